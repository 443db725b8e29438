package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.quantity.FigureWords.Part;

/**
 * Tells numbers that are no quantities: of flights, laws and houses, in names, ages, results, years
 * and telephone numbers.
 */
final class Numberings {
  private static final int OLDEST = 122;

  private final FigureWords words;
  private final Pieces pieces;

  Numberings(FigureWords words, Pieces pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** Whether a bare number, without a unit or scale, is no quantity. */
  boolean isNumbering(Figure figure) {
    int start = figure.start();
    int end = figure.end();
    return isOrdinal(end)
        || isTimeOfDay(end)
        || isLabelled(start, end)
        || isInName(start, end)
        || isAddress(start, end)
        || isAge(figure)
        || isYear(figure)
        || isYearInWords(figure);
  }

  /** "25th", "twenty-fifth". */
  private boolean isOrdinal(int end) {
    if (pieces.isJoint(end)) {
      return words.is(Part.RANK, pieces.lower(end + 1));
    }
    return pieces.isGlued(end) && pieces.isWord(end);
  }

  boolean isTimeOfDay(int end) {
    return words.is(Part.CLOCK, pieces.lower(end));
  }

  /** "Flight 17", "No. 10", "page 3", "aged 17". A plural after a word in lower case is counted. */
  private boolean isLabelled(int start, int end) {
    int dot = pieces.is(start - 1, ".") && pieces.isGlued(start - 1) ? 1 : 0;
    int label = start - 1 - dot;
    String word = dot == 1 ? pieces.lower(label) + "." : pieces.lower(label);
    if (!words.is(Part.LABEL, word) && !(dot == 1 && words.is(Part.LABEL, pieces.lower(label)))) {
      return isAfterWar(start);
    }
    return pieces.isCapitalised(label) || dot == 1 || !isCounted(end);
  }

  private boolean isAfterWar(int start) {
    return pieces.isCapitalised(start) && pieces.is(start - 1, "war");
  }

  /** Behind a capitalised word that begins no sentence: "the Norrel 737", "Shed 3 market". */
  private boolean isInName(int start, int end) {
    return start > 1
        && pieces.isCapitalised(start - 1)
        && (pieces.isNumber(start) || pieces.isCapitalised(start))
        && !words.is(Part.UNIT, pieces.lower(start - 1))
        && !isTitle()
        && !isCounted(end);
  }

  /** Whether most long words are capitalised, as in headlines: "Storm Kills 12". */
  private boolean isTitle() {
    int capitals = 0;
    int small = 0;
    for (int at = 0; at < pieces.size(); at++) {
      if (pieces.isWord(at) && pieces.lower(at).length() > 3) {
        capitals += pieces.isCapitalised(at) ? 1 : 0;
        small += pieces.isCapitalised(at) ? 0 : 1;
      }
    }
    return capitals > small * 2;
  }

  /** "1909 Quarry Drive", "14 Mill Road". */
  private boolean isAddress(int start, int end) {
    if (!pieces.isNumber(start)) {
      return false;
    }
    for (int at = end; at < end + 4 && (pieces.isCapitalised(at) || pieces.isNumber(at)); at++) {
      if (at > end && words.is(Part.STREET, pieces.lower(at))) {
        return true;
      }
    }
    return false;
  }

  /** "Omar Reyes, 43,", "26 year-old", "14-year-old", "30 years old"; "aged 17" has a label. */
  private boolean isAge(Figure figure) {
    int end = figure.end();
    boolean small = figure.value().compareTo(BigDecimal.valueOf(OLDEST)) <= 0;
    if (!small || figure.isScaled()) {
      return false;
    }
    if (pieces.lower(end).startsWith("year-old")) {
      return true;
    }
    boolean name =
        pieces.is(figure.start() - 1, ",")
            && pieces.isWord(figure.start() - 2)
            && !words.is(Part.PLURAL, pieces.lower(figure.start() - 2))
            && pieces.isNumber(figure.start());
    boolean closes =
        pieces.is(end, ",")
            ? !pieces.isNumber(end + 1)
            : pieces.isCapitalised(figure.start() - 2)
                && (pieces.is(end, "and")
                    || pieces.is(end, ".")
                    || pieces.is(end, ";")
                    || pieces.is(end, ")"));
    return name && closes;
  }

  /** Whether what follows a figure with a unit of years makes it an age. */
  boolean isAgeAfter(int end) {
    int next = pieces.isJoint(end) ? end + 1 : end;
    String word = pieces.lower(next);
    return word.equals("old") || word.equals("olds") || isOfAge(next);
  }

  private boolean isOfAge(int at) {
    return pieces.is(at, "of") && pieces.is(at + 1, "age");
  }

  /** "A 2018 analysis", "his 2012 campaign", "1857" where nothing is counted; "1500 sheep" are. */
  private boolean isYear(Figure figure) {
    int start = figure.start();
    String digits = pieces.lower(start);
    if (digits.length() != 4 || !pieces.isNumber(start) || figure.end() != start + 1) {
      return false;
    }
    int year = figure.value().intValue();
    boolean possible = year >= 1500 && year < 2200 && figure.value().scale() == 0;
    return possible && !(isCounted(figure.end()) && (year % 100 == 0 || !isAfterArticle(start)));
  }

  private boolean isAfterArticle(int start) {
    return switch (pieces.lower(start - 1)) {
      case "a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "that", "'s", "'" ->
          true;
      default -> false;
    };
  }

  /** "Nineteen eighty-four". */
  private boolean isYearInWords(Figure figure) {
    BigDecimal next = words.number(pieces.lower(figure.end()));
    return !pieces.isNumber(figure.start())
        && next != null
        && next.compareTo(BigDecimal.TEN) >= 0
        && figure.value().compareTo(BigDecimal.TEN) >= 0
        && figure.value().compareTo(BigDecimal.valueOf(20)) <= 0;
  }

  /** Whether a plural follows, behind an adjective or two. */
  private boolean isCounted(int end) {
    return Counted.end(words, pieces, end) > end;
  }
}
