package org.checkable.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkable.review.Agreement.Vote;
import org.checkable.review.Verdict;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who gave which verdict on a claim, as its item and the indexes have it. */
final class Votes {
  private Votes() {}

  /** Marks the verdict of somebody who amended it knowing another's. */
  private static final String SEEN = " seen";

  /**
   * @param place in the order that reviews came in
   */
  static String cell(int place, Verdict verdict, boolean isIndependent) {
    return place + " " + verdict + (isIndependent ? "" : SEEN);
  }

  /** The verdicts in the order that they came in. */
  static List<Vote> of(Item item) {
    return cells(item).map(Votes::vote).toList();
  }

  /**
   * The verdicts that were found without knowing another: whoever settles a conflict has seen what
   * the others say, and so has who follows them.
   */
  static List<Vote> independent(Item item) {
    return cells(item)
        .limit(item.number(Attributes.REQUIRED))
        .filter(cell -> !cell.getValue().s().endsWith(SEEN))
        .map(Votes::vote)
        .toList();
  }

  private static Stream<Map.Entry<String, AttributeValue>> cells(Item item) {
    return item.has(Attributes.VOTES)
        ? item.map(Attributes.VOTES).entrySet().stream()
            .sorted(Comparator.comparingInt(cell -> Integer.parseInt(words(cell)[0])))
        : Stream.empty();
  }

  private static Vote vote(Map.Entry<String, AttributeValue> cell) {
    return new Vote(cell.getKey(), Verdict.valueOf(words(cell)[1]));
  }

  private static String[] words(Map.Entry<String, AttributeValue> cell) {
    return cell.getValue().s().split(" ", -1);
  }
}
