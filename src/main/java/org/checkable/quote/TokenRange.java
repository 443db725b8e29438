package org.checkable.quote;

/** Some tokens in a row: places of {@link TokenLine}, {@code to} exclusive; never empty. */
record TokenRange(int from, int to) {
  TokenRange {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no words there: " + from + ".." + to);
    }
  }

  boolean contains(int place) {
    return from <= place && place < to;
  }
}
