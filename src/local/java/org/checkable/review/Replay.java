package org.checkable.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Plays a claim's audit trail from the beginning and compares what comes out with the claim: each
 * event has to begin where the one before ended, and the last one where the claim is now.
 */
public final class Replay {
  private final Map<Field, @Nullable String> shared = new EnumMap<>(Field.class);
  private final Map<Own, @Nullable String> own = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /** What a reviewer said in a round. */
  private record Own(String by, String round, Field field) {}

  /**
   * What is wrong.
   *
   * @param doubled whether an event repeats what had happened before; otherwise the claim and its
   *     events tell different stories
   * @param what in words for people, without any that somebody wrote
   */
  public record Fault(boolean doubled, String what) {}

  private Replay(ClaimState state, boolean promoted) {
    shared.put(Field.ROUND, "1");
    shared.put(Field.KIND, state.words().claim().kind().name());
    if (!promoted) {
      shared.put(Field.STATUS, Status.PENDING.name());
      shared.put(Field.TEXT, state.words().claim().text());
    }
  }

  /**
   * What is wrong with a claim or its trail; nothing when they agree.
   *
   * @param state as its items have it
   * @param events all of it, in order
   */
  public static List<Fault> faults(ClaimState state, List<Event> events) {
    boolean promoted = !events.isEmpty() && events.getFirst().type() == Event.Type.PROMOTED;
    Replay replay = new Replay(state, promoted);
    events.forEach(replay::play);
    replay.compare(state, events);
    return List.copyOf(replay.faults);
  }

  /**
   * Why the status or verdict is not what the reviews come to; nothing when it is, and for a claim
   * that was dismissed or parked.
   */
  public static Optional<String> tally(ClaimState state) {
    if (state.status() == Status.DISMISSED || state.status() == Status.PARKED) {
      return state.verdict() == null ? Optional.empty() : Optional.of("it has a verdict");
    }
    Tally tally = state.tally();
    return tally.status() == state.status() && tally.verdict() == state.verdict()
        ? Optional.empty()
        : Optional.of("it is " + state.status() + ", its reviews come to " + tally.status());
  }

  private void play(Event event) {
    String round = Objects.requireNonNull(shared.get(Field.ROUND));
    if (event.type() == Event.Type.REVIEWED
        && own.get(new Own(event.by(), round, Field.OWN_VERDICT)) != null) {
      faults.add(new Fault(true, "event " + event.version() + " is a second review by one person"));
      return;
    }
    for (Field field : Field.values()) {
      if (field.isOfClaim()) {
        event.change(field).ifPresent(change -> play(event, change));
      }
    }
    String next = Objects.requireNonNull(shared.get(Field.ROUND));
    for (Field field : Field.values()) {
      if (field.isOpinion()) {
        playOwn(event, field, round, next);
      }
    }
  }

  private void play(Event event, Event.Change change) {
    if (!Objects.equals(change.from(), shared.get(change.field()))) {
      disagree(event, change.field());
    }
    shared.put(change.field(), change.to());
  }

  /** When a round begins or comes back, what was said in the other one stops having a say. */
  private void playOwn(Event event, Field field, String round, String next) {
    Own before = new Own(event.by(), round, field);
    Own after = new Own(event.by(), next, field);
    Event.Change change = event.change(field).orElse(null);
    if (change == null) {
      return;
    }
    if (field == Field.COMMENT) {
      return; // Nothing was there before, and nothing takes it away.
    }
    boolean same = round.equals(next);
    if (!Objects.equals(change.from(), own.get(before))
        || (!same && !Objects.equals(change.to(), own.get(after)))) {
      disagree(event, field);
    }
    own.put(after, change.to());
  }

  private void disagree(Event event, Field field) {
    faults.add(
        new Fault(
            false,
            "event %d changes %s from what it was not".formatted(event.version(), field.wire())));
  }

  private void compare(ClaimState state, List<Event> events) {
    for (Field field : Field.values()) {
      if (field.isOfClaim() && !Objects.equals(field.of(state, ""), shared.get(field))) {
        faults.add(new Fault(false, "the last event leaves another " + field.wire()));
      }
    }
    events.stream().map(Event::by).distinct().forEach(by -> compareOwn(state, by));
  }

  private void compareOwn(ClaimState state, String by) {
    String round = Objects.requireNonNull(shared.get(Field.ROUND));
    for (Field field : Field.values()) {
      if (field.isOpinion()
          && !Objects.equals(field.of(state, by), own.get(new Own(by, round, field)))) {
        faults.add(new Fault(false, "the review by %s has another %s".formatted(by, field.wire())));
      }
    }
  }
}
