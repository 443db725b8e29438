package org.checkable.quote;

import java.util.LinkedHashSet;
import java.util.Set;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One person, body or place while the cast is being gathered. Changes until {@link CastFinder} is
 * done, and is not seen outside.
 */
final class Figure {
  enum Sort {
    PERSON,
    BODY,
    PLACE,
    OTHER
  }

  final String name;
  final Span fullest;
  final String[] parts;
  Sort sort;
  Gender gender = Gender.UNKNOWN;
  @Nullable String role;

  /** Nouns that the article calls it by, in lower case: "president", "company". */
  final Set<String> nouns = new LinkedHashSet<>();

  /** What stands before those nouns: "russian", "u.s.". */
  final Set<String> qualifiers = new LinkedHashSet<>();

  /** How much it is spoken of at this point of the article, and since which sentence. */
  double salience;

  int seenIn = -1;

  enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    boolean fits(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  Figure(String name, Span fullest, Sort sort) {
    this.name = name;
    this.fullest = fullest;
    this.parts = name.split("\\s+", -1);
    this.sort = sort;
  }

  /** The last word, by which the press calls people; "Jr." and the like do not count. */
  String surname() {
    int last = parts.length - 1;
    while (last > 0 && SUFFIXES.contains(parts[last].replace(".", ""))) {
      last--;
    }
    return parts[last];
  }

  private static final Set<String> SUFFIXES = Set.of("Jr", "Sr", "II", "III", "IV");
}
