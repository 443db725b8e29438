package org.checkable.language;

/**
 * Which words stand in the same company, learned from plain text: a number from 1 for each word
 * that is known, 0 for the others. Read in place.
 */
final class WordClusters {
  private final int[] words;
  private final byte[] clusters;
  private final byte[] groups;
  private final TagDictionary tags;

  /**
   * Words in the order of their hashes, then the cluster of each, then the group of each cluster.
   */
  WordClusters(WeightFile.Section section, TagDictionary tags) {
    this.tags = tags;
    int count = section.readInt();
    this.words = section.readInts(count);
    this.clusters = section.readBytes(count);
    this.groups = section.readBytes(256);
    section.end();
  }

  WordClusters(int[] words, byte[] clusters, byte[] groups, TagDictionary tags) {
    this.tags = tags;
    this.words = words;
    this.clusters = clusters;
    this.groups = groups;
  }

  WordClusters with(TagDictionary dictionary) {
    return new WordClusters(words, clusters, groups, dictionary);
  }

  TagDictionary tags() {
    return tags;
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

  /** Where the word stands among those that are known; negative for the others. */
  int place(int hash) {
    return java.util.Arrays.binarySearch(words, hash);
  }

  int of(int place) {
    return place < 0 ? 0 : clusters[place] & 255;
  }

  /** A coarser class that the cluster belongs to. */
  int group(int cluster) {
    return groups[cluster] & 255;
  }
}
