package org.checkable.language;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An averaged perceptron over hashed features (Collins 2002). Weights exist only for what an update
 * has touched.
 */
final class Perceptron {
  private static final class Row {
    long key;
    byte[] classes = new byte[2];
    float[] weights = new float[2];
    double[] totals = new double[2];
    int[] since = new int[2];
    int count;
    int updates;
  }

  private final int classes;
  private int leastUpdates = 1;
  private @Nullable Row[] table = new @Nullable Row[1 << 20];
  private long[] keys = new long[1 << 20];
  private int filled;
  private int step = 1;

  Perceptron(int classes) {
    this.classes = classes;
  }

  int classes() {
    return classes;
  }

  private @Nullable Row find(long key) {
    int mask = table.length - 1;
    int slot = (int) (key >>> 20) & mask;
    while (table[slot] != null) {
      if (keys[slot] == key) {
        return table[slot];
      }
      slot = (slot + 1) & mask;
    }
    return null;
  }

  private Row make(long key) {
    Row row = find(key);
    if (row != null) {
      return row;
    }
    if (filled * 2 > table.length) {
      @Nullable Row[] old = table;
      table = new @Nullable Row[old.length * 2];
      keys = new long[table.length];
      for (Row one : old) {
        if (one != null) {
          put(one);
        }
      }
    }
    row = new Row();
    row.key = key;
    put(row);
    filled++;
    return row;
  }

  private void put(Row row) {
    int mask = table.length - 1;
    int slot = (int) (row.key >>> 20) & mask;
    while (table[slot] != null) {
      slot = (slot + 1) & mask;
    }
    table[slot] = row;
    keys[slot] = row.key;
  }

  void score(long[] keys, int count, float[] scores) {
    Arrays.fill(scores, 0);
    for (int index = 0; index < count; index++) {
      Row row = find(keys[index]);
      if (row != null && row.updates >= leastUpdates) {
        for (int at = 0; at < row.count; at++) {
          scores[row.classes[at]] += row.weights[at];
        }
      }
    }
  }

  /** One example is over: what averages count. */
  void tick() {
    step++;
  }

  void update(long[] keys, int count, int right, int wrong, float amount) {
    for (int index = 0; index < count; index++) {
      Row row = make(keys[index]);
      row.updates++;
      change(row, right, amount);
      change(row, wrong, -amount);
    }
  }

  private void change(Row row, int kind, float amount) {
    int at = 0;
    while (at < row.count && row.classes[at] != kind) {
      at++;
    }
    if (at == row.count) {
      if (at == row.classes.length) {
        row.classes = Arrays.copyOf(row.classes, at * 2);
        row.weights = Arrays.copyOf(row.weights, at * 2);
        row.totals = Arrays.copyOf(row.totals, at * 2);
        row.since = Arrays.copyOf(row.since, at * 2);
      }
      row.classes[at] = (byte) kind;
      row.since[at] = step;
      row.count++;
    }
    row.totals[at] += (double) row.weights[at] * (step - row.since[at]);
    row.since[at] = step;
    row.weights[at] += amount;
  }

  /** Forgets the averages so far: they begin anew with the weights as they are. */
  void beginAverage() {
    for (Row row : table) {
      if (row != null) {
        Arrays.fill(row.totals, 0);
        Arrays.fill(row.since, 0);
      }
    }
    step = 0;
  }

  /** The averages, where a feature was updated often enough and a weight is not next to nothing. */
  WeightTable averaged(int leastUpdates, double leastWeight) {
    WeightTable averages = new WeightTable(classes);
    for (Row row : table) {
      if (row == null || row.updates < leastUpdates) {
        continue;
      }
      byte[] kinds = new byte[row.count];
      float[] weights = new float[row.count];
      int kept = 0;
      for (int at = 0; at < row.count; at++) {
        double total = row.totals[at] + (double) row.weights[at] * (step - row.since[at]);
        float average = (float) (total / step);
        if (Math.abs(average) >= leastWeight) {
          kinds[kept] = row.classes[at];
          weights[kept++] = average;
        }
      }
      if (kept > 0) {
        averages.add(
            row.key, row.updates, Arrays.copyOf(kinds, kept), Arrays.copyOf(weights, kept));
      }
    }
    return averages;
  }

  /**
   * Keeps what {@link #averaged} would, with the averages as weights, and goes on from there. What
   * is new then counts once so many updates have touched it, so that the others learn to do without
   * it (Goldberg and Elhadad 2011).
   */
  void prune(int leastUpdates, double leastWeight, int leastUpdatesOfNew) {
    WeightTable kept = averaged(leastUpdates, leastWeight);
    Arrays.fill(table, null);
    filled = 0;
    kept.forEach(
        (key, kinds, weights) -> {
          Row row = make(key);
          row.classes = kinds;
          row.weights = weights;
          row.totals = new double[kinds.length];
          row.since = new int[kinds.length];
          row.count = kinds.length;
          row.updates = leastUpdates;
        });
    this.leastUpdates = leastUpdatesOfNew;
    step = 0;
  }

  int features() {
    return filled;
  }
}
