package org.checkable.faults;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Articles that no other is like, whose every sentence but the last of a story can be checked. */
final class Stories {
  private static final String[] PLACES = {
    "Ellismere", "Calder Bay", "Northwick", "Hollins", "Brannoch", "Vanefield", "Sandoval"
  };

  private Stories() {}

  /**
   * Tells one.
   *
   * @param number which; the same number tells the same
   * @param sentences how many, besides the question at the end
   */
  static String tell(int number, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(
            plant ->
                String.format(
                    Locale.ROOT,
                    "Output at plant %d of %s rose by %d%% to %d,%03d tonnes in May 2025.",
                    1000 * number + plant,
                    PLACES[(number + plant) % PLACES.length],
                    1 + (number + plant) % 90,
                    1 + plant % 900,
                    number % 1000))
        .collect(Collectors.joining(" ", "", " Who would have thought it?"));
  }

  /** Tells what has nothing of the story: no claim, no question. */
  static String tellOther(int number, int sentences) {
    return IntStream.range(0, sentences)
        .mapToObj(
            quay ->
                String.format(
                    Locale.ROOT,
                    "Quay %d of the old harbour lost %d jobs in 2021.",
                    1000 * number + 500 + quay,
                    2_000_000 + quay))
        .collect(Collectors.joining(" "));
  }
}
