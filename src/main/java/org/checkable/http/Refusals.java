package org.checkable.http;

import java.util.List;
import org.checkable.review.Refusal;

/** Writes the desk's refusals as problems. */
final class Refusals {
  private Refusals() {}

  static Problem problem(Refusal refusal) {
    return switch (refusal) {
      case Refusal.StaleVersion stale -> stale(stale);
      case Refusal.LeaseHeld held ->
          Problem.of(ProblemType.LEASE_HELD, held.holder() + " is working on it.")
              .with("holder", new Json.Text(held.holder()))
              .with("until", new Json.Text(held.until().toString()));
      case Refusal.StateConflict conflict ->
          Problem.of(ProblemType.STATE_CONFLICT, conflict.detail())
              .with("currentStatus", new Json.Text(conflict.status().name()));
      case Refusal.Invalid invalid -> Problem.invalidFields(invalid.fields());
    };
  }

  private static Problem stale(Refusal.StaleVersion stale) {
    String by = stale.changedBy();
    List<Json> fields = stale.changedFields().stream().<Json>map(Json.Text::new).toList();
    String sent =
        stale.sent() == 0 ? "That is no version of it" : "You sent version " + stale.sent();
    return Problem.of(
            ProblemType.STALE_VERSION, sent + ", the claim is at version " + stale.current() + ".")
        .with("currentVersion", new Json.Numeral(Long.toString(stale.current())))
        .with("changedBy", by == null ? new Json.Nothing() : new Json.Text(by))
        .with("changedFields", new Json.Elements(fields));
  }
}
