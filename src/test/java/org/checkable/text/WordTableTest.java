package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordTableTest {
  @Test
  void knowsTheWordsItWasGivenAndNoOthers() {
    Map<String, Integer> meanings = new HashMap<>();
    for (int number = 0; number < 1000; number++) {
      meanings.put("word" + number, number);
    }
    WordTable<Integer> table = new WordTable<>(meanings);
    assertThat(meanings)
        .allSatisfy((word, number) -> assertThat(table.get(word)).isEqualTo(number));
    assertThat(table.get("word1000")).isNull();
    assertThat(table.contains("word")).isFalse();
  }

  @Test
  void wordsWithOneHashAreToldApart() {
    assertThat("Aa").hasSameHashCodeAs("BB");
    WordTable<String> table = new WordTable<>(Map.of("Aa", "one"));
    assertThat(table.getOrDefault("Aa", "none")).isEqualTo("one");
    assertThat(table.getOrDefault("BB", "none")).isEqualTo("none");
  }

  @Test
  void aTableOfNothingKnowsNothing() {
    assertThat(new WordTable<String>(Map.of()).get("word")).isNull();
  }
}
