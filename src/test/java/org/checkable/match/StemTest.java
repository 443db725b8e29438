package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemTest {
  @ParameterizedTest
  @CsvSource({
    "one, one",
    "u.s.a, u.s.a",
    "cars, car",
    "ages, age",
    "rates, rat",
    "ties, tie",
    "cities, city",
    "passes, pass",
    "churches, church",
    "wishes, wish",
    "boss, boss",
    "virus, virus",
    "crisis, crisis",
    "tied, tied",
    "tried, try",
    "bring, bring",
    "string, string",
    "banning, ban",
    "falling, fall",
    "seeing, see",
    "bred, bred",
    "shred, shred",
    "banned, ban",
    "passed, pass",
    "buzzed, buzz",
    "egged, eg",
    "rising, ris",
    "rise, ris"
  })
  void endingsOfNounsAndVerbsAreCutWhereAWordIsLeft(String word, String stem) {
    assertThat(Stem.of(word)).isEqualTo(stem);
  }
}
