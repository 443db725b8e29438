package org.checkable.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.checkable.local.LocalTable;

/**
 * How long the first rows of a search and of the list of articles take, and what they read, in a
 * newsroom of 1,000 articles with 10,000 claims or more.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=desk-reads}
 */
public final class DeskReads {
  private static final int ARTICLES = 1_000;
  private static final int SENTENCES = 14;
  private static final int LEAST_CLAIMS = 10_000;
  private static final int WARM_UP = 5;
  private static final int COUNTED = 21;
  private static final double MOST_MILLIS = 300;

  private static final List<String> SEARCHES =
      List.of(
          "Ellismere",
          "ferry fares Vantage",
          "Brandt burglaries",
          "session 417 Tallow Creek",
          "the harbour master said water losses fell",
          "zeppelin");

  private final MeteredFunction function;
  private final Report report =
      new Report("desk-reads", List.of("what", "rows", "median, ms", "slowest, ms", "read units"));
  private double slowest;

  private DeskReads(MeteredFunction function) {
    this.function = function;
  }

  public static void main(String[] arguments) throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        MeteredFunction function = new MeteredFunction(table)) {
      DeskReads reads = new DeskReads(function);
      int claims = reads.fill();
      for (String words : SEARCHES) {
        reads.measure(
            "search: " + words,
            "/v1/search",
            "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8),
            "results");
      }
      reads.measure("articles", "/v1/articles", "", "articles");
      reads.measure("queue, newest first", "/v1/claims", "sort=NEWEST", "claims");
      reads.report.note(ARTICLES + " articles with " + claims + " claims");
      reads.report.expect("slowest median, ms", reads.slowest, MOST_MILLIS);
      reads.report.expect("claims short of 10,000", Math.max(0, LEAST_CLAIMS - claims), 0);
      reads.report.write();
      System.exit(reads.slowest <= MOST_MILLIS && claims >= LEAST_CLAIMS ? 0 : 1);
    }
  }

  private int fill() {
    GeneratedArticles articles = new GeneratedArticles(new Random(20));
    int claims = 0;
    for (int number = 0; number < ARTICLES; number++) {
      String text = articles.text(number, SENTENCES);
      String title = text.substring(0, text.indexOf(',')) + " meets again, " + number;
      MeteredFunction.Call stored = function.submit(title, text);
      if (stored.status() != 201) {
        throw new IllegalStateException(stored.status() + " " + stored.document());
      }
      claims += stored.document().path("claimIds").size();
    }
    return claims;
  }

  private void measure(String what, String path, String query, String rows) {
    List<Double> millis = new ArrayList<>();
    double units = 0;
    int shown = 0;
    for (int call = 0; call < WARM_UP + COUNTED; call++) {
      MeteredFunction.Call answer = function.ask("GET", path, query, "", "");
      if (answer.status() != 200) {
        throw new IllegalStateException(answer.status() + " " + answer.document());
      }
      if (call >= WARM_UP) {
        millis.add(answer.nanos() / 1e6);
        units = Math.max(units, answer.units().read());
        shown = answer.document().path(rows).size();
      }
    }
    millis.sort(null);
    double median = millis.get(COUNTED / 2);
    slowest = Math.max(slowest, median);
    report.row(
        what,
        Integer.toString(shown),
        Report.number(median, 1),
        Report.number(millis.getLast(), 1),
        Report.number(units, 1));
  }
}
