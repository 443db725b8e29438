package org.checkable.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Clusters words by the company they keep: the exchange algorithm for a class bigram model (Kneser
 * and Ney 1993; Martin, Liermann and Ney 1998), each word moved to where the text becomes
 * likeliest. Deterministic: words begin in the order of their frequency.
 */
final class ClusterTrainer {
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[a-z0-9][.?!]\"?) (?=[\"A-Z])");

  private final int clusterCount;
  private final List<String> words = new ArrayList<>();

  /** Neighbours of each word with how often they stand there: word, count, word, count. */
  private int[][] before = new int[0][];

  private int[][] after = new int[0][];
  private int[] clusterOf = new int[0];

  ClusterTrainer(int clusterCount) {
    this.clusterCount = clusterCount;
  }

  /** Reads plain text, a paragraph a line, and keeps the most frequent words. */
  void read(Path file, Tokenizer tokenizer, int mostWords) throws IOException {
    List<int[]> counts = new ArrayList<>();
    List<int[]> lines = new ArrayList<>();
    Map<String, Integer> ids = new HashMap<>();
    List<String> names = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        for (String sentence : SENTENCE_END.split(line, -1)) {
          TokenSpans tokens = tokenizer.tokens(sentence, 0, sentence.length());
          int[] row = new int[tokens.count()];
          for (int at = 0; at < row.length; at++) {
            String word = normal(sentence.substring(tokens.start(at), tokens.end(at)));
            Integer id = ids.get(word);
            if (id == null) {
              id = names.size();
              ids.put(word, id);
              names.add(word);
              counts.add(new int[1]);
            }
            counts.get(id)[0]++;
            row[at] = id;
          }
          lines.add(row);
        }
      }
    }
    List<Integer> order = new ArrayList<>();
    for (int id = 0; id < names.size(); id++) {
      order.add(id);
    }
    order.sort(
        Comparator.<Integer>comparingInt(id -> -counts.get(id)[0]).thenComparing(names::get));
    int size = Math.min(mostWords, order.size());
    int[] rank = new int[names.size()];
    Arrays.fill(rank, -1);
    for (int at = 0; at < size; at++) {
      words.add(names.get(order.get(at)));
      rank[order.get(at)] = at;
    }
    List<Map<Integer, int[]>> follow = new ArrayList<>();
    for (int at = 0; at < size; at++) {
      follow.add(new HashMap<>());
    }
    for (int[] line : lines) {
      for (int at = 1; at < line.length; at++) {
        int first = rank[line[at - 1]];
        int second = rank[line[at]];
        if (first >= 0 && second >= 0) {
          follow.get(first).computeIfAbsent(second, key -> new int[1])[0]++;
        }
      }
    }
    after = new int[size][];
    int[] degree = new int[size];
    for (int at = 0; at < size; at++) {
      int[] pairs = new int[follow.get(at).size() * 2];
      int n = 0;
      List<Integer> keys = new ArrayList<>(follow.get(at).keySet());
      keys.sort(null);
      for (int other : keys) {
        pairs[n++] = other;
        pairs[n++] = follow.get(at).getOrDefault(other, new int[1])[0];
        degree[other]++;
      }
      after[at] = pairs;
    }
    before = new int[size][];
    for (int at = 0; at < size; at++) {
      before[at] = new int[degree[at] * 2];
    }
    int[] filled = new int[size];
    for (int at = 0; at < size; at++) {
      for (int n = 0; n < after[at].length; n += 2) {
        int other = after[at][n];
        before[other][filled[other]++] = at;
        before[other][filled[other]++] = after[at][n + 1];
      }
    }
  }

  private static String normal(String word) {
    StringBuilder normal = new StringBuilder(word.length());
    for (char character : word.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
      normal.append(
          character >= '1' && character <= '9' ? '0' : character == '’' ? '\'' : character);
    }
    return normal.toString();
  }

  private static double nlogn(double n) {
    return n <= 0 ? 0 : n * Math.log(n);
  }

  void train(int passes) {
    int size = words.size();
    clusterOf = new int[size];
    for (int at = 0; at < size; at++) {
      clusterOf[at] = at < clusterCount - 1 ? at : at % clusterCount;
    }
    int c = clusterCount;
    double[] log = new double[1 << 20];
    for (int n = 1; n < log.length; n++) {
      log[n] = n * Math.log(n);
    }
    int[][] bigrams = new int[c][c];
    int[] first = new int[c];
    int[] second = new int[c];
    for (int at = 0; at < size; at++) {
      for (int n = 0; n < after[at].length; n += 2) {
        int count = after[at][n + 1];
        bigrams[clusterOf[at]][clusterOf[after[at][n]]] += count;
        first[clusterOf[at]] += count;
        second[clusterOf[after[at][n]]] += count;
      }
    }
    int[] out = new int[c];
    int[] in = new int[c];
    for (int pass = 0; pass < passes; pass++) {
      int moved = 0;
      for (int at = 0; at < size; at++) {
        Arrays.fill(out, 0);
        Arrays.fill(in, 0);
        int outTotal = 0;
        int inTotal = 0;
        int self = 0;
        for (int n = 0; n < after[at].length; n += 2) {
          int other = after[at][n];
          int count = after[at][n + 1];
          outTotal += count;
          if (other == at) {
            self = count;
          } else {
            out[clusterOf[other]] += count;
          }
        }
        for (int n = 0; n < before[at].length; n += 2) {
          int other = before[at][n];
          inTotal += before[at][n + 1];
          if (other != at) {
            in[clusterOf[other]] += before[at][n + 1];
          }
        }
        int old = clusterOf[at];
        // Taken out of its cluster.
        shift(bigrams, first, second, old, out, in, self, outTotal, inTotal, -1);
        int[] outs = nonzero(out);
        int[] ins = nonzero(in);
        int best = old;
        double most = Double.NEGATIVE_INFINITY;
        for (int to = 0; to < c; to++) {
          double gain = 0;
          int[] row = bigrams[to];
          for (int other : outs) {
            if (other != to) {
              gain += value(log, row[other] + out[other]) - value(log, row[other]);
            }
          }
          for (int other : ins) {
            if (other != to) {
              gain += value(log, bigrams[other][to] + in[other]) - value(log, bigrams[other][to]);
            }
          }
          gain += value(log, row[to] + out[to] + in[to] + self) - value(log, row[to]);
          gain -= value(log, first[to] + outTotal) - value(log, first[to]);
          gain -= value(log, second[to] + inTotal) - value(log, second[to]);
          if (gain > most + 1e-9) {
            most = gain;
            best = to;
          }
        }
        shift(bigrams, first, second, best, out, in, self, outTotal, inTotal, 1);
        if (best != old) {
          moved++;
          clusterOf[at] = best;
        }
      }
      System.out.println("clusters pass " + pass + ": moved " + moved);
      if (moved * 200 < size) {
        break;
      }
    }
  }

  private static double value(double[] log, int n) {
    return n < log.length ? log[n] : nlogn(n);
  }

  private static int[] nonzero(int[] counts) {
    int n = 0;
    for (int count : counts) {
      n += count != 0 ? 1 : 0;
    }
    int[] places = new int[n];
    n = 0;
    for (int at = 0; at < counts.length; at++) {
      if (counts[at] != 0) {
        places[n++] = at;
      }
    }
    return places;
  }

  private static void shift(
      int[][] bigrams,
      int[] first,
      int[] second,
      int cluster,
      int[] out,
      int[] in,
      int self,
      int outTotal,
      int inTotal,
      int sign) {
    for (int other = 0; other < out.length; other++) {
      bigrams[cluster][other] += sign * out[other];
      bigrams[other][cluster] += sign * in[other];
    }
    bigrams[cluster][cluster] += sign * self;
    first[cluster] += sign * outTotal;
    second[cluster] += sign * inTotal;
  }

  /** Clusters from 1; groups by merging clusters whose company is alike. */
  WordClusters clusters(int groupCount) {
    int size = words.size();
    Integer[] order = new Integer[size];
    int[] hashes = new int[size];
    for (int at = 0; at < size; at++) {
      order[at] = at;
      hashes[at] = TokenFeatures.hash(words.get(at));
    }
    Arrays.sort(order, (a, b) -> Integer.compare(hashes[a], hashes[b]));
    int[] keys = new int[size];
    byte[] clusters = new byte[size];
    for (int at = 0; at < size; at++) {
      keys[at] = hashes[order[at]];
      clusters[at] = (byte) (clusterOf[order[at]] + 1);
    }
    return new WordClusters(keys, clusters, groups(groupCount), TagDictionary.NONE);
  }

  /** The bytes that {@link WordClusters} reads. */
  static byte[] section(WordClusters clusters) {
    java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
    WeightTable.writeInt(bytes, clusters.words().length);
    for (int word : clusters.words()) {
      WeightTable.writeInt(bytes, word);
    }
    bytes.writeBytes(clusters.clusters());
    bytes.writeBytes(clusters.groups());
    return bytes.toByteArray();
  }

  /** Agglomerates the clusters by the cosine of their neighbour distributions. */
  private byte[] groups(int groupCount) {
    int c = clusterCount;
    double[][] vectors = new double[c][2 * c];
    for (int at = 0; at < words.size(); at++) {
      for (int n = 0; n < after[at].length; n += 2) {
        vectors[clusterOf[at]][clusterOf[after[at][n]]] += after[at][n + 1];
        vectors[clusterOf[after[at][n]]][c + clusterOf[at]] += after[at][n + 1];
      }
    }
    int[] group = new int[c];
    for (int at = 0; at < c; at++) {
      group[at] = at;
    }
    int alive = c;
    while (alive > groupCount) {
      double best = -1;
      int one = -1;
      int other = -1;
      for (int a = 0; a < c; a++) {
        if (group[a] != a) {
          continue;
        }
        for (int b = a + 1; b < c; b++) {
          if (group[b] == b) {
            double likeness = cosine(vectors[a], vectors[b]);
            if (likeness > best) {
              best = likeness;
              one = a;
              other = b;
            }
          }
        }
      }
      for (int n = 0; n < 2 * c; n++) {
        vectors[one][n] += vectors[other][n];
      }
      for (int at = 0; at < c; at++) {
        if (group[at] == other) {
          group[at] = one;
        }
      }
      alive--;
    }
    byte[] groups = new byte[256];
    int[] number = new int[c];
    int next = 1;
    for (int at = 0; at < c; at++) {
      if (number[group[at]] == 0) {
        number[group[at]] = next++;
      }
      groups[at + 1] = (byte) number[group[at]];
    }
    return groups;
  }

  private static double cosine(double[] a, double[] b) {
    double dot = 0;
    double x = 0;
    double y = 0;
    for (int n = 0; n < a.length; n++) {
      double p = Math.sqrt(a[n]);
      double q = Math.sqrt(b[n]);
      dot += p * q;
      x += a[n];
      y += b[n];
    }
    return x == 0 || y == 0 ? 0 : dot / Math.sqrt(x * y);
  }

  List<String> members(int cluster, int most) {
    List<String> members = new ArrayList<>();
    for (int at = 0; at < words.size() && members.size() < most; at++) {
      if (clusterOf[at] == cluster) {
        members.add(words.get(at));
      }
    }
    return members;
  }
}
