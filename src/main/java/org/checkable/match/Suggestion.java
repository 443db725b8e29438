package org.checkable.match;

import java.time.Instant;
import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * Something earlier that a claim may repeat. A person confirms or rejects it; nothing is merged.
 *
 * @param decision null as long as nobody has decided
 */
public record Suggestion(Earlier earlier, Likeness likeness, @Nullable Decision decision) {

  /** What is known of the earlier one without asking for more. */
  public sealed interface Earlier {
    String id();

    String text();
  }

  /** A claim in the same table. */
  public record OfClaim(ClaimId claim, String text) implements Earlier {
    @Override
    public String id() {
      return claim.toString();
    }
  }

  /** One in the library. */
  public record OfLibrary(String id, String text) implements Earlier {}

  /** What a person made of a suggestion; the wire names are these. */
  public enum State {
    SUGGESTED,
    CONFIRMED,
    REJECTED
  }

  /** Who decided, and when. */
  public record Decision(State state, String by, Instant at) {}

  public State state() {
    return decision == null ? State.SUGGESTED : decision.state();
  }
}
