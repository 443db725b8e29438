package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.text.CodePoints;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;

/**
 * Sentence boundaries through the whole path, from a submission to sentences: the golden rules as
 * exact lists, the news as F1 of sentence ends, which may lie one character off.
 */
final class SegmentationEvaluation {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ArticleReader READER = new ArticleReader(new ClassPath());
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(new ClassPath());

  private SegmentationEvaluation() {}

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    printGoldenRules(data.resolve("golden_rules/golden_rules.jsonl"), out, errors);
    printNews(data.resolve("news/articles.jsonl"), out, errors);
  }

  private static void printGoldenRules(Path file, PrintStream out, Errors errors)
      throws IOException {
    int right = 0;
    List<String> lines = Files.readAllLines(file);
    for (String line : lines) {
      JsonNode rule = JSON.readTree(line);
      String text = rule.get("text").asText();
      List<String> expected = new ArrayList<>();
      rule.get("expected").forEach(sentence -> expected.add(sentence.asText()));
      List<String> found = sentences(text).stream().map(span -> span.slice(text)).toList();
      if (found.equals(expected)) {
        right++;
      } else {
        errors.add("golden_rules", 0, 1, expected.toString(), found.toString(), text);
      }
    }
    out.printf(Locale.ROOT, "segmentation golden rules: %d of %d%n", right, lines.size());
  }

  private static void printNews(Path file, PrintStream out, Errors errors) throws IOException {
    int hits = 0;
    int found = 0;
    int expected = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode document = JSON.readTree(line);
      String text = document.get("text").asText();
      CodePoints points = CodePoints.of(text);
      List<Integer> gold = new ArrayList<>();
      document
          .get("sentences")
          .forEach(sentence -> gold.add(points.toUtf16(sentence.get("end").asInt())));
      List<Integer> ends = sentences(text).stream().map(Span::end).toList();
      hits += matches(text, ends, gold, errors);
      found += ends.size();
      expected += gold.size();
    }
    double precision = (double) hits / found;
    double recall = (double) hits / expected;
    out.printf(
        Locale.ROOT,
        "segmentation news boundaries: F1 %.4f P %.4f R %.4f (%d expected, %d found)%n",
        2 * precision * recall / (precision + recall),
        precision,
        recall,
        expected,
        found);
  }

  private static int matches(String text, List<Integer> ends, List<Integer> gold, Errors errors) {
    int hits = 0;
    List<Integer> open = new ArrayList<>(gold);
    for (int end : ends) {
      if (open.removeIf(other -> Math.abs(other - end) <= 1)) {
        hits++;
      } else {
        errors.add("news-boundaries", 1, 0, "none", "boundary", around(text, end));
      }
    }
    open.forEach(end -> errors.add("news-boundaries", 0, 1, "boundary", "none", around(text, end)));
    return hits;
  }

  private static String around(String text, int at) {
    String before = text.substring(Math.max(0, at - 50), at);
    return (before + " ⟂ " + text.substring(at, Math.min(text.length(), at + 40)))
        .replace('\n', '¶');
  }

  private static List<Span> sentences(String text) {
    if (!(READER.read(Tenant.DEFAULT, Submission.ofText(text))
        instanceof Reading.Accepted(Article article))) {
      throw new IllegalStateException("refused: " + text);
    }
    if (!article.text().equals(text)) {
      throw new IllegalStateException("the text was changed: " + text);
    }
    return SPLITTER.sentences(text, article.blocks()).stream()
        .map(sentence -> sentence.span())
        .toList();
  }
}
