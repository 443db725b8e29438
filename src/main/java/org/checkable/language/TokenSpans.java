package org.checkable.language;

import java.util.Arrays;

/** Where the tokens of a sentence stand in its text, in order; half-open, UTF-16. */
final class TokenSpans {
  private int[] starts = new int[32];
  private int[] ends = new int[32];
  private int count;

  void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  int count() {
    return count;
  }

  int start(int at) {
    return starts[at];
  }

  int end(int at) {
    return ends[at];
  }

  int[] starts() {
    return Arrays.copyOf(starts, count);
  }

  int[] ends() {
    return Arrays.copyOf(ends, count);
  }
}
