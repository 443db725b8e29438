package org.checkable.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.checkable.claim.Kind;
import org.checkable.text.Span;

/** Paragraphs of press releases, one sentence of each labelled with its kind. */
final class PressReleases {
  private static final Path LABELS = Path.of("src/train/labels/kinds.tsv");

  private PressReleases() {}

  /** A sentence of a paragraph. */
  record Labelled(String paragraph, Span sentence, Kind kind) {}

  static List<Labelled> read(Path data) throws IOException {
    Map<Integer, String> labels = new HashMap<>();
    for (String row : Files.readAllLines(LABELS)) {
      if (!row.startsWith("#")) {
        labels.put(Integer.parseInt(row, 0, row.indexOf('\t'), 10), row);
      }
    }
    List<Labelled> labelled = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(data.resolve("treebank/text.txt.gz")), 1 << 16),
                StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String row = labels.get(number++);
        if (row != null) {
          labelled.add(labelled(line, row.split("\t", -1)));
        }
      }
    }
    return labelled;
  }

  private static Labelled labelled(String paragraph, String[] row) {
    return new Labelled(
        paragraph,
        new Span(Integer.parseInt(row[1]), Integer.parseInt(row[2])),
        Kind.valueOf(row[3]));
  }
}
