package org.checkable.language;

/**
 * Which tags the known words were seen with: a number for each such set, 0 for words that were seen
 * too seldom to say. Words are those of the {@link WordClusters}, in their order.
 */
final class TagDictionary {
  /** What a word may be of which nothing is known. */
  static final long ALL = -1;

  static final TagDictionary NONE = new TagDictionary(new byte[0], new long[] {ALL});

  private static final long PROPER = bit(Tag.NNP) | bit(Tag.NNPS);
  private static final long FINITE = bit(Tag.VBD) | bit(Tag.VBP) | bit(Tag.VBZ) | bit(Tag.MD);

  private final byte[] sets;
  private final long[] tags;

  TagDictionary(byte[] sets, long[] tags) {
    this.sets = sets;
    this.tags = tags;
  }

  /** The set of each word, then the tags of each set as bits. */
  TagDictionary(WeightFile.Section section) {
    this.sets = section.readBytes(section.readInt());
    int[] halves = section.readInts(2 * section.readInt());
    this.tags = new long[halves.length / 2];
    for (int set = 0; set < tags.length; set++) {
      tags[set] = ((long) halves[2 * set] << 32) | (halves[2 * set + 1] & 0xFFFFFFFFL);
    }
    section.end();
  }

  static long bit(Tag tag) {
    return 1L << tag.number();
  }

  byte[] sets() {
    return sets;
  }

  long[] tags() {
    return tags;
  }

  /** The set of a word by its place among the known words. */
  int of(int place) {
    return place < 0 || sets.length == 0 ? 0 : sets[place] & 255;
  }

  /** The tags that a token can have: what begins with a capital can be a name as well. */
  long allowed(TokenFeatures tokens, int at) {
    long seen = tags[tokens.tagSet[at]];
    return tokens.isCapital(at) ? seen | PROPER : seen;
  }

  /** 2 for a word that is always a finite verb, 1 for one that can be. */
  int finite(int set) {
    long seen = tags[set];
    return set == 0 || (seen & FINITE) == 0 ? 0 : (seen & ~FINITE) == 0 ? 2 : 1;
  }
}
