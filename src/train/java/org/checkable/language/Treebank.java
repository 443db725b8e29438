package org.checkable.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Sentences of a treebank in the CoNLL-U format, gzipped. */
final class Treebank {
  /**
   * One sentence; arrays are of its length. The head of the root is its length.
   *
   * @param genre of its document, such as "news"
   * @param names BIO labels of column 9, null where there are none
   */
  @SuppressWarnings("ArrayRecordComponent") // Read once, and never compared.
  record Sentence(
      String genre,
      String document,
      String text,
      int[] starts,
      int[] ends,
      String[] lemmas,
      int[] tags,
      int[] heads,
      int[] relations,
      String[] names) {
    int size() {
      return tags.length;
    }

    String form(int at) {
      return text.substring(starts[at], ends[at]);
    }

    TokenSpans spans() {
      TokenSpans spans = new TokenSpans();
      for (int at = 0; at < size(); at++) {
        spans.add(starts[at], ends[at]);
      }
      return spans;
    }

    TokenFeatures features(WordClusters clusters) {
      return new TokenFeatures(text, starts, ends, clusters);
    }
  }

  private Treebank() {}

  /** All sentences; at most so many of them. */
  static List<Sentence> read(Path file, int most) throws IOException {
    List<Sentence> sentences = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      String genre = "";
      String document = "";
      List<String[]> rows = new ArrayList<>();
      for (String line = reader.readLine();
          line != null && sentences.size() < most;
          line = reader.readLine()) {
        if (line.isEmpty()) {
          if (!rows.isEmpty()) {
            sentences.add(sentence(genre, document, rows));
            rows.clear();
          }
        } else if (line.startsWith("# newdoc id = ")) {
          document = line.substring("# newdoc id = ".length());
          String[] parts = document.split("_", -1);
          genre = parts.length > 1 ? parts[1] : "";
        } else if (line.charAt(0) != '#') {
          String[] columns = line.split("\t", -1);
          if (columns[0].indexOf('-') < 0 && columns[0].indexOf('.') < 0) {
            rows.add(columns);
          }
        }
      }
    }
    return sentences;
  }

  private static Sentence sentence(String genre, String document, List<String[]> rows) {
    int size = rows.size();
    StringBuilder text = new StringBuilder();
    int[] starts = new int[size];
    int[] ends = new int[size];
    int[] tags = new int[size];
    int[] heads = new int[size];
    int[] relations = new int[size];
    String[] lemmas = new String[size];
    String[] names = new String[size];
    for (int at = 0; at < size; at++) {
      String[] row = rows.get(at);
      starts[at] = text.length();
      text.append(row[1]);
      ends[at] = text.length();
      if (!row[9].contains("SpaceAfter=No")) {
        text.append(' ');
      }
      lemmas[at] = row[2];
      tags[at] = Tag.ofPenn(row[4]).number();
      int head = Integer.parseInt(row[6]);
      heads[at] = head == 0 ? size : head - 1;
      relations[at] = Relation.ofLabel(row[7]).number();
      names[at] = row[8];
    }
    return new Sentence(
        genre, document, text.toString(), starts, ends, lemmas, tags, heads, relations, names);
  }
}
