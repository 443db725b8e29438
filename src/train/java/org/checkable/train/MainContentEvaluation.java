package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.jsoup.Jsoup;

/**
 * The story of a page against the body that people marked, as overlap of token 4-grams averaged
 * over pages: over all of them, whatever their language, and over those in English, which are the
 * only ones that are taken.
 */
final class MainContentEvaluation {
  private static final Pattern TOKEN = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final int GRAM = 4;

  private record Overlap(String page, boolean english, double precision, double recall) {
    double f1() {
      return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }
  }

  private MainContentEvaluation() {}

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    JsonNode truth =
        new ObjectMapper().readTree(data.resolve("html_dev/ground-truth.json").toFile());
    ArticleReader reader = new ArticleReader(new ClassPath());
    List<Overlap> pages = new ArrayList<>();
    List<Overlap> everything = new ArrayList<>();
    for (Map.Entry<String, JsonNode> page : truth.properties()) {
      String body = page.getValue().get("articleBody").asText();
      String url = page.getValue().get("url").asText();
      String html = html(data.resolve("html_dev/html/" + page.getKey() + ".html.gz"));
      boolean english =
          reader.read(Tenant.DEFAULT, Submission.ofHtml(html)) instanceof Reading.Accepted;
      Overlap found = overlap(url, english, reader.story(html), body);
      pages.add(found);
      everything.add(overlap(url, english, Jsoup.parse(html).text(), body));
      errors.add("html_dev", found.f1(), 1, english ? "English" : "other", line(found), url);
    }
    out.println(summary("main content, all pages", pages));
    out.println(summary("main content, English pages", english(pages)));
    out.println(summary("all text of the page, all pages", everything));
    out.println(summary("all text of the page, English pages", english(everything)));
  }

  private static List<Overlap> english(List<Overlap> pages) {
    return pages.stream().filter(Overlap::english).toList();
  }

  private static String line(Overlap page) {
    return String.format(
        Locale.ROOT, "F1 %.4f P %.4f R %.4f", page.f1(), page.precision(), page.recall());
  }

  private static String summary(String name, List<Overlap> pages) {
    return String.format(
        Locale.ROOT,
        "%s: F1 %.4f P %.4f R %.4f on %d pages",
        name,
        pages.stream().mapToDouble(Overlap::f1).average().orElse(0),
        pages.stream().mapToDouble(Overlap::precision).average().orElse(0),
        pages.stream().mapToDouble(Overlap::recall).average().orElse(0),
        pages.size());
  }

  static String html(Path file) throws IOException {
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Overlap overlap(String page, boolean english, String found, String expected) {
    Map<List<String>, Integer> right = grams(expected);
    Map<List<String>, Integer> ours = grams(found);
    int shared = 0;
    for (Map.Entry<List<String>, Integer> gram : ours.entrySet()) {
      shared += Math.min(gram.getValue(), right.getOrDefault(gram.getKey(), 0));
    }
    return new Overlap(page, english, share(shared, ours), share(shared, right));
  }

  private static double share(int shared, Map<List<String>, Integer> grams) {
    int all = grams.values().stream().mapToInt(count -> count).sum();
    return all == 0 ? 0 : (double) shared / all;
  }

  private static Map<List<String>, Integer> grams(String text) {
    List<String> tokens = TOKEN.matcher(text).results().map(match -> match.group()).toList();
    Map<List<String>, Integer> grams = new HashMap<>();
    for (int start = 0; start == 0 || start + GRAM <= tokens.size(); start++) {
      int end = Math.min(tokens.size(), start + GRAM);
      grams.merge(tokens.subList(start, end), 1, Integer::sum);
    }
    return grams;
  }
}
