package org.checkable.claim;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** The words that figures are made of, from {@code rules/quantities.tsv}. */
final class FigureWords {
  private final Map<String, BigDecimal> numbers = new HashMap<>();
  private final Set<String> tens = new HashSet<>();
  private final Map<String, BigDecimal> scales = new HashMap<>();
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> currencies = new HashMap<>();
  private final Map<String, BigDecimal> ranks = new HashMap<>();
  private final Set<String> about = new HashSet<>();

  FigureWords(RuleSource source) {
    for (RuleTable.Row row : source.table("quantities").rows()) {
      String[] value = row.value().split(" ", 2);
      for (String word : row.pattern().split("\\|", -1)) {
        add(word, value[0], value.length > 1 ? value[1] : "");
      }
    }
  }

  private void add(String word, String part, String value) {
    switch (part) {
      case "NUMBER" -> numbers.put(word, new BigDecimal(value));
      case "TENS" -> {
        numbers.put(word, new BigDecimal(value));
        tens.add(word);
      }
      case "SCALE" -> scales.put(word, new BigDecimal(value));
      case "UNIT" -> units.put(word, value);
      case "CURRENCY" -> currencies.put(word, value);
      case "RANK" -> ranks.put(word, new BigDecimal(value));
      case "ABOUT" -> about.add(word);
      default -> throw new IllegalArgumentException("quantities: no such part: " + part);
    }
  }

  /** Whether a figure may begin with a token: cheap, and true of all that do. */
  boolean mayBegin(Token token) {
    String word = token.lower();
    return switch (token.type()) {
      case NUMBER -> true;
      case MARK -> currencies.containsKey(word);
      case WORD ->
          word.length() <= 3
              || word.indexOf('-') > 0
              || numbers.containsKey(word)
              || ranks.containsKey(word);
    };
  }

  /** The value of a number word, "twenty-five" included; null when it is none. */
  @Nullable BigDecimal number(String word) {
    BigDecimal plain = numbers.get(word);
    int hyphen = word.indexOf('-');
    if (plain != null || hyphen < 0 || !tens.contains(word.substring(0, hyphen))) {
      return plain;
    }
    String rest = word.substring(hyphen + 1);
    BigDecimal unit = rest.equals("one") ? BigDecimal.ONE : numbers.get(rest);
    BigDecimal ten = numbers.get(word.substring(0, hyphen));
    return unit == null || ten == null ? null : ten.add(unit);
  }

  @Nullable BigDecimal scale(String word) {
    return scales.get(word);
  }

  @Nullable String unit(String word) {
    return units.get(word);
  }

  @Nullable String currency(String word) {
    return currencies.get(word);
  }

  @Nullable BigDecimal rank(String word) {
    return ranks.get(word);
  }

  boolean isAbout(String words) {
    return about.contains(words);
  }
}
