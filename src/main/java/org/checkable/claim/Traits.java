package org.checkable.claim;

import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * How often each {@link Trait} shows in one sentence, and where first. Filled while a sentence is
 * judged, by one thread, and not kept.
 */
public final class Traits {
  private static final int SIZE = Trait.values().length;

  private final double[] count = new double[SIZE];
  private final @Nullable Span[] where = new Span[SIZE];

  void add(Trait trait, Span span) {
    if (count[trait.index()]++ == 0) {
      where[trait.index()] = span;
    }
  }

  /** Sets a trait of the whole sentence. */
  void set(Trait trait, double value) {
    count[trait.index()] = value;
  }

  public boolean has(Trait trait) {
    return count[trait.index()] > 0;
  }

  public double count(Trait trait) {
    return count[trait.index()];
  }

  /**
   * What a trait counts for in a sum: 0 when absent, 1 at its first showing, and less for each
   * further one, never reaching 2.
   */
  public double value(Trait trait) {
    double times = count[trait.index()];
    return times <= 1 ? times : 2 * times / (times + 1);
  }

  /** Where it shows first; null when it is about the whole sentence, or absent. */
  public @Nullable Span where(Trait trait) {
    return where[trait.index()];
  }
}
