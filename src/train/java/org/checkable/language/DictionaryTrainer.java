package org.checkable.language;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts which tags the known words have in treebanks. */
final class DictionaryTrainer {
  private static final int MOST_SETS = 250;

  /** A gold tag counts for so many of the silver ones. */
  private static final int GOLD = 5;

  private static final int LEAST_COUNT = 30;

  /** A tag belongs to a word where it has this share of it. */
  private static final double LEAST_SHARE = 0.004;

  private final WordClusters clusters;
  private final int[][] counts;

  DictionaryTrainer(WordClusters clusters) {
    this.clusters = clusters;
    this.counts = new int[clusters.words().length][TagFeatures.CLASSES];
  }

  void addGold(List<Treebank.Sentence> sentences) {
    add(sentences, GOLD);
  }

  void addSilver(List<Treebank.Sentence> sentences) {
    add(sentences, 1);
  }

  private void add(List<Treebank.Sentence> sentences, int amount) {
    for (Treebank.Sentence sentence : sentences) {
      for (int at = 0; at < sentence.size(); at++) {
        int place = clusters.place(TokenFeatures.hash(sentence.form(at)));
        if (place >= 0) {
          counts[place][sentence.tags()[at]] += amount;
        }
      }
    }
  }

  TagDictionary dictionary() {
    long[] seen = new long[counts.length];
    Map<Long, Integer> words = new HashMap<>();
    for (int place = 0; place < counts.length; place++) {
      seen[place] = seen(counts[place]);
      words.merge(seen[place], 1, Integer::sum);
    }
    words.remove(TagDictionary.ALL);
    List<Long> frequent = new ArrayList<>(words.keySet());
    frequent.sort(Comparator.<Long>comparingInt(words::get).reversed().thenComparing(set -> set));
    Map<Long, Integer> numbers = new HashMap<>();
    long[] tags = new long[Math.min(MOST_SETS, frequent.size()) + 1];
    tags[0] = TagDictionary.ALL;
    for (int set = 1; set < tags.length; set++) {
      tags[set] = frequent.get(set - 1);
      numbers.put(tags[set], set);
    }
    byte[] sets = new byte[counts.length];
    for (int place = 0; place < sets.length; place++) {
      sets[place] = (byte) (int) numbers.getOrDefault(seen[place], 0);
    }
    return new TagDictionary(sets, tags);
  }

  private static long seen(int[] counts) {
    int all = Arrays.stream(counts).sum();
    if (all < LEAST_COUNT) {
      return TagDictionary.ALL;
    }
    long seen = 0;
    for (int tag = 0; tag < counts.length; tag++) {
      seen |= counts[tag] > all * LEAST_SHARE ? 1L << tag : 0;
    }
    return seen;
  }

  /** The bytes that {@link TagDictionary} reads. */
  static byte[] section(TagDictionary dictionary) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    WeightTable.writeInt(bytes, dictionary.sets().length);
    bytes.writeBytes(dictionary.sets());
    WeightTable.writeInt(bytes, dictionary.tags().length);
    for (long tags : dictionary.tags()) {
      WeightTable.writeInt(bytes, (int) (tags >>> 32));
      WeightTable.writeInt(bytes, (int) tags);
    }
    return bytes.toByteArray();
  }
}
