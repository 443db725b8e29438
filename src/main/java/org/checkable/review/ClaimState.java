package org.checkable.review;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a claim that people can change. {@link ReviewDesk} makes the next one.
 *
 * @param version 1 at first, and one more with every event; leases leave it as it is
 * @param reviews of all reviewers and rounds, one for each reviewer
 * @param round which time it is open, from 1: reopening a reviewed claim begins another
 * @param verdict null unless REVIEWED
 * @param dismissal null unless DISMISSED
 * @param parkedUntil null unless PARKED; from then on the claim is open again, with nothing written
 * @param supersededBy what came after its words; null as long as the article's newest revision has
 *     them
 * @param comments all of them, in order
 * @param last the latest event; null when there was none
 */
public record ClaimState(
    ClaimId id,
    long version,
    Status status,
    EditedWords words,
    Kind kind,
    @Nullable String assignee,
    @Nullable Lease lease,
    List<Review> reviews,
    int round,
    int requiredReviews,
    @Nullable Verdict verdict,
    @Nullable Dismissal dismissal,
    @Nullable Instant parkedUntil,
    @Nullable Successor supersededBy,
    List<Comment> comments,
    @Nullable Event last) {
  /** How long a reviewer can take back what they decided. */
  public static final Duration UNDO = Duration.ofSeconds(30);

  public ClaimState {
    reviews = reviews.stream().sorted(Review.ORDER).toList();
    comments = List.copyOf(comments);
  }

  /** A claim that nobody has touched. */
  public static ClaimState fresh(EditedWords words, int requiredReviews) {
    return new ClaimState(
        words.claim().id(),
        1,
        Status.PENDING,
        words,
        words.claim().kind(),
        null,
        null,
        List.of(),
        1,
        requiredReviews,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  /** The reviews that have a say, in the order they were given in. */
  public List<Review> counting() {
    return reviews.stream().filter(review -> review.counts(round)).toList();
  }

  public Optional<Review> reviewBy(String reviewer) {
    return reviews.stream().filter(review -> review.reviewer().equals(reviewer)).findFirst();
  }

  boolean hasReviewBy(String reviewer) {
    return reviewBy(reviewer).filter(review -> review.counts(round)).isPresent();
  }

  /**
   * Whether there is something to do on it; a parked claim is open again when its time has come.
   */
  public boolean isOpen(Instant now) {
    return status.isOpen() || (parkedUntil != null && !now.isBefore(parkedUntil));
  }

  /** The status, or what it comes to when the time that a claim was parked for is over. */
  public Status statusAt(Instant now) {
    return status == Status.PARKED && isOpen(now) ? tally().status() : status;
  }

  Tally tally() {
    return Tally.of(counting(), requiredReviews);
  }

  public Optional<Lease> activeLease(Instant now) {
    return Optional.ofNullable(lease).filter(held -> held.isActive(now));
  }

  /** The lease of somebody else that holds now. */
  Optional<Lease> foreignLease(String reviewer, Instant now) {
    return activeLease(now).filter(held -> !held.holder().equals(reviewer));
  }

  /**
   * Until when a reviewer can undo the latest event; nothing when they cannot. A review that ended
   * its reviewer's blindness stays: whoever takes it back would give the next one knowing the
   * others.
   */
  public Optional<Instant> undoUntil(String reviewer, Instant now) {
    if (last == null
        || !last.type().isDecision()
        || !last.by().equals(reviewer)
        || (last.type() == Event.Type.REVIEWED && wasBlind(reviewer))) {
      return Optional.empty();
    }
    Instant end = last.at().plus(UNDO);
    return now.isAfter(end) ? Optional.empty() : Optional.of(end);
  }

  /** Whether the reviews of others were kept from a reviewer who has given theirs since. */
  private boolean wasBlind(String reviewer) {
    long others = counting().stream().filter(review -> !review.reviewer().equals(reviewer)).count();
    return others > 0 && others < requiredReviews;
  }

  /**
   * Whether a review says what its reviewer found without knowing the others: it was not amended
   * after another was there to be seen.
   */
  public boolean isIndependent(Review review) {
    return counting().stream()
        .filter(other -> !other.reviewer().equals(review.reviewer()))
        .noneMatch(other -> review.isAmended() && other.version() <= review.basedOn());
  }

  /** The same after an event that changed nothing else. */
  ClaimState after(Event event) {
    return new ClaimState(
        id,
        event.version(),
        status,
        words,
        kind,
        assignee,
        lease,
        reviews,
        round,
        requiredReviews,
        verdict,
        dismissal,
        parkedUntil,
        supersededBy,
        comments,
        event);
  }

  /** What lists show of it. */
  public ReviewState summary() {
    return new ReviewState(
        status,
        assignee,
        lease,
        counting().size(),
        requiredReviews,
        verdict,
        parkedUntil,
        comments.size());
  }

  String lastHash() {
    return last == null ? EventChain.root(id) : last.hash();
  }
}
