package org.checkable.review;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What of a claim people can change, and what events say of it. */
public enum Field {
  STATUS("review.status"),
  VERDICT("review.verdict"),
  ROUND("review.round"),
  DISMISSAL("review.dismissal.reason"),
  DUPLICATE_OF("review.dismissal.duplicateOf"),
  PARKED_UNTIL("review.parkedUntil"),
  ASSIGNEE("review.assignee"),
  TEXT("text"),
  KIND("kind"),
  REVERTED("rewrites.reverted"),
  PICKED("unresolved.picked"),
  SUPERSEDED_BY("supersededBy"),

  /** What was decided of another claim or a published review; it is kept beside the claim. */
  MATCH("matches"),

  /** What a reviewer says, always of whoever the event is by. */
  OWN_VERDICT("reviews.verdict"),
  OWN_SUMMARY("reviews.summary"),
  OWN_EVIDENCE("reviews.evidence"),
  OWN_NOTE("reviews.note"),

  /** What somebody said to the others; new with each event that has it. */
  COMMENT("comments");

  private final String wire;

  Field(String wire) {
    this.wire = wire;
  }

  /** Its name in events and in {@code changedFields}. */
  public String wire() {
    return wire;
  }

  public static Optional<Field> parse(String wire) {
    return Arrays.stream(values()).filter(field -> field.wire.equals(wire)).findFirst();
  }

  /** Whether it is the claim's own, and nobody's opinion: what the last event says is how it is. */
  boolean isOfClaim() {
    return this != MATCH && !isOpinion();
  }

  /** Whether it is what somebody says, which a second reviewer must not see before their own. */
  boolean isOpinion() {
    return switch (this) {
      case OWN_VERDICT, OWN_SUMMARY, OWN_EVIDENCE, OWN_NOTE, COMMENT -> true;
      case STATUS,
          VERDICT,
          ROUND,
          DISMISSAL,
          DUPLICATE_OF,
          PARKED_UNTIL,
          ASSIGNEE,
          TEXT,
          KIND,
          REVERTED,
          PICKED,
          SUPERSEDED_BY,
          MATCH ->
          false;
    };
  }

  /** Its value in a state, for people to read and {@link Undoing} to put back. */
  @Nullable String of(ClaimState state, String by) {
    return switch (this) {
      case STATUS -> state.status().name();
      case VERDICT -> name(state.verdict());
      case ROUND -> Integer.toString(state.round());
      case DISMISSAL -> dismissal(state);
      case DUPLICATE_OF -> duplicateOf(state);
      case PARKED_UNTIL -> string(state.parkedUntil());
      case ASSIGNEE -> state.assignee();
      case TEXT -> state.words().text();
      case KIND -> state.kind().name();
      case REVERTED -> state.words().revertedAsText();
      case PICKED -> state.words().pickedAsText();
      case SUPERSEDED_BY -> string(state.supersededBy());
      case MATCH -> null;
      case OWN_VERDICT, OWN_SUMMARY, OWN_EVIDENCE, OWN_NOTE -> said(own(state, by));
      case COMMENT -> null;
    };
  }

  private @Nullable String said(@Nullable Opinion opinion) {
    if (opinion == null) {
      return null;
    }
    return switch (this) {
      case OWN_SUMMARY -> opinion.summary();
      case OWN_EVIDENCE ->
          opinion.evidence().isEmpty() ? null : CanonicalJson.evidence(opinion.evidence());
      case OWN_NOTE -> opinion.note();
      default -> name(opinion.verdict());
    };
  }

  private static @Nullable String name(@Nullable Verdict verdict) {
    return verdict == null ? null : verdict.name();
  }

  private static @Nullable String string(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String dismissal(ClaimState state) {
    return state.dismissal() == null ? null : state.dismissal().reason().name();
  }

  private static @Nullable String duplicateOf(ClaimState state) {
    return state.dismissal() == null ? null : string(state.dismissal().duplicateOf());
  }

  private static @Nullable Opinion own(ClaimState state, String by) {
    Review review = state.reviewBy(by).orElse(null);
    return review == null || !review.counts(state.round()) ? null : review.opinion();
  }
}
