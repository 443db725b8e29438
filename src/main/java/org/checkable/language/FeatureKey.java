package org.checkable.language;

/**
 * A feature as 64 bits: which template it is of, and up to four values. Weights are found by these
 * bits alone (feature hashing, Weinberger and others 2009); no words are kept.
 */
final class FeatureKey {
  private static final long ONE = 0x9E3779B97F4A7C15L;
  private static final long TWO = 0xC2B2AE3D27D4EB4FL;
  private static final long THREE = 0x165667B19E3779F9L;
  private static final long FOUR = 0x27D4EB2F165667C5L;

  private FeatureKey() {}

  static long of(int template, int first) {
    return mixed((template * ONE + first) * TWO);
  }

  static long of(int template, int first, int second) {
    return mixed(((template * ONE + first) * TWO + second) * THREE);
  }

  static long of(int template, int first, int second, int third) {
    return mixed((((template * ONE + first) * TWO + second) * THREE + third) * FOUR);
  }

  static long of(int template, int first, int second, int third, int fourth) {
    return mixed(
        ((((template * ONE + first) * TWO + second) * THREE + third) * FOUR + fourth) * ONE);
  }

  private static long mixed(long bits) {
    long mixed = (bits ^ (bits >>> 32)) * TWO;
    return mixed ^ (mixed >>> 29);
  }
}
