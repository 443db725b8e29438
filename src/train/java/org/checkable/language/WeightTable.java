package org.checkable.language;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Trained weights, and the bytes that {@link FeatureWeights} reads. */
final class WeightTable {
  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  private record Row(long key, int updates, byte[] classes, float[] weights) {}

  private final int classes;
  private final List<Row> rows = new ArrayList<>();

  WeightTable(int classes) {
    this.classes = classes;
  }

  void add(long key, int updates, byte[] kinds, float[] weights) {
    rows.add(new Row(key, updates, kinds, weights));
  }

  int size() {
    return rows.size();
  }

  /** The section's bytes: weights are scaled so that the largest takes 127². */
  byte[] bytes() {
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
        double share = row.weights[at] / largest;
        int companded = (int) Math.round(Math.signum(share) * Math.sqrt(Math.abs(share)) * 127);
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

  static void writeInt(ByteArrayOutputStream bytes, int value) {
    bytes.write(value >>> 24);
    bytes.write(value >>> 16);
    bytes.write(value >>> 8);
    bytes.write(value);
  }
}
