package org.checkable.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.checkable.quantity.QuantityFinder.Figure;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fraction at one place in a sentence as a share in percent: "two-thirds of the members"
 * is 66.7 percent, "one in five" 20 percent, "half the town" 50 percent.
 */
final class FractionReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** "One in a thousand" is a share; "one in 2024" is a year. */
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(1000);

  private final FigureWords words;
  private final List<Token> tokens;

  FractionReader(FigureWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** The fraction that begins at a token; null when none does. */
  @Nullable Figure fraction(int at) {
    String word = lower(at);
    if (words.fraction(word) == 2) {
      return half(at);
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      int parts = words.fraction(word.substring(hyphen + 1));
      BigDecimal count = count(word.substring(0, hyphen));
      return parts == 0 || count == null ? null : share(at, at + 1, count, parts);
    }
    BigDecimal count = count(word);
    if (count == null) {
      return null;
    }
    int parts = words.fraction(lower(at + 1));
    return parts > 0 ? counted(at, count, parts) : among(at, count);
  }

  /** "Half of them", "half the town"; not "the first half of the match", "two and a half". */
  private @Nullable Figure half(int at) {
    boolean period =
        words.rank(lower(at - 1)) != null
            || lower(at - 1).equals("a")
            || lower(at - 1).equals("the");
    boolean divides =
        switch (lower(at + 1)) {
          case "of", "the", "its", "their", "his", "her", "our", "all" -> true;
          default -> false;
        };
    return divides && !period ? share(at, at + 1, BigDecimal.ONE, 2) : null;
  }

  /** "Two thirds", "a third of voters", "by a quarter"; not "a third man", "a quarter ago". */
  private @Nullable Figure counted(int at, BigDecimal count, int parts) {
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    boolean agrees = one != lower(at + 1).endsWith("s");
    boolean divides = lower(at + 2).equals("of") || lower(at - 1).equals("by");
    // "Two quarters" are half a year as often as half of something.
    boolean plain = !one && parts != 4;
    return agrees && (divides || plain) ? share(at, at + 2, count, parts) : null;
  }

  /** "One in five", "nine out of 10": of people or things, not in a time or in a place. */
  private @Nullable Figure among(int at, BigDecimal count) {
    boolean out = lower(at + 1).equals("out") && lower(at + 2).equals("of");
    if (!out && !lower(at + 1).equals("in")) {
      return null;
    }
    int place = out ? at + 3 : at + 2;
    BigDecimal whole = count(lower(place));
    boolean fits =
        whole != null
            && whole.compareTo(count) > 0
            && whole.compareTo(LARGEST_WHOLE) <= 0
            && !lower(place).equals("a")
            && words.unit(lower(place + 1)) == null
            && words.scale(lower(place + 1)) == null
            && !lower(at).equals("a");
    return fits && whole != null ? share(at, place + 1, count, whole) : null;
  }

  /** A small number in words or digits, one included; null for anything else. */
  private @Nullable BigDecimal count(String word) {
    if (word.equals("a") || word.equals("an") || word.equals("one")) {
      return BigDecimal.ONE;
    }
    boolean digits = !word.isEmpty() && word.length() <= 4;
    for (int at = 0; at < word.length() && digits; at++) {
      digits = word.charAt(at) >= '0' && word.charAt(at) <= '9';
    }
    return digits ? new BigDecimal(word) : words.number(word);
  }

  private static Figure share(int start, int end, BigDecimal count, int parts) {
    return share(start, end, count, BigDecimal.valueOf(parts));
  }

  private static Figure share(int start, int end, BigDecimal count, BigDecimal whole) {
    BigDecimal percent = count.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    boolean rounded = percent.multiply(whole).compareTo(count.multiply(HUNDRED)) != 0;
    return new Figure(start, end, percent, null, "percent", false, rounded);
  }

  private String lower(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
  }
}
