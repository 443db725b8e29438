package org.checkable.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/** What a reviewer wants done with a claim. */
public sealed interface Command {
  /** Whether it says which words are in the newest text of the article. */
  default boolean isOfRevisions() {
    return this instanceof Supersede || this instanceof Restore;
  }

  /** Whether it has to wait while somebody else is working on the claim. */
  default boolean waitsForLease() {
    return switch (this) {
      case Say _, Supersede _, Restore _ -> false;
      case TakeLease _, GiveBack _, Submit _, Amend _, Dismiss _ -> true;
      case Park _, Reopen _, Edit _, Undo _, Match _ -> true;
    };
  }

  /** A command that changes the claim, and so has to say which version the reviewer saw. */
  sealed interface Change extends Command {
    long basedOn();
  }

  /** Take the claim for a while, or keep it for longer. */
  record TakeLease(Duration length) implements Command {}

  /** Let others have it. */
  record GiveBack() implements Command {}

  /** Review it. */
  record Submit(long basedOn, Opinion opinion) implements Change {}

  /** Change one's own review. */
  record Amend(long basedOn, Opinion opinion) implements Change {}

  record Dismiss(long basedOn, Dismissal dismissal) implements Change {}

  /** Put it off: predictions, for example, cannot be checked yet. */
  record Park(long basedOn, Instant until) implements Change {}

  record Reopen(long basedOn) implements Change {}

  /** Alter its words, its kind or whose it is: all of it or nothing. */
  record Edit(long basedOn, List<Alteration> alterations) implements Change {
    public Edit {
      alterations = List.copyOf(alterations);
    }
  }

  /**
   * Say whether it repeats another claim or a published review.
   *
   * @param other the ID of that
   * @param from what was said of the two before; null when nothing was
   * @param to what is said now
   */
  record Match(long basedOn, String other, @Nullable String from, String to) implements Change {
    /** How events tell of it. */
    Event.Change change() {
      return new Event.Change(
          Field.MATCH, from == null ? null : from + " " + other, to + " " + other);
    }
  }

  /** Take back what one has just decided. */
  record Undo(long basedOn) implements Change {}

  /** Say something to the others. Waits for no lease, and leaves one as it is. */
  record Say(long basedOn, String text) implements Change {}

  /**
   * Note that the words are gone from the newest revision of the article. Nobody asks for it but
   * the ingest of that revision, so it waits for no lease and is based on no version.
   */
  record Supersede(Successor by) implements Command {}

  /** The same in the other direction: an earlier text that has the words is the newest again. */
  record Restore() implements Command {}

  /** One thing that an edit alters. */
  sealed interface Alteration {

    /** Other words for the claim. */
    record Text(String text) implements Alteration {}

    record OfKind(Kind kind) implements Alteration {}

    /** Give it to somebody, or with null to nobody. */
    record Assign(@Nullable String assignee) implements Alteration {}

    /** Take back an insertion; {@code place} is among those that the claim shows. */
    record RevertRewrite(int place) implements Alteration {}

    /** Say what an unresolved word means; {@code place} is among those that the claim shows. */
    record Pick(int place, String candidate) implements Alteration {}
  }
}
