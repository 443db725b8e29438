package org.checkable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;

/**
 * A whole extraction beside a spaCy model alone, in turn over one text of 5 KB, each warm and with
 * one thread. Prints the medians and how many times as long the model takes.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=spacy-comparison -Dpython=PYTHON
 * -Dmodel=en_core_web_sm}, where PYTHON has spaCy and the model
 */
public final class SpacyComparison {
  private static final Path SAMPLE = Path.of("events", "sample", "article.json");
  private static final int WARM_UP = 200;
  private static final int ROUNDS = 60;

  /** Loads the model, then reads the text anew for each line and answers with the nanoseconds. */
  private static final String SCRIPT =
      """
      import sys, time, spacy
      model = spacy.load(sys.argv[1])
      text = open(sys.argv[2], encoding="utf-8").read()
      for line in sys.stdin:
          start = time.perf_counter_ns()
          model(text)
          print(time.perf_counter_ns() - start, flush=True)
      """;

  private SpacyComparison() {}

  /** Arguments: the Python, and the name of the model. */
  public static void main(String[] arguments) throws IOException {
    Article article = new LongArticles(SAMPLE, new ArticleReader(new ClassPath())).ofLength(5000);
    Path text = Files.createTempFile("article", ".txt");
    try {
      Files.writeString(text, article.text());
      print(article, new ProcessBuilder(arguments[0], "-c", SCRIPT, arguments[1], text.toString()));
    } finally {
      Files.delete(text);
    }
  }

  private static void print(Article article, ProcessBuilder python) throws IOException {
    python.redirectError(ProcessBuilder.Redirect.INHERIT);
    python.environment().put("OMP_NUM_THREADS", "1");
    Rules rules = Rules.read(new ClassPath());
    for (int round = 0; round < WARM_UP; round++) {
      Extraction.of(article, rules);
    }
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    Process process = python.start();
    try (PrintWriter requests = new PrintWriter(process.outputWriter(), true);
        BufferedReader answers =
            new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      time(requests, answers);
      for (int round = 0; round < ROUNDS; round++) {
        theirs.add(time(requests, answers));
        long start = System.nanoTime();
        Extraction.of(article, rules);
        ours.add((System.nanoTime() - start) / 1e6);
      }
    } finally {
      process.destroy();
    }
    String line =
        String.format(
            Locale.ROOT,
            "5 KB: extraction %.1f ms, the model alone %.1f ms, %.1f times as long",
            Median.of(ours),
            Median.of(theirs),
            Median.of(theirs) / Median.of(ours));
    System.out.println(line);
    SitePage.write("spacy-comparison", List.of(line));
  }

  /** Milliseconds of one reading. */
  private static double time(PrintWriter requests, BufferedReader answers) throws IOException {
    requests.println("read");
    String answer = answers.readLine();
    if (answer == null) {
      throw new IOException("the model's process has ended");
    }
    return Long.parseLong(answer) / 1e6;
  }
}
