package org.checkable.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Token;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** The words that figures are made of, from {@code rules/quantities.tsv}. */
final class FigureWords {
  /**
   * What a word can be in a figure; each part is null, false or 0 where it cannot.
   *
   * @param fraction how many parts of that name make a whole
   */
  private record Parts(
      @Nullable BigDecimal number,
      boolean tens,
      @Nullable BigDecimal scale,
      @Nullable String unit,
      @Nullable String currency,
      @Nullable BigDecimal rank,
      boolean about,
      int fraction) {
    static final Parts NONE = new Parts(null, false, null, null, null, null, false, 0);

    static Parts both(Parts one, Parts other) {
      return new Parts(
          first(other.number, one.number),
          one.tens || other.tens,
          first(other.scale, one.scale),
          first(other.unit, one.unit),
          first(other.currency, one.currency),
          first(other.rank, one.rank),
          one.about || other.about,
          Math.max(one.fraction, other.fraction));
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
      return one != null ? one : other;
    }
  }

  private final WordTable<Parts> words;

  FigureWords(RuleSource source) {
    Map<String, Parts> parts = new HashMap<>();
    for (RuleTable.Row row : source.table("quantities").rows()) {
      String[] value = row.value().split(" ", 2);
      Parts own = parts(value[0], value.length > 1 ? value[1] : "");
      for (String word : row.pattern().split("\\|", -1)) {
        parts.merge(word, own, Parts::both);
      }
    }
    this.words = new WordTable<>(parts);
  }

  private static Parts parts(String part, String value) {
    return switch (part) {
      case "NUMBER" -> new Parts(new BigDecimal(value), false, null, null, null, null, false, 0);
      case "TENS" -> new Parts(new BigDecimal(value), true, null, null, null, null, false, 0);
      case "SCALE" -> new Parts(null, false, new BigDecimal(value), null, null, null, false, 0);
      case "UNIT" -> new Parts(null, false, null, value, null, null, false, 0);
      case "CURRENCY" -> new Parts(null, false, null, null, value, null, false, 0);
      case "RANK" -> new Parts(null, false, null, null, null, new BigDecimal(value), false, 0);
      case "ABOUT" -> new Parts(null, false, null, null, null, null, true, 0);
      case "FRACTION" ->
          new Parts(null, false, null, null, null, null, false, Integer.parseInt(value));
      default -> throw new IllegalArgumentException("quantities: no such part: " + part);
    };
  }

  private Parts of(String word) {
    return words.getOrDefault(word, Parts.NONE);
  }

  /** Whether a figure may begin with a token: cheap, and true of all that do. */
  boolean mayBegin(Token token) {
    String word = token.lower();
    return switch (token.type()) {
      case NUMBER -> true;
      case MARK -> of(word).currency != null;
      case WORD ->
          word.indexOf('-') > 0 || begins(of(word), word.length() <= 3) || isArticleOrCountry(word);
    };
  }

  private static boolean begins(Parts parts, boolean isShort) {
    return parts.number != null
        || parts.rank != null
        || parts.fraction == 2
        || (isShort && parts.currency != null);
  }

  /** "A million", "US$5". */
  private static boolean isArticleOrCountry(String word) {
    return switch (word.length()) {
      case 1, 2 -> word.equals("a") || word.equals("an") || NumberReader.isCountry(word);
      case 3 -> word.equals("one");
      default -> false;
    };
  }

  /** The value of a number word, "twenty-five" included; null when it is none. */
  @Nullable BigDecimal number(String word) {
    BigDecimal plain = of(word).number;
    int hyphen = word.indexOf('-');
    if (plain != null || hyphen < 0) {
      return plain;
    }
    Parts first = of(word.substring(0, hyphen));
    if (!first.tens || first.number == null) {
      return null;
    }
    String rest = word.substring(hyphen + 1);
    BigDecimal unit = rest.equals("one") ? BigDecimal.ONE : of(rest).number;
    return unit == null ? null : first.number.add(unit);
  }

  /** How many such parts make a whole, 3 for "third" and "thirds"; 0 for other words. */
  int fraction(String word) {
    return of(word).fraction;
  }

  @Nullable BigDecimal scale(String word) {
    return of(word).scale;
  }

  @Nullable String unit(String word) {
    return of(word).unit;
  }

  @Nullable String currency(String word) {
    return of(word).currency;
  }

  @Nullable BigDecimal rank(String word) {
    return of(word).rank;
  }

  boolean isAbout(String phrase) {
    return of(phrase).about;
  }
}
