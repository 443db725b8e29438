package org.checkable.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.checkable.article.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Findings as comma-separated values (RFC 4180): line ends are CR LF, and every cell is quoted.
 *
 * <p>A spreadsheet takes a cell that begins with {@code = + - @}, a tab or a line end for a
 * formula, even a quoted one. Such a cell gets an apostrophe in front, and so does one that begins
 * with an apostrophe: whoever takes one leading apostrophe off each cell that has one has every
 * field as it was.
 */
public final class FindingTable {
  /** The names of the columns, in order. */
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "articleId",
          "version",
          "text",
          "original",
          "kind",
          "speaker",
          "role",
          "articleTitle",
          "articleUrl",
          "articlePublishedAt",
          "verdict",
          "rating",
          "dismissal",
          "duplicateOf",
          "summary",
          "evidence",
          "reviewers",
          "createdAt",
          "decidedAt");

  private static final String FORMULA = "=+-@\t\r\n'";

  private FindingTable() {}

  /** The first line. */
  public static String head() {
    return line(COLUMNS);
  }

  /** The line of a finding. */
  public static String line(Finding finding) {
    return line(cells(finding));
  }

  /** A finding's fields, in the order of the columns; what it lacks is empty. */
  static List<String> cells(Finding finding) {
    Metadata article = finding.article();
    Verdict verdict = finding.verdict();
    Dismissal dismissal = finding.dismissal();
    return Arrays.asList(
        finding.id().toString(),
        finding.id().article().toString(),
        Long.toString(finding.version()),
        finding.text(),
        finding.original(),
        finding.kind().name(),
        text(finding.speaker()),
        text(finding.role()),
        text(article.title()),
        text(article.url()),
        article.published() == null ? "" : article.published().value(),
        verdict == null ? "" : verdict.name(),
        verdict == null || !verdict.isScaled() ? "" : "" + verdict.value().getAsInt(),
        dismissal == null ? "" : dismissal.reason().name(),
        dismissal == null || dismissal.duplicateOf() == null
            ? ""
            : dismissal.duplicateOf().toString(),
        text(finding.summary()),
        finding.evidence().stream()
            .map(one -> one.stance() + " " + one.url())
            .collect(Collectors.joining("\n")),
        String.join("\n", finding.reviewers()),
        finding.createdAt().toString(),
        finding.decidedAt().toString());
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static String line(List<String> cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      quoted.add("\"" + safe(cell).replace("\"", "\"\"") + "\"");
    }
    return String.join(",", quoted) + "\r\n";
  }

  private static String safe(String cell) {
    return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
