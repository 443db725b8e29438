package org.checkable.store;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.checkable.review.Agreement.Vote;
import org.checkable.review.Verdict;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Who gave which verdict on a claim, as its item and the indexes have it. */
final class Votes {
  private Votes() {}

  /**
   * @param place in the order that reviews came in
   */
  static String cell(int place, Verdict verdict) {
    return place + " " + verdict;
  }

  /** The verdicts in the order that they came in. */
  static List<Vote> of(Item item) {
    return item.has(Attributes.VOTES) ? of(item.map(Attributes.VOTES)) : List.of();
  }

  private static List<Vote> of(Map<String, AttributeValue> votes) {
    return votes.entrySet().stream()
        .sorted(Comparator.comparingInt(vote -> place(vote.getValue().s())))
        .map(
            vote ->
                new Vote(
                    vote.getKey(),
                    Verdict.valueOf(
                        vote.getValue().s().substring(vote.getValue().s().indexOf(' ') + 1))))
        .toList();
  }

  private static int place(String cell) {
    return Integer.parseInt(cell.substring(0, cell.indexOf(' ')));
  }
}
