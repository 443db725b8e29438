package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;

/**
 * Knows the line under a picture by its label or credit, from {@code rules/captions.tsv}. A value
 * says where in the line the pattern stands: {@code start}, {@code end} or {@code inside}.
 */
final class Captions {
  private static final int LONGEST = 400;

  /** A credit inside a line stands near its end. */
  private static final int LONGEST_CREDIT = 80;

  private final List<String> starts = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<String> insides = new ArrayList<>();

  Captions(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      List<String> patterns = List.of(row.pattern().split("\\|", -1));
      switch (row.value()) {
        case "start" -> starts.addAll(patterns);
        case "end" -> ends.addAll(patterns);
        case "inside" -> insides.addAll(patterns);
        default -> throw new IllegalArgumentException("unknown value in row " + row);
      }
    }
  }

  boolean isCaption(String text, Span line) {
    if (line.length() > LONGEST) {
      return false;
    }
    String words = line.slice(text);
    int tail = Math.max(0, words.length() - LONGEST_CREDIT);
    return starts.stream().anyMatch(words::startsWith)
        || ends.stream().anyMatch(words::endsWith)
        || insides.stream().anyMatch(label -> words.indexOf(label, tail) >= 0);
  }
}
