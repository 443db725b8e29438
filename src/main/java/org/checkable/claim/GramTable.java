package org.checkable.claim;

/** The weights of a model's grams by their keys: an open hash table without boxes. */
final class GramTable {
  private final long[] keys;
  private final double[] weights;
  private final int mask;
  private boolean empty = true;

  /**
   * @param most how many will be put at most
   */
  GramTable(int most) {
    int slots = Integer.highestOneBit(Math.max(8, most)) * 4;
    this.keys = new long[slots];
    this.weights = new double[2 * slots];
    this.mask = slots - 1;
  }

  void put(long key, double alone, double inArticle) {
    int slot = slot(key);
    empty = false;
    keys[slot] = key;
    weights[2 * slot] = alone;
    weights[2 * slot + 1] = inArticle;
  }

  boolean isEmpty() {
    return empty;
  }

  double get(long key, Form form) {
    int slot = slot(key);
    return keys[slot] == key ? weights[2 * slot + form.column()] : 0;
  }

  /** The slot that holds the key, or the free one where it would go. */
  private int slot(long key) {
    int slot = (int) (key >>> 32) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }
}
