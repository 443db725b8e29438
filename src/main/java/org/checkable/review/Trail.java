package org.checkable.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the reviewers of a claim said, as its events tell it. Reviews are kept nowhere else: an
 * event has every word that its reviewer changed, so a copy would only cost and might disagree.
 *
 * <p>A trail with holes gives what is left of it; {@link EventChain} says that there are some.
 */
public final class Trail {
  private final Map<String, Review> reviews = new HashMap<>();
  private int round = 1;
  private @Nullable Event last;

  private Trail() {}

  /**
   * The reviews of all reviewers and rounds, one for each reviewer, in the order they came in.
   *
   * @param events all of a claim, in order
   */
  public static List<Review> reviews(List<Event> events) {
    Trail trail = new Trail();
    events.forEach(trail::play);
    return trail.reviews.values().stream().sorted(Review.ORDER).toList();
  }

  /** What was said besides reviews, in order. */
  public static List<Comment> comments(List<Event> events) {
    return events.stream()
        .flatMap(
            event ->
                event.change(Field.COMMENT).stream()
                    .map(change -> Objects.requireNonNull(change.to()))
                    .map(text -> new Comment(event.by(), event.at(), event.version(), text)))
        .toList();
  }

  private void play(Event event) {
    Review before = reviews.get(event.by());
    Review after =
        switch (event.type()) {
          case REVIEWED -> submitted(event);
          case AMENDED -> before == null ? null : amended(before, event);
          case UNDONE -> before == null ? null : undone(before);
          case PROMOTED, DISMISSED, PARKED, REOPENED, EDITED -> before;
          case COMMENTED, SUPERSEDED, RESTORED, MATCHED -> before;
        };
    if (after != null) {
      reviews.put(event.by(), after);
    }
    event
        .change(Field.ROUND)
        .ifPresent(change -> round = Integer.parseInt(Objects.requireNonNull(change.to())));
    last = event;
  }

  /** A review is based on the version before it: {@link ReviewDesk} takes no other. */
  private @Nullable Review submitted(Event event) {
    Event.Change verdict = event.change(Field.OWN_VERDICT).orElse(null);
    if (verdict == null || verdict.to() == null) {
      return null;
    }
    Opinion bare = new Opinion(Verdict.valueOf(verdict.to()), null, List.of(), null);
    return new Review(
        event.by(),
        said(bare, event),
        event.version(),
        event.version() - 1,
        event.at(),
        round,
        false,
        null);
  }

  private static Review amended(Review before, Event event) {
    return before.amended(said(before.opinion(), event), event.version() - 1, event.at());
  }

  /** Only the event right before can be undone. */
  private Review undone(Review before) {
    if (last != null && last.type() == Event.Type.REVIEWED) {
      return before.withdrawal();
    }
    Opinion earlier = before.before();
    return last != null && last.type() == Event.Type.AMENDED && earlier != null
        ? before.restored(earlier)
        : before;
  }

  private static Opinion said(Opinion before, Event event) {
    String verdict = to(event, Field.OWN_VERDICT, before.verdict().name());
    Event.Change evidence = event.change(Field.OWN_EVIDENCE).orElse(null);
    return new Opinion(
        verdict == null ? before.verdict() : Verdict.valueOf(verdict),
        to(event, Field.OWN_SUMMARY, before.summary()),
        evidence == null ? before.evidence() : evidence(evidence.to()),
        to(event, Field.OWN_NOTE, before.note()));
  }

  private static List<Evidence> evidence(@Nullable String json) {
    return json == null ? List.of() : CanonicalReader.evidence(json);
  }

  private static @Nullable String to(Event event, Field field, @Nullable String unchanged) {
    Event.Change change = event.change(field).orElse(null);
    return change == null ? unchanged : change.to();
  }
}
