package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/**
 * A number in words of any length: "one million eighty-two thousand", "two point five million",
 * "three and a half thousand". Reads from left to right, and stops before the first word that
 * cannot go on with the number.
 */
final class NumberWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureWords words;
  private final Pieces pieces;

  /** What is complete: "one million" of "one million eighty-two thousand". */
  private BigDecimal total = BigDecimal.ZERO;

  /** What the next scale multiplies: "eighty-two"; null when nothing is there to multiply. */
  private @Nullable BigDecimal current;

  /** What is added next must be smaller: after "twenty" a unit, after "hundred" two digits. */
  private BigDecimal room = HUNDRED.multiply(BigDecimal.TEN);

  private BigDecimal lastScale = BigDecimal.ONE;
  private int end;

  /**
   * @param first what the first scale multiplies when no number word says it: one in "a million", a
   *     quarter in "a quarter of a million"; null when the number begins with a number word
   */
  NumberWords(FigureWords words, Pieces pieces, int start, @Nullable BigDecimal first) {
    this.words = words;
    this.pieces = pieces;
    this.end = start;
    this.current = first;
    if (first != null) {
      room = BigDecimal.ZERO;
    } else if (pieces.is(start, "one") && isMoreAfterOne(start + 1)) {
      add(BigDecimal.ONE);
    }
    readOn();
    addHalf();
  }

  private void readOn() {
    boolean goesOn = true;
    while (goesOn) {
      goesOn = step();
    }
  }

  private boolean isMoreAfterOne(int at) {
    String next = pieces.lower(at);
    return (next.length() > 1 && words.is(Part.SCALE, next))
        || (next.equals("point") && digit(at + 1) != null)
        || isAndAHalf(at);
  }

  private boolean step() {
    int at = end;
    if (isInside(at) && (pieces.isJoint(at) || (pieces.is(at, "and") && isSmall(at + 1)))) {
      at++;
    }
    String word = pieces.lower(at);
    BigDecimal number = word.equals("one") && at > end ? BigDecimal.ONE : words.number(word);
    if (number != null && number.compareTo(room) < 0) {
      end = at;
      add(number);
      return true;
    }
    BigDecimal scale = word.length() > 2 ? words.value(Part.SCALE, word) : null;
    boolean begins = current == null && total.signum() == 0;
    if (scale != null && !begins && (at == end || pieces.isJoint(end))) {
      end = at;
      return multiply(scale);
    }
    return word.equals("point") && at == end && addDecimals();
  }

  /** Whether a number has begun that "and" or a hyphen may go on with. */
  private boolean isInside(int at) {
    boolean begun = current != null || total.signum() > 0;
    return begun && room.signum() > 0 && (pieces.isJoint(at) || room.compareTo(BigDecimal.TEN) > 0);
  }

  /** "One hundred and two", not "between one hundred and two hundred". */
  private boolean isSmall(int at) {
    int next = pieces.isJoint(at + 1) ? at + 3 : at + 1;
    BigDecimal scale = words.value(Part.SCALE, pieces.lower(next));
    return scale == null
        || (lastScale.compareTo(HUNDRED) == 0
            ? scale.compareTo(HUNDRED) > 0
            : scale.compareTo(lastScale) < 0);
  }

  private void add(BigDecimal number) {
    current = current == null ? number : current.add(number);
    boolean tens = number.compareTo(BigDecimal.TEN) > 0 && words.is(Part.TENS, pieces.lower(end));
    room = tens ? BigDecimal.TEN : BigDecimal.ZERO;
    end++;
  }

  private boolean multiply(BigDecimal scale) {
    if (scale.compareTo(HUNDRED) <= 0) {
      if (current == null || current.compareTo(HUNDRED) >= 0) {
        return false;
      }
      current = current.multiply(scale);
      room = scale;
      lastScale = scale;
    } else if (current == null) {
      total = total.multiply(scale); // "a thousand million"
      lastScale = lastScale.multiply(scale);
    } else if (total.signum() > 0 && scale.compareTo(lastScale) >= 0) {
      return false;
    } else {
      total = total.add(current.multiply(scale));
      current = null;
      room = HUNDRED.multiply(BigDecimal.TEN);
      lastScale = scale;
    }
    end++;
    return true;
  }

  /** "Two point five". */
  private boolean addDecimals() {
    BigDecimal unit = new BigDecimal("0.1");
    BigDecimal decimals = BigDecimal.ZERO;
    int at = end + 1;
    for (BigDecimal digit = digit(at); digit != null; digit = digit(at)) {
      decimals = decimals.add(digit.multiply(unit));
      unit = unit.movePointLeft(1);
      at++;
    }
    if (at == end + 1 || current == null) {
      return false;
    }
    current = current.add(decimals);
    room = BigDecimal.ZERO;
    end = at;
    return true;
  }

  private @Nullable BigDecimal digit(int at) {
    String word = pieces.lower(at);
    BigDecimal digit = word.equals("one") ? BigDecimal.ONE : words.value(Part.NUMBER, word);
    return digit == null || digit.compareTo(BigDecimal.TEN) >= 0 ? null : digit;
  }

  /** "Three and a half million", "a million and a half". */
  private void addHalf() {
    if (isEmpty() || !isAndAHalf(end)) {
      return;
    }
    BigDecimal unit = current == null ? lastScale : BigDecimal.ONE;
    BigDecimal half = HALF.multiply(unit);
    if (current == null) {
      total = total.add(half);
    } else {
      current = current.add(half);
    }
    end += 3;
    room = BigDecimal.ZERO;
    readOn();
  }

  private boolean isAndAHalf(int at) {
    return pieces.is(at, "and") && pieces.is(at + 1, "a") && pieces.is(at + 2, "half");
  }

  boolean isEmpty() {
    return current == null && total.signum() == 0;
  }

  BigDecimal value() {
    return current == null ? total : total.add(current);
  }

  BigDecimal lastScale() {
    return lastScale;
  }

  int end() {
    return end;
  }
}
