package org.checkable.language;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Trained weights, and the bytes that {@link FeatureWeights} reads. */
final class WeightTable {
  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  private record Row(long key, int updates, byte[] classes, float[] weights) {}

  /** How many sizes of a weight are told apart; its bytes are these times two. */
  private static final int LEVELS = 63;

  private final int classes;
  private final List<Row> rows = new ArrayList<>();

  WeightTable(int classes) {
    this.classes = classes;
  }

  void add(long key, int updates, byte[] kinds, float[] weights) {
    rows.add(new Row(key, updates, kinds, weights));
  }

  /** Takes one row. */
  interface RowReader {
    void read(long key, byte[] kinds, float[] weights);
  }

  void forEach(RowReader reader) {
    rows.forEach(row -> reader.read(row.key, row.classes, row.weights));
  }

  int size() {
    return rows.size();
  }

  /** The section's bytes: weights are scaled so that the largest takes 127². */
  byte[] bytes() {
    rows.replaceAll(this::relative);
    float largest = 0;
    for (Row row : rows) {
      for (float weight : row.weights) {
        largest = Math.max(largest, Math.abs(weight));
      }
    }
    rows.sort(Comparator.comparing(Row::key, Long::compareUnsigned));
    int bits = Math.max(1, 32 - Integer.numberOfLeadingZeros(Math.max(1, rows.size() / 4)));
    int[] lengths = new int[1 << bits];
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (Row row : rows) {
      ByteArrayOutputStream one = new ByteArrayOutputStream();
      int pairs = 0;
      for (int at = 0; at < row.classes.length && pairs < 120; at++) {
        int companded = companded(row.weights[at] / largest);
        if (companded != 0) {
          one.write(row.classes[at]);
          one.write(companded);
          pairs++;
        }
      }
      if (pairs > 0) {
        content.write((int) (row.key >>> 8));
        content.write((int) row.key);
        content.write(pairs);
        content.writeBytes(one.toByteArray());
        lengths[(int) (row.key >>> (64 - bits))] += 3 + 2 * pairs;
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writeInt(bytes, classes);
    writeInt(bytes, bits);
    for (int length : lengths) {
      if (length > 65535) {
        throw new IllegalStateException("a bucket of " + length + " bytes");
      }
      bytes.write(length >>> 8);
      bytes.write(length);
    }
    bytes.writeBytes(content.toByteArray());
    return bytes.toByteArray();
  }

  /** A byte w for which w·|w| is the share of 127², in steps that deflate well. */
  private static int companded(double share) {
    double root = Math.signum(share) * Math.sqrt(Math.abs(share));
    return (int) Math.round(root * LEVELS) * (127 / LEVELS);
  }

  /**
   * Only differences between classes count: where all classes have weights, that of one is taken
   * off all, which leaves one pair less.
   */
  private Row relative(Row row) {
    if (classes > ParserState.TRANSITIONS) {
      return row;
    }
    float[] all = new float[classes];
    for (int at = 0; at < row.classes.length; at++) {
      all[row.classes[at]] = row.weights[at];
    }
    float[] best = all;
    double cost = Double.MAX_VALUE;
    for (int base = 0; base < classes; base++) {
      float[] moved = new float[classes];
      double here = 0;
      for (int kind = 0; kind < classes; kind++) {
        moved[kind] = all[kind] - all[base];
        here += moved[kind] == 0 ? 0 : 1000 + Math.abs(moved[kind]);
      }
      if (here < cost) {
        cost = here;
        best = moved;
      }
    }
    byte[] kinds = new byte[classes];
    for (int kind = 0; kind < classes; kind++) {
      kinds[kind] = (byte) kind;
    }
    return new Row(row.key, row.updates, kinds, best);
  }

  static void writeInt(ByteArrayOutputStream bytes, int value) {
    bytes.write(value >>> 24);
    bytes.write(value >>> 16);
    bytes.write(value >>> 8);
    bytes.write(value);
  }
}
