package org.checkable.review;

import java.time.Instant;
import java.util.List;
import org.checkable.article.Reading.InvalidField;
import org.jspecify.annotations.Nullable;

/** Why a command was not carried out. */
public sealed interface Refusal {

  /** The command is based on a version that the claim no longer has, or never had. */
  record StaleVersion(
      long sent, long current, @Nullable String changedBy, List<String> changedFields)
      implements Refusal {
    public StaleVersion {
      changedFields = List.copyOf(changedFields);
    }
  }

  /** Somebody else is working on the claim. */
  record LeaseHeld(String holder, Instant until) implements Refusal {}

  /**
   * The claim's state does not allow it.
   *
   * @param detail one sentence for people
   */
  record StateConflict(Status status, String detail) implements Refusal {}

  /** What the command carries is wrong; all of it is said at once. */
  record Invalid(List<InvalidField> fields) implements Refusal {
    public Invalid {
      fields = List.copyOf(fields);
    }
  }
}
