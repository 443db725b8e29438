package org.checkable.review;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/** Puts back what the latest event changed. */
final class Undoing {
  private Undoing() {}

  /** A review is not deleted: it stays, withdrawn, or says again what it said before. */
  static Draft of(ClaimState state, Draft draft, String reviewer) {
    Event event = Objects.requireNonNull(state.last());
    if (event.type() == Event.Type.REVIEWED) {
      draft.put(state.reviewBy(reviewer).orElseThrow().withdrawal());
    } else if (event.type() == Event.Type.AMENDED) {
      Review review = state.reviewBy(reviewer).orElseThrow();
      draft.put(review.restored(Objects.requireNonNull(review.before())));
    }
    Status status = from(event, Field.STATUS).map(Status::valueOf).orElse(state.status());
    draft.to(status);
    event.change(Field.VERDICT).ifPresent(change -> draft.verdict = verdict(change.from()));
    event.change(Field.ROUND).ifPresent(change -> draft.round = number(change.from()));
    event.change(Field.ASSIGNEE).ifPresent(change -> draft.assignee = change.from());
    event.change(Field.PARKED_UNTIL).ifPresent(change -> draft.parkedUntil = time(change.from()));
    if (event.change(Field.DISMISSAL).isPresent()) {
      draft.dismissal = dismissal(event);
    }
    return draft;
  }

  private static Optional<String> from(Event event, Field field) {
    return event.change(field).flatMap(change -> Optional.ofNullable(change.from()));
  }

  private static @Nullable Verdict verdict(@Nullable String value) {
    return value == null ? null : Verdict.valueOf(value);
  }

  private static int number(@Nullable String value) {
    return value == null ? 1 : Integer.parseInt(value);
  }

  private static @Nullable Instant time(@Nullable String value) {
    return value == null ? null : Instant.parse(value);
  }

  private static @Nullable Dismissal dismissal(Event event) {
    String reason = from(event, Field.DISMISSAL).orElse(null);
    ClaimId other = from(event, Field.DUPLICATE_OF).flatMap(ClaimId::parse).orElse(null);
    return reason == null ? null : new Dismissal(DismissReason.valueOf(reason), other);
  }
}
