package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.checkable.review.Command;
import org.checkable.review.Event;
import org.jspecify.annotations.Nullable;

/**
 * How long the history of a claim can become. Its events are read whenever somebody reads or
 * decides on it, so that without an end one reviewer who amends again and again would make it
 * unreadable for all.
 *
 * <p>What can be said as often as one likes, amendments, edits and comments, ends at half of that:
 * the other half is for decisions. That the words are gone or back is noted always.
 */
final class HistoryLimits {
  /** The most versions that commands of people give to a claim. */
  static final long MOST_VERSIONS = 1_000;

  /** In bytes of UTF-8 of what changed: what one query reads, and what an answer has room for. */
  static final long LARGEST = 1 << 20;

  private HistoryLimits() {}

  /**
   * Why a command is too much, in a sentence for people; nothing when it is not.
   *
   * @param before all events of the claim
   * @param next the command's
   */
  static Optional<String> exceeded(Command command, List<Event> before, Event next) {
    int share =
        switch (command) {
          case Command.Amend _, Command.Edit _, Command.Say _ -> 2;
          default -> 1;
        };
    boolean fits =
        next.version() <= MOST_VERSIONS / share
            && bytes(before) + bytes(List.of(next)) <= LARGEST / share;
    return fits || command.isOfRevisions()
        ? Optional.empty()
        : Optional.of(
            share == 1
                ? "The claim's history is full."
                : "The claim's history has room left for decisions only.");
  }

  /** How much events say. */
  static long bytes(List<Event> events) {
    return events.stream()
        .flatMap(event -> event.changes().stream())
        .mapToLong(change -> bytes(change.from()) + bytes(change.to()))
        .sum();
  }

  private static long bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }
}
