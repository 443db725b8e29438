package org.checkable.match;

import java.math.BigDecimal;
import org.checkable.quantity.Quantity;
import org.jspecify.annotations.Nullable;

/** A figure, to be compared with another. */
record Figure(
    BigDecimal value, @Nullable BigDecimal upper, String unit, boolean approximate, String raw) {
  /** "About four million" and "4.1 million" may be the same; this is how far apart. */
  private static final BigDecimal ABOUT = new BigDecimal("0.05");

  static Figure of(Quantity quantity) {
    return new Figure(
        quantity.value().stripTrailingZeros(),
        quantity.upper() == null ? null : quantity.upper().stripTrailingZeros(),
        quantity.unit(),
        quantity.approximate(),
        quantity.raw());
  }

  boolean isSame(Figure other) {
    return isUnit(other)
        && (upper == null) == (other.upper == null)
        && isValue(value, other.value, approximate || other.approximate)
        && (upper == null || other.upper == null || isValue(upper, other.upper, true));
  }

  private boolean isUnit(Figure other) {
    return unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
  }

  private static boolean isValue(BigDecimal one, BigDecimal other, boolean about) {
    BigDecimal limit = about ? one.abs().max(other.abs()).multiply(ABOUT) : BigDecimal.ZERO;
    return one.subtract(other).abs().compareTo(limit) <= 0;
  }

  /** As the canonical words have it. */
  String canonical() {
    return value.toPlainString() + (upper == null ? "" : "-" + upper.toPlainString()) + unit;
  }
}
