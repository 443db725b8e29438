package org.checkable.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.checkable.claim.ClaimId;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * One line of a claim's audit trail: who changed what, from what, to what. Each holds the hash of
 * the one before, so that none can be changed or left out unseen; {@link EventChain} looks.
 *
 * @param version that the change gave to the claim
 * @param previousHash of the event before; of the claim's ID where there is none
 * @param hash SHA-256, in hex, of all the rest as {@link CanonicalJson}
 */
public record Event(
    ClaimId claim,
    long version,
    Instant at,
    String by,
    Type type,
    List<Change> changes,
    String previousHash,
    String hash) {

  /** What was done; the wire names are these. */
  public enum Type {
    PROMOTED,
    REVIEWED,
    AMENDED,
    DISMISSED,
    PARKED,
    REOPENED,
    EDITED,
    UNDONE,
    COMMENTED,

    /** By whoever posted the revision that no longer has the words. */
    SUPERSEDED,

    /** By whoever made an earlier text, which has the words, the newest again. */
    RESTORED,

    /** Somebody confirmed or rejected that it repeats another, or said otherwise than before. */
    MATCHED;

    /** Whether whoever did it can undo it for a moment. */
    boolean isDecision() {
      return switch (this) {
        case REVIEWED, AMENDED, DISMISSED, PARKED, REOPENED -> true;
        case PROMOTED, EDITED, UNDONE, COMMENTED, SUPERSEDED, RESTORED, MATCHED -> false;
      };
    }

    /** Whether a decision stays what it was, and on its day. */
    public boolean leavesDecision() {
      return switch (this) {
        case COMMENTED, SUPERSEDED, RESTORED, MATCHED -> true;
        case PROMOTED, REVIEWED, AMENDED, DISMISSED, PARKED, REOPENED, EDITED, UNDONE -> false;
      };
    }
  }

  /**
   * One field's change.
   *
   * @param from null when there was nothing
   * @param to null when there is nothing any more
   */
  public record Change(Field field, @Nullable String from, @Nullable String to) {}

  public Event {
    changes = List.copyOf(changes);
  }

  static Event of(
      ClaimId claim,
      long version,
      Instant at,
      String by,
      Type type,
      List<Change> changes,
      String previousHash) {
    return new Event(
        claim,
        version,
        at,
        by,
        type,
        changes,
        previousHash,
        digest(claim, version, at, by, type, changes, previousHash));
  }

  /** Whether nothing in it was changed since it was written. */
  public boolean isIntact() {
    return hash.equals(digest(claim, version, at, by, type, changes, previousHash));
  }

  /** What a field was before, if this event changed it. */
  public Optional<Change> change(Field field) {
    return changes.stream().filter(change -> change.field() == field).findFirst();
  }

  private static String digest(
      ClaimId claim,
      long version,
      Instant at,
      String by,
      Type type,
      List<Change> changes,
      String previousHash) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("at", CanonicalJson.text(at.toString()));
    fields.put("by", CanonicalJson.text(by));
    fields.put("changes", CanonicalJson.array(changes.stream().map(Event::json).toList()));
    fields.put("claim", CanonicalJson.text(claim.toString()));
    fields.put("previousHash", CanonicalJson.text(previousHash));
    fields.put("type", CanonicalJson.text(type.name()));
    fields.put("version", Long.toString(version));
    return Sha256.hex(CanonicalJson.object(fields));
  }

  private static String json(Change change) {
    SortedMap<String, String> fields = new TreeMap<>();
    fields.put("field", CanonicalJson.text(change.field().wire()));
    fields.put("from", CanonicalJson.text(change.from()));
    fields.put("to", CanonicalJson.text(change.to()));
    return CanonicalJson.object(fields);
  }
}
