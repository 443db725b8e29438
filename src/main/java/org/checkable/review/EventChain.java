package org.checkable.review;

import java.util.List;
import java.util.Optional;
import org.checkable.claim.ClaimId;
import org.checkable.text.Sha256;

/** Whether a claim's audit trail is whole: nothing changed, left out, added or moved. */
public final class EventChain {
  private EventChain() {}

  /** What the first event of a claim has for the hash of the one before. */
  public static String root(ClaimId claim) {
    return Sha256.hex(claim.toString());
  }

  /**
   * What is wrong with a trail, in words for people; nothing when it is whole.
   *
   * @param version of the claim: that of its last event
   * @param events all of the claim's, in order
   */
  public static Optional<String> fault(ClaimId claim, long version, List<Event> events) {
    String previous = root(claim);
    // A claim that was found begins at version 1 without an event; a promoted one with one.
    boolean promoted = !events.isEmpty() && events.getFirst().type() == Event.Type.PROMOTED;
    long expected = promoted ? 1 : 2;
    for (Event event : events) {
      if (event.version() != expected || !event.claim().equals(claim)) {
        return Optional.of("Event " + expected + " is missing.");
      }
      if (!event.previousHash().equals(previous) || !event.isIntact()) {
        return Optional.of("Event " + expected + " was changed after it was written.");
      }
      previous = event.hash();
      expected++;
    }
    return expected == version + 1
        ? Optional.empty()
        : Optional.of("The claim is at version " + version + ", its events end before or after.");
  }
}
