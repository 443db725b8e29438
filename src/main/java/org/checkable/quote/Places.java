package org.checkable.quote;

/** Some words in a row: places of {@link TokenLine}, {@code to} exclusive; never empty. */
record Places(int from, int to) {
  Places {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no words there: " + from + ".." + to);
    }
  }

  int count() {
    return to - from;
  }

  boolean contains(int place) {
    return from <= place && place < to;
  }
}
