package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.claim.Warning;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.text.Span;

/**
 * How many errors the self-checks find: in each of fifty open articles one figure, date, name or
 * speaker at a time is changed, and what is then warned of and was not before counts as found.
 * Warnings of the untouched articles are false alarms, as far as nobody has found them right.
 */
final class PlantedErrors {
  private static final int ARTICLES = 50;
  private static final String REPEATED = "figure that another contradicts";
  private static final List<String> KINDS =
      List.of(REPEATED, "other figure", "date", "name", "speaker");

  private final Rules rules = Rules.read(new ClassPath());
  private final ArticleReader reader = new ArticleReader(new ClassPath());
  private final Map<String, int[]> counts = new LinkedHashMap<>();
  private final List<String> alarms = new ArrayList<>();
  private final List<String> missed = new ArrayList<>();

  private PlantedErrors() {
    KINDS.forEach(kind -> counts.put(kind, new int[2]));
  }

  private record Open(String text, String date) {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    Errors errors = new Errors();
    print(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8), errors);
    errors.write(Evaluation.ERRORS);
  }

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    PlantedErrors planted = new PlantedErrors();
    List<Open> articles = articles(data);
    int alarmed = 0;
    for (Open article : articles) {
      alarmed += planted.measure(article) ? 1 : 0;
    }
    out.println("| planted error | articles | found |");
    out.println("|---|---|---|");
    planted.counts.forEach(
        (kind, count) -> out.printf(Locale.ROOT, "| %s | %d | %d |%n", kind, count[0], count[1]));
    out.printf(
        Locale.ROOT, "untouched: %d of %d articles have a warning%n", alarmed, articles.size());
    planted.alarms.forEach(alarm -> errors.add("planted-errors", 1, 0, "none", "warning", alarm));
    planted.missed.forEach(miss -> errors.add("planted-errors", 0, 1, "warning", "none", miss));
  }

  /** The labelled articles, and as many interviews of the treebank as make fifty. */
  private static List<Open> articles(Path data) throws IOException {
    List<Open> articles = new ArrayList<>();
    for (String set : List.of("news", "claims")) {
      for (String line : Files.readAllLines(data.resolve(set + "/articles.jsonl"))) {
        JsonNode article = new ObjectMapper().readTree(line);
        articles.add(new Open(article.get("text").asText(), article.get("date").asText()));
      }
    }
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(
                    Files.newInputStream(data.resolve("treebank/gold-train.conllu.gz"))),
                StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      boolean wanted = false;
      String line = lines.readLine();
      while (line != null && articles.size() < ARTICLES) {
        if (line.startsWith("# newdoc id")) {
          if (wanted) {
            articles.add(new Open(text.toString(), "2015-01-01"));
          }
          text.setLength(0);
          wanted = line.contains("interview") || line.contains("academic");
        } else if (line.startsWith("# text = ")) {
          text.append(line.substring(9)).append("\n");
        }
        line = lines.readLine();
      }
    }
    return articles;
  }

  /** Whether the untouched article has a warning. */
  private boolean measure(Open article) {
    Extraction before = extraction(article);
    Set<String> known = warnings(before);
    for (Claim claim : before.claims()) {
      for (Warning warning : claim.warnings()) {
        alarms.add(warning.code() + ": " + claim.text() + " | " + warning.detail());
      }
    }
    figures(article, before, known);
    date(before).ifPresent(change -> plant("date", article, change, known));
    names(before).ifPresent(change -> plant("name", article, change, known));
    speakers(before).ifPresent(change -> plant("speaker", article, change, known));
    return !known.isEmpty();
  }

  private Extraction extraction(Open article) {
    Submission submission =
        new Submission(article.text, null, null, null, article.date, null, "en");
    Reading reading = reader.read(Tenant.DEFAULT, submission);
    return Extraction.of(((Reading.Accepted) reading).article(), rules);
  }

  private static Set<String> warnings(Extraction extraction) {
    Set<String> warnings = new HashSet<>();
    for (Claim claim : extraction.claims()) {
      for (Warning warning : claim.warnings()) {
        warnings.add(claim.id().sentence() + warning.code());
      }
    }
    return warnings;
  }

  private record Change(Span span, String words) {}

  /** The first figure that the article has in another sentence too, and the first other one. */
  private void figures(Open article, Extraction before, Set<String> known) {
    Map<String, Set<Integer>> sentences = new TreeMap<>();
    for (Claim claim : before.claims()) {
      for (Quantity quantity : claim.quantities()) {
        sentences
            .computeIfAbsent(key(before, quantity), _ -> new HashSet<>())
            .add(claim.id().sentence());
      }
    }
    boolean repeated = false;
    boolean other = false;
    for (Claim claim : before.claims()) {
      for (Quantity quantity : claim.quantities()) {
        boolean again = sentences.getOrDefault(key(before, quantity), Set.of()).size() > 1;
        // A bare number that comes again ("1 – 0", "[12]") need not be the same thing.
        again &= !quantity.unit().isEmpty() || quantity.counted() != null || isLarge(quantity);
        Optional<Change> change = changed(quantity);
        if (change.isPresent() && (again ? !repeated : !other)) {
          plant(again ? REPEATED : "other figure", article, change.get(), known);
          repeated |= again;
          other |= !again;
        }
      }
    }
  }

  private static boolean isLarge(Quantity quantity) {
    return quantity.value().compareTo(BigDecimal.valueOf(100)) >= 0;
  }

  private static String key(Extraction extraction, Quantity quantity) {
    Span counted = quantity.counted();
    String what = counted == null ? "" : counted.slice(extraction.article().text());
    return quantity.value().stripTrailingZeros().toPlainString()
        + quantity.unit()
        + what.toLowerCase(Locale.ROOT);
  }

  /** Half as much again, where the figure stands in digits. */
  private static Optional<Change> changed(Quantity quantity) {
    String raw = quantity.raw();
    int start = 0;
    while (start < raw.length() && !Character.isDigit(raw.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < raw.length() && Character.isDigit(raw.charAt(end))) {
      end++;
    }
    if (start == end || quantity.upper() != null) {
      return Optional.empty();
    }
    BigDecimal more = new BigDecimal(raw.substring(start, end)).multiply(new BigDecimal("1.5"));
    String words = more.toBigInteger().add(BigInteger.ONE).toString();
    int at = quantity.span().start();
    return Optional.of(new Change(new Span(at + start, at + end), words));
  }

  /** The first date with a year in digits, fifteen years earlier or later. */
  private static Optional<Change> date(Extraction before) {
    for (Claim claim : before.claims()) {
      for (TimeReference time : claim.times()) {
        String year = Integer.toString(time.from().getYear());
        int at = time.raw().indexOf(year);
        if (at >= 0) {
          int start = time.span().start() + at;
          return Optional.of(
              new Change(new Span(start, start + 4), Integer.toString(time.from().getYear() - 15)));
        }
      }
    }
    return Optional.empty();
  }

  /** The first speaker's name inside a sentence of another's. */
  private static Optional<Change> names(Extraction before) {
    List<Attribution.Attributed> speakers = attributed(before);
    for (Attribution.Attributed one : speakers) {
      for (Attribution.Attributed other : speakers) {
        if (!one.speaker().equals(other.speaker())) {
          return Optional.of(new Change(one.name(), other.speaker()));
        }
      }
    }
    return Optional.empty();
  }

  /** The last quotation is said by the speaker of the first. */
  private static Optional<Change> speakers(Extraction before) {
    List<Attribution.Attributed> speakers = attributed(before);
    if (speakers.isEmpty() || speakers.getFirst().speaker().equals(speakers.getLast().speaker())) {
      return Optional.empty();
    }
    return Optional.of(new Change(speakers.getLast().mention(), speakers.getFirst().speaker()));
  }

  private static List<Attribution.Attributed> attributed(Extraction extraction) {
    return extraction.claims().stream()
        .map(Claim::attribution)
        .filter(Attribution.Attributed.class::isInstance)
        .map(Attribution.Attributed.class::cast)
        .toList();
  }

  private void plant(String kind, Open article, Change change, Set<String> known) {
    String read = extraction(article).article().text();
    String changed =
        read.substring(0, change.span.start()) + change.words + read.substring(change.span.end());
    Extraction after = extraction(new Open(changed, article.date));
    Set<String> found = warnings(after);
    found.removeAll(known);
    int[] count = counts.computeIfAbsent(kind, any -> new int[2]);
    count[0]++;
    count[1] += found.isEmpty() ? 0 : 1;
    if (found.isEmpty() && kind.equals(REPEATED)) {
      int from = Math.max(0, change.span.start() - 60);
      int to = Math.min(read.length(), change.span.end() + 60);
      missed.add(read.substring(from, to).replace('\n', ' ') + " -> " + change.words);
    }
  }
}
