package org.checkable.language;

/**
 * The weights of a linear model with several classes, read in place from the bytes that ship.
 *
 * <p>Features lie in buckets by the first bits of their keys; in a bucket each has the next 16 bits
 * of its key, a count, and so many pairs of class and weight. A weight is a signed byte w that
 * stands for w·|w|: the square root keeps small weights apart in 8 bits.
 */
final class FeatureWeights {
  private final byte[] bytes;
  private final int[] buckets;
  private final int shift;
  private final int classes;

  /** A section of a weight file, from where it begins. */
  FeatureWeights(WeightFile.Section section) {
    this.bytes = section.bytes();
    this.classes = section.readInt();
    int bits = section.readInt();
    if (bits < 1 || bits > 24) {
      throw section.broken("a table of 2^" + bits + " buckets");
    }
    this.shift = 64 - bits;
    this.buckets = new int[(1 << bits) + 1];
    int lengths = section.skip((1 << bits) * 2);
    int at = lengths + (1 << bits) * 2;
    for (int bucket = 0; bucket < 1 << bits; bucket++) {
      buckets[bucket] = at;
      at += ((bytes[lengths + 2 * bucket] & 255) << 8) | (bytes[lengths + 2 * bucket + 1] & 255);
    }
    buckets[1 << bits] = at;
    section.end(at);
  }

  int classes() {
    return classes;
  }

  /** Adds the weights of each feature to the scores of its classes. */
  void add(long[] keys, int count, int[] scores) {
    for (int index = 0; index < count; index++) {
      add(keys[index], scores);
    }
  }

  private void add(long key, int[] scores) {
    int bucket = (int) (key >>> shift);
    int at = buckets[bucket];
    int end = buckets[bucket + 1];
    byte high = (byte) (key >>> 8);
    byte low = (byte) key;
    while (at < end) {
      int pairs = bytes[at + 2];
      if (bytes[at] == high && bytes[at + 1] == low) {
        for (int pair = at + 3; pair < at + 3 + 2 * pairs; pair += 2) {
          int weight = bytes[pair + 1];
          scores[bytes[pair]] += weight < 0 ? -weight * weight : weight * weight;
        }
        return;
      }
      at += 3 + 2 * pairs;
    }
  }
}
