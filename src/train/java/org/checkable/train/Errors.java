package org.checkable.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Collects what was judged, and writes the worst of it, one file for each set, for reading. */
final class Errors {
  private static final int WORST = 200;

  private record Row(double error, String line) {}

  private final Map<String, List<Row>> sets = new LinkedHashMap<>();

  /**
   * Notes one judgement.
   *
   * @param wanted the score it should have had, 0 or 1
   */
  void add(String set, double score, double wanted, String expected, String said, String text) {
    String line =
        String.join(
            "\t",
            String.format(Locale.ROOT, "%.3f", score),
            expected,
            said,
            text.replace('\n', ' ').replace('\t', ' '));
    sets.computeIfAbsent(set, name -> new ArrayList<>())
        .add(new Row(Math.abs(score - wanted), line));
  }

  void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Row>> set : sets.entrySet()) {
      List<String> lines = new ArrayList<>(List.of("score\texpected\tsaid\tsentence"));
      set.getValue().stream()
          .sorted(Comparator.comparingDouble(row -> -row.error()))
          .limit(WORST)
          .forEach(row -> lines.add(row.line()));
      Files.write(folder.resolve("errors-" + set.getKey() + ".tsv"), lines);
    }
  }
}
