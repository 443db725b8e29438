package org.checkable.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What words mean, looked up for every word of an article. Most words are in no list, so the table
 * is kept three quarters empty and compares hashes before anything else: a word that is not in it
 * is mostly told after one look at one number, which a {@link java.util.HashMap} needs its entries
 * for. Never changes.
 *
 * @param <V> what is known of a word
 */
public final class WordTable<V> {
  private static final int SLOTS_PER_WORD = 4;

  /** The hash of each slot's word; 0 where the slot is free. */
  private final int[] hashes;

  private final String[] words;
  private final Object[] values;
  private final int mask;

  /**
   * @param meanings by word, as {@link Token#lower} has it
   */
  public WordTable(Map<String, V> meanings) {
    int slots = Integer.highestOneBit(Math.max(4, meanings.size() * SLOTS_PER_WORD - 1)) * 2;
    this.hashes = new int[slots];
    this.words = new String[slots];
    this.values = new Object[slots];
    this.mask = slots - 1;
    meanings.forEach(this::put);
  }

  private void put(String word, V value) {
    int hash = hash(word);
    int slot = hash & mask;
    while (hashes[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    hashes[slot] = hash;
    words[slot] = word;
    values[slot] = value;
  }

  /** What is known of a word; null when nothing is. */
  @SuppressWarnings("unchecked") // Only put writes values, and it takes nothing else.
  public @Nullable V get(String word) {
    int hash = hash(word);
    int slot = hash & mask;
    while (hashes[slot] != 0) {
      if (hashes[slot] == hash && words[slot].equals(word)) {
        return (V) values[slot];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  /** What is known of a word, or something else when nothing is. */
  public V getOrDefault(String word, V otherwise) {
    V found = get(word);
    return found == null ? otherwise : found;
  }

  public boolean contains(String word) {
    return get(word) != null;
  }

  /** Spreads the bits of a word's hash, whose lower ones are much alike; never 0. */
  private static int hash(String word) {
    int hash = word.hashCode() * 0x9E3779B9;
    return (hash ^ (hash >>> 15)) | 1 << 31;
  }
}
