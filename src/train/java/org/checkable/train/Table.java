package org.checkable.train;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The figures as one table in Markdown, as the page on quality has it. */
final class Table {
  private record Row(String set, String split, String metric, String ours, String baselines) {}

  private final List<Row> rows = new ArrayList<>();

  void add(String set, String split, String metric, double ours, String baselines) {
    rows.add(new Row(set, split, metric, number(ours), baselines));
  }

  static String number(double figure) {
    return String.format(Locale.ROOT, "%.3f", figure);
  }

  void print(PrintStream out) {
    out.println("| data set | split | figure | ours | baselines |");
    out.println("|---|---|---|---|---|");
    for (Row row : rows) {
      out.println(
          "| "
              + String.join(" | ", row.set, row.split, row.metric, row.ours, row.baselines)
              + " |");
    }
  }
}
