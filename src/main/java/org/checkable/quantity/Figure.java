package org.checkable.quantity;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure and its place among the pieces of a sentence.
 *
 * @param start its first piece
 * @param end after its last
 * @param upper the upper end of a range
 * @param scale what a word such as million in it multiplies by; one without such a word
 * @param rounded whether the value is not quite what the words say: a third is 33.3 percent
 */
record Figure(
    int start,
    int end,
    BigDecimal value,
    @Nullable BigDecimal upper,
    Unit unit,
    BigDecimal scale,
    boolean rounded) {

  static Figure of(int start, int end, BigDecimal value, Unit unit) {
    return new Figure(start, end, value, null, unit, BigDecimal.ONE, false);
  }

  /** This figure from an earlier piece on, to a later one, in a unit. */
  Figure with(int newStart, int newEnd, Unit newUnit) {
    return new Figure(newStart, newEnd, value, upper, newUnit, scale, rounded);
  }

  /** This figure as one that is not exact, up to a later piece: "40-odd". */
  Figure roughly(int newEnd) {
    return new Figure(start, newEnd, value, upper, unit, scale, true);
  }

  Figure negated() {
    return new Figure(start - 1, end, value.negate(), upper, unit, scale, rounded);
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) != 0;
  }

  /** Whether this can be the lower end of a range that the other ends. */
  boolean fits(Figure other) {
    return unit.isNone() || unit.equals(other.unit) || other.unit.isNone();
  }

  /** The range from this figure to another; "5 to 7 million" says the scale once. */
  Figure to(Figure other) {
    BigDecimal low = isScaled() ? value : value.multiply(other.scale);
    Unit common = other.unit.isNone() ? unit : other.unit;
    return new Figure(start, other.end, low, other.value, common, other.scale, true);
  }
}
