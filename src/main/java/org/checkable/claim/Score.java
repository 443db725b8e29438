package org.checkable.claim;

import java.util.List;

/**
 * How much a sentence is worth checking.
 *
 * <p>Of a sentence of an article it is the worth that is to be expected: 1 to be checked first, a
 * half worth checking, 0 nothing to check. Of a statement alone it is how likely it is to be worth
 * checking.
 *
 * @param value 0 to 1, the logistic function of the sum of all reasons' weights
 * @param model the model that said so
 * @param reasons all of them, the weightiest first, so that they sum
 */
public record Score(double value, String model, List<Reason> reasons) {

  /** Coarse bands for people; the wire names are these. */
  public enum Band {
    HIGH,
    MEDIUM,
    LOW;

    /** The band of a score's value. */
    public static Band of(double value) {
      if (value >= 0.6) {
        return HIGH;
      }
      return value >= 0.35 ? MEDIUM : LOW;
    }
  }

  public Score {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a score is within 0..1: " + value);
    }
    reasons = List.copyOf(reasons);
  }

  public Band band() {
    return Band.of(value);
  }
}
