package org.checkable.language;

/**
 * Which words stand in the same company, learned from plain text: a number from 1 for each word
 * that is known, 0 for the others. Read in place.
 */
final class WordClusters {
  static final WordClusters NONE = new WordClusters();

  private final int[] words;
  private final byte[] clusters;
  private final byte[] groups;

  private WordClusters() {
    this.words = new int[0];
    this.clusters = new byte[0];
    this.groups = new byte[256];
  }

  /**
   * Words in the order of their hashes, then the cluster of each, then the group of each cluster.
   */
  WordClusters(WeightFile.Section section) {
    int count = section.readInt();
    this.words = section.readInts(count);
    this.clusters = section.readBytes(count);
    this.groups = section.readBytes(256);
    section.end();
  }

  WordClusters(int[] words, byte[] clusters, byte[] groups) {
    this.words = words;
    this.clusters = clusters;
    this.groups = groups;
  }

  int[] words() {
    return words;
  }

  byte[] clusters() {
    return clusters;
  }

  byte[] groups() {
    return groups;
  }

  int of(int hash) {
    int found = java.util.Arrays.binarySearch(words, hash);
    return found < 0 ? 0 : clusters[found] & 255;
  }

  /** A coarser class that the cluster belongs to. */
  int group(int cluster) {
    return groups[cluster] & 255;
  }
}
