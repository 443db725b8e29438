package org.checkable.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads one fraction at one place in a sentence as a share in percent: "two-thirds of the members"
 * is 66.7 percent, "one in five" 20 percent, "half the town" 50 percent, "3/5" 60 percent.
 */
final class FractionReader {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** "One in a thousand" is a share; "one in 2024" is a year. */
  private static final BigDecimal LARGEST_WHOLE = BigDecimal.valueOf(1000);

  private final FigureWords words;
  private final Pieces pieces;

  FractionReader(FigureWords words, Pieces pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** The fraction that begins at a piece; null when none does. */
  @Nullable Figure fraction(int at) {
    String word = pieces.lower(at);
    if (words.fraction(word) == 2) {
      return half(at);
    }
    BigDecimal count = count(word);
    if (count == null) {
      return null;
    }
    if (pieces.is(at + 1, "/")) {
      return inDigits(at, count);
    }
    boolean joined = pieces.isJoint(at + 1);
    int parts = words.fraction(pieces.lower(joined ? at + 2 : at + 1));
    if (joined) {
      // "Twenty-fifth" is a place in a row.
      boolean agrees = (count.compareTo(BigDecimal.ONE) == 0) != pieces.lower(at + 2).endsWith("s");
      return parts > 0 && agrees ? share(at, at + 3, count, parts) : null;
    }
    return parts > 0 ? counted(at, count, parts) : among(at, count);
  }

  /** "3/5", "1/3"; not "9/11", "24/7" or a date. */
  private @Nullable Figure inDigits(int at, BigDecimal count) {
    BigDecimal whole = count(pieces.lower(at + 2));
    boolean fits =
        pieces.isNumber(at)
            && pieces.isGlued(at + 1)
            && pieces.isGlued(at + 2)
            && whole != null
            && whole.compareTo(count) > 0
            && isUsual(whole.intValue())
            && !(pieces.isGlued(at + 3) && pieces.is(at + 3, "/"));
    return fits && whole != null ? share(at, at + 3, count, whole) : null;
  }

  private static boolean isUsual(int parts) {
    return switch (parts) {
      case 2, 3, 4, 5, 8, 10, 16, 20, 100 -> true;
      default -> false;
    };
  }

  /** "Half of them", "half the town"; not "the first half of the match", "two and a half". */
  private @Nullable Figure half(int at) {
    String before = pieces.lower(at - 1);
    boolean period = words.is(Part.RANK, before) || before.equals("a") || before.equals("the");
    boolean divides =
        switch (pieces.lower(at + 1)) {
          case "of", "the", "its", "their", "his", "her", "our", "all" -> true;
          default -> false;
        };
    return divides && !period ? share(at, at + 1, BigDecimal.ONE, 2) : null;
  }

  /** "Two thirds", "a third of voters", "by a quarter"; not "a third man", "a quarter ago". */
  private @Nullable Figure counted(int at, BigDecimal count, int parts) {
    boolean one = count.compareTo(BigDecimal.ONE) == 0;
    boolean agrees = one != pieces.lower(at + 1).endsWith("s");
    boolean divides = pieces.is(at + 2, "of") || pieces.is(at - 1, "by");
    // "Two quarters" are half a year as often as half of something.
    boolean plain = !one && parts != 4;
    return agrees && (divides || plain) ? share(at, at + 2, count, parts) : null;
  }

  /** "One in five", "nine out of 10": of people or things, not in a time or in a place. */
  private @Nullable Figure among(int at, BigDecimal count) {
    boolean out = pieces.is(at + 1, "out") && pieces.is(at + 2, "of");
    if (!out && !pieces.is(at + 1, "in")) {
      return null;
    }
    int place = out ? at + 3 : at + 2;
    place += pieces.is(place, "every") ? 1 : 0;
    BigDecimal whole = count(pieces.lower(place));
    boolean fits =
        whole != null
            && whole.compareTo(count) > 0
            && whole.compareTo(LARGEST_WHOLE) <= 0
            && !pieces.is(place, "a")
            && !isMeasured(place + 1)
            && !pieces.is(at, "a");
    return fits && whole != null ? share(at, place + 1, count, whole) : null;
  }

  /** "Two in ten minutes" is no share, "one in five people" is. */
  private boolean isMeasured(int at) {
    Unit unit = words.unit(Part.UNIT, pieces.lower(at));
    return pieces.isJoint(at)
        || (unit != null && !unit.word().equals("people"))
        || words.is(Part.SCALE, pieces.lower(at));
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
    return new Figure(start, end, percent, null, Unit.PERCENT, BigDecimal.ONE, rounded);
  }
}
