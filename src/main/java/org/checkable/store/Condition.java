package org.checkable.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What has to hold of a claim's item for a write to take place. */
record Condition(String expression, Map<String, String> names, Map<String, AttributeValue> values) {

  /** The claim is at this version. */
  static Condition atVersion(long version) {
    return new Condition(
        "#version = :version",
        Map.of("#version", Attributes.VERSION),
        Map.of(":version", AttributeValue.fromN(Long.toString(version))));
  }

  /** The claim is at this version, and no lease of somebody else holds. */
  static Condition unchanged(long version, String reviewer, Instant now) {
    return new Condition(
        "#version = :version"
            + " AND (attribute_not_exists(#holder) OR #holder = :me OR #until <= :now)",
        Map.of(
            "#version", Attributes.VERSION,
            "#holder", Attributes.LEASE_HOLDER,
            "#until", Attributes.LEASE_UNTIL),
        Map.of(
            ":version", AttributeValue.fromN(Long.toString(version)),
            ":me", AttributeValue.fromS(reviewer),
            ":now", AttributeValue.fromS(Keys.instant(now))));
  }

  /** The same, and the reviewer has not reviewed it. */
  static Condition unseen(long version, String reviewer, Instant now) {
    Condition unchanged = unchanged(version, reviewer, now);
    Map<String, String> names = new HashMap<>(unchanged.names());
    names.put("#votes", Attributes.VOTES);
    names.put("#mine", reviewer);
    return new Condition(
        unchanged.expression() + " AND attribute_not_exists(#votes.#mine)",
        names,
        unchanged.values());
  }

  /** The same, and the claim is still in the list that it was read in, and counted there. */
  Condition listedAs(Item claim) {
    Map<String, String> more = new HashMap<>(names);
    Map<String, AttributeValue> further = new HashMap<>(values);
    more.put("#queue", Attributes.QUEUE_PK);
    further.put(":queue", AttributeValue.fromS(claim.text(Attributes.QUEUE_PK)));
    return new Condition(expression + " AND #queue = :queue", more, further);
  }
}
