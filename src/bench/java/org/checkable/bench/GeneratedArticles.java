package org.checkable.bench;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Short articles of made-up places and people, no two alike: their number is part of what they
 * tell. The same numbers and the same source of randomness give the same articles.
 */
final class GeneratedArticles {
  private static final List<String> PLACES =
      List.of("Ellismere", "Calder Bay", "Norrby", "Tallow Creek", "Vantage", "Ostrow", "Kell");
  private static final List<String> PEOPLE =
      List.of("Ana Brandt", "Idris Vane", "Petra Sandoval", "Bram Okafor", "Marta Hollins");
  private static final List<String> ROLES =
      List.of("mayor", "harbour master", "chief engineer", "council leader", "union chair");
  private static final List<String> THINGS =
      List.of(
          "rents", "ferry fares", "water losses", "school places", "bus journeys", "burglaries");
  private static final List<String> MONTHS =
      List.of("January", "March", "April", "June", "September", "November");

  private final RandomGenerator random;

  GeneratedArticles(RandomGenerator random) {
    this.random = random;
  }

  /**
   * The text of one article.
   *
   * @param sentences how many it has, opening and close not counted
   */
  String text(int number, int sentences) {
    String place = pick(PLACES);
    String opening =
        place.toUpperCase(Locale.ROOT)
            + ", "
            + pick(MONTHS)
            + " "
            + (1 + random.nextInt(28))
            + " - The council met for its session number "
            + number
            + " on Monday.";
    String story =
        IntStream.range(0, sentences)
            .mapToObj(_ -> sentence(place))
            .collect(Collectors.joining(" "));
    return opening + "\n\n" + story + "\n\nWe will report on what the residents think of it.";
  }

  private String sentence(String place) {
    int small = 2 + random.nextInt(90);
    String large = 1 + random.nextInt(900) + ",000";
    return switch (random.nextInt(7)) {
      case 0 -> "In " + place + ", " + thing() + " rose by " + small + "% to " + large + " in May.";
      case 1 ->
          person() + ", the " + pick(ROLES) + ", said " + thing() + " fell by " + small + "%.";
      case 2 -> "\"We counted " + large + " of them,\" said " + person() + ".";
      case 3 -> "The town spent $" + small + " million on " + thing() + " last year.";
      case 4 -> "Is that too much for a place with " + large + " people?";
      case 5 -> "I think the plan for " + thing() + " is a beautiful one.";
      default -> "According to " + person() + ", " + small + " of " + large + " flats are empty.";
    };
  }

  private String thing() {
    return pick(THINGS);
  }

  private String person() {
    return pick(PEOPLE);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
