package org.checkable.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a text writes its numbers: English ones have points before decimals and commas between
 * groups, those of much of Europe the other way round. Each text is judged by its own numbers.
 */
public enum NumberStyle {
  /** "1,234.5". What only a decimal comma would explain has no value. */
  POINT,
  /** "1.234,5". */
  COMMA;

  /** Longer ones are serial numbers or noise, and arithmetic on them is slow. */
  private static final int MOST_DIGITS = 18;

  private static final int GROUP = 3;

  /** Numbers of one style that a text must have, and none of the other, to be judged by them. */
  private static final int ENOUGH = 2;

  /** The style of a text, in one pass over its characters. */
  public static NumberStyle of(String text) {
    int commas = 0;
    int points = 0;
    for (int at = 1; at < text.length() - 1; at++) {
      char mark = text.charAt(at);
      if ((mark != ',' && mark != '.') || !isDigit(text, at - 1) || !isDigit(text, at + 1)) {
        continue;
      }
      int digits = digitsFrom(text, at + 1);
      boolean goesOn = isMark(text, at + 1 + digits) && isDigit(text, at + 2 + digits);
      if (!goesOn && digits != GROUP) {
        commas += mark == ',' ? 1 : 0;
        points += mark == '.' ? 1 : 0;
      }
    }
    return points == 0 && commas >= ENOUGH ? COMMA : POINT;
  }

  private static int digitsFrom(String text, int from) {
    int at = from;
    while (isDigit(text, at) && at - from < MOST_DIGITS) {
      at++;
    }
    return at - from;
  }

  private static boolean isMark(String text, int at) {
    return at < text.length() && (text.charAt(at) == ',' || text.charAt(at) == '.');
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /** The value of digits with their points and commas; null when they are no such number. */
  @Nullable BigDecimal value(String written) {
    if (written.length() > MOST_DIGITS * 2) {
      return null;
    }
    char decimal = this == POINT ? '.' : ',';
    int point = written.indexOf(decimal);
    String whole = point < 0 ? written : written.substring(0, point);
    String decimals = point < 0 ? "" : written.substring(point + 1);
    String digits = ungrouped(whole, this == POINT ? ',' : '.');
    boolean fits = digits != null && digits.length() + decimals.length() <= MOST_DIGITS;
    if (!fits || !isAllDigits(decimals) || (point >= 0 && decimals.isEmpty())) {
      return null;
    }
    return new BigDecimal(point < 0 ? digits : digits + "." + decimals);
  }

  /** The digits without the marks between their groups; null when the groups are none. */
  private static @Nullable String ungrouped(String whole, char usual) {
    char mark = whole.indexOf('\'') >= 0 ? '\'' : usual;
    if (whole.indexOf(mark) < 0) {
      return !whole.isEmpty() && isAllDigits(whole) ? whole : null;
    }
    String[] groups = whole.split(mark == '.' ? "\\." : String.valueOf(mark), -1);
    boolean indian = groups.length > 2 && groups[1].length() == 2;
    for (int at = 0; at < groups.length; at++) {
      int length = groups[at].length();
      boolean last = at == groups.length - 1;
      boolean right = at == 0 ? length >= 1 && length <= 3 : length == (indian && !last ? 2 : 3);
      if (!right || !isAllDigits(groups[at])) {
        return null;
      }
    }
    return String.join("", groups);
  }

  private static boolean isAllDigits(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (!isDigit(text, at)) {
        return false;
      }
    }
    return true;
  }
}
