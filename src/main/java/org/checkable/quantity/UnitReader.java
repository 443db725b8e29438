package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/** Reads the unit or currency beside a number: "$", "USD", "per cent", "square miles", "-year". */
final class UnitReader {
  /** "Kilometres per hour"; no unit has more words. */
  private static final int MOST_WORDS = 3;

  /** So many pieces on either side tell whether pounds are a weight. */
  private static final int NEAR = 5;

  /** Below it, "won" is a verb and not Korea's money. */
  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private final FigureWords words;
  private final Pieces pieces;

  UnitReader(FigureWords words, Pieces pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /**
   * What was read.
   *
   * @param end after its last piece
   */
  record Read(int end, Unit unit) {}

  /** The currency that a figure begins with: "$", "US$", "NZ $", "Rs.", "EUR"; null for none. */
  @Nullable Read before(int at) {
    Unit dollars = pieces.is(at + 1, "$") && isCountry(at) ? sign(pieces.lower(at) + "$") : null;
    if (dollars != null) {
      return new Read(at + 2, dollars);
    }
    Unit code = isCode(at) ? words.unit(Part.CODE, pieces.lower(at)) : null;
    if (code != null) {
      return new Read(at + 1, code);
    }
    Unit unit = isSign(at) ? sign(pieces.lower(at)) : null;
    int end = pieces.is(at + 1, ".") && pieces.isGlued(at + 1) ? at + 2 : at + 1;
    return unit == null ? null : new Read(end, unit);
  }

  private @Nullable Unit sign(String word) {
    return words.unit(Part.CURRENCY, word);
  }

  /** The letters of "A$30" and "NZ $ 26"; "a $500 fine" has an article. */
  private boolean isCountry(int at) {
    String text = pieces.has(at) ? pieces.get(at).text() : "";
    boolean capitals = !text.isEmpty() && text.chars().noneMatch(Character::isLowerCase);
    return pieces.isWord(at) && capitals && (text.length() > 1 || pieces.isGlued(at + 1));
  }

  /** "EUR", not the word "try". */
  private boolean isCode(int at) {
    return pieces.isWord(at)
        && pieces.get(at).text().chars().allMatch(Character::isUpperCase)
        && words.is(Part.CODE, pieces.lower(at));
  }

  /** "€" and "Rs", not the word: "the Euro 2024". */
  private boolean isSign(int at) {
    return pieces.has(at)
        && (!pieces.isWord(at) || (pieces.lower(at).length() < 4 && pieces.isCapitalised(at)));
  }

  /** The unit or currency behind a number; null when none follows. */
  @Nullable Read after(Figure number) {
    int at = number.end();
    boolean joined = pieces.isJoint(at) && pieces.isGlued(at + 1);
    int first = joined ? at + 1 : at;
    Read code = joined ? null : codeAfter(first);
    if (code != null) {
      return code;
    }
    if (pieces.is(first + 1, "/") && pieces.isGlued(first + 1) && pieces.isGlued(first + 2)) {
      Unit rate = words.unit(Part.UNIT, pieces.lower(first) + "/" + pieces.lower(first + 2));
      return rate == null ? null : new Read(first + 3, rate);
    }
    boolean weight = joined || isWeight(number, first);
    for (int count = words.opensPhrase(pieces.lower(first)) ? MOST_WORDS : 1; count > 0; count--) {
      int end = endOf(first, count, joined);
      Unit unit = end < 0 ? null : unit(phrase(first, end), number, weight);
      if (unit != null) {
        return new Read(end, unit);
      }
    }
    return null;
  }

  /** "200 USD", and "50 MUSD" with the millions read before. */
  private @Nullable Read codeAfter(int at) {
    Unit code = isCode(at) ? words.unit(Part.CODE, pieces.lower(at)) : null;
    return code == null ? null : new Read(at + 1, code);
  }

  /** After so many words; they may be joined by hyphens where the first one is. */
  private int endOf(int first, int count, boolean joined) {
    int at = first;
    for (int word = 1; word < count; word++) {
      at += joined && pieces.isJoint(at + 1) ? 2 : 1;
    }
    return at < pieces.size() ? at + 1 : -1;
  }

  private String phrase(int first, int end) {
    if (end == first + 1) {
      return pieces.lower(first);
    }
    StringBuilder phrase = new StringBuilder();
    for (int at = first; at < end; at++) {
      if (!pieces.isJoint(at)) {
        phrase.append(phrase.isEmpty() ? "" : " ").append(pieces.lower(at));
      }
    }
    return phrase.toString();
  }

  private @Nullable Unit unit(String phrase, Figure number, boolean weight) {
    Unit unit = words.unit(Part.UNIT, phrase);
    Unit money = words.unit(Part.CURRENCY, phrase);
    if (money == null && number.value().compareTo(LARGE) >= 0) {
      money = words.unit(Part.LARGE, phrase);
    }
    return money == null || (unit != null && weight) ? unit : money;
  }

  /** "It weighed 82 pounds", "82 pounds (37 kg)", "a 200-pound man", "82 pounds of flour". */
  private boolean isWeight(Figure number, int unit) {
    if (pieces.is(unit + 1, "of") && !number.isScaled()) {
      return true;
    }
    for (int at = number.start() - NEAR; at <= unit + NEAR; at++) {
      if (words.is(Part.MASS, pieces.lower(at))) {
        return true;
      }
    }
    return false;
  }
}
