package org.checkable.review;

import java.util.List;

/**
 * What a reviewer gets to see of a claim. As long as a claim still needs reviews, nobody sees what
 * the others say before their own review is in: a second look that knows the first is none.
 */
public final class Blind {
  private Blind() {}

  /** Whether the reviews of others are kept from a reviewer. */
  public static boolean isBlind(ClaimState state, String reviewer) {
    int given = state.counting().size();
    return given > 0 && given < state.requiredReviews() && !state.hasReviewBy(reviewer);
  }

  /** The reviews that a reviewer may see, in the order they were given in. */
  public static List<Review> reviews(ClaimState state, String reviewer) {
    boolean blind = isBlind(state, reviewer);
    return state.reviews().stream()
        .filter(
            review ->
                !blind || review.reviewer().equals(reviewer) || review.round() < state.round())
        .toList();
  }

  /** The comments that a reviewer may see: what others say may tell what they found. */
  public static List<Comment> comments(ClaimState state, String reviewer) {
    boolean blind = isBlind(state, reviewer);
    return state.comments().stream()
        .filter(comment -> !blind || comment.by().equals(reviewer))
        .toList();
  }

  /**
   * The version of the first event that is masked for a reviewer; behind all when none is. Its hash
   * would tell what is left out, for there are few verdicts to be tried; and so would every later
   * hash, which is made of the one before.
   */
  public static long firstMasked(ClaimState state, List<Event> events, String reviewer) {
    return events.stream()
        .filter(event -> changes(state, event, reviewer).size() < event.changes().size())
        .mapToLong(Event::version)
        .findFirst()
        .orElse(Long.MAX_VALUE);
  }

  /**
   * What a reviewer may see of an event's changes. Deliberate: whatever others ever said in any
   * round is left out while they are blind, since rounds cannot be told apart in a single event.
   */
  public static List<Event.Change> changes(ClaimState state, Event event, String reviewer) {
    return isBlind(state, reviewer) && !event.by().equals(reviewer)
        ? event.changes().stream().filter(change -> !change.field().isOpinion()).toList()
        : event.changes();
  }
}
