package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.match.Matcher;
import org.checkable.match.Statement;

/**
 * Finding the published claim that a post repeats (CheckThat 2020, task 2): the product's ranking
 * over all claims, over those its lookup finds, and plain BM25. Measured only; nothing is trained.
 */
final class MatchingEvaluation {
  private static final int CUT = 5;

  private record Published(Statement claim, Statement title) {}

  private record Query(String text, Statement statement, int wanted) {}

  private final Matcher matcher = new Matcher(new ClassPath());
  private final List<Published> published = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, BitSet> postings = new HashMap<>();
  private final PlainBm25 plain = new PlainBm25();

  private MatchingEvaluation(Path folder) throws IOException {
    for (Map<String, String> row : rows(folder.resolve("verified_claims.docs.tsv"))) {
      String claim = cell(row, "vclaim");
      String title = cell(row, "title");
      places.put(cell(row, ""), published.size());
      Published one = new Published(matcher.statement(claim), matcher.statement(title));
      Statement both = matcher.statement(claim + "\n" + title);
      for (String term : matcher.rarest(both, Matcher.LIBRARY_TERMS)) {
        postings.computeIfAbsent(term, _ -> new BitSet()).set(published.size());
      }
      published.add(one);
      plain.add(claim + " " + title);
    }
  }

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    Path folder = data.resolve("matching");
    MatchingEvaluation evaluation = new MatchingEvaluation(folder);
    for (String split : List.of("dev", "train")) {
      evaluation.print(folder.resolve(split), split, out, errors);
    }
  }

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    Errors errors = new Errors();
    print(Path.of(arguments[0]), System.out, errors);
    errors.write(Evaluation.ERRORS);
  }

  private void print(Path split, String name, PrintStream out, Errors errors) throws IOException {
    List<Query> queries = queries(split);
    double candidates =
        queries.stream().mapToInt(query -> found(query).cardinality()).average().orElse(0);
    long reached = queries.stream().filter(query -> found(query).get(query.wanted)).count();
    out.printf(
        Locale.ROOT,
        "matching %s, MAP@5 of %d posts, %d claims: product, all claims %.3f; product, its lookup"
            + " %.3f (%.0f candidates, the right one among them %.3f); plain BM25 %.3f%n",
        name,
        queries.size(),
        published.size(),
        queries.stream()
            .mapToDouble(query -> precision(query, all(), product(query)))
            .average()
            .orElse(0),
        queries.stream().mapToDouble(query -> noted(query, name, errors)).average().orElse(0),
        candidates,
        (double) reached / queries.size(),
        queries.stream()
            .mapToDouble(query -> precision(query, all(), plain.scores(query.text)))
            .average()
            .orElse(0));
  }

  /** The precision of the product's lookup, which is noted where it is not perfect. */
  private double noted(Query query, String split, Errors errors) {
    double precision = precision(query, found(query), product(query));
    if (precision < 1) {
      String said = found(query).get(query.wanted) ? "ranked lower" : "no candidate";
      errors.add("matching-" + split, precision, 1, "first", said, query.text);
    }
    return precision;
  }

  private BitSet all() {
    BitSet all = new BitSet();
    all.set(0, published.size());
    return all;
  }

  private BitSet found(Query query) {
    BitSet found = new BitSet();
    for (String term : matcher.rarest(query.statement, Matcher.LIBRARY_PROBES)) {
      BitSet posting = postings.get(term);
      if (posting != null) {
        found.or(posting);
      }
    }
    return found;
  }

  private IntToDoubleFunction product(Query query) {
    return place ->
        matcher.relevance(query.statement, published.get(place).claim, published.get(place).title);
  }

  /** Average precision at five where one claim is right: one by its rank. */
  private static double precision(Query query, BitSet among, IntToDoubleFunction score) {
    double[] scores = new double[among.length()];
    among.stream().forEach(place -> scores[place] = score.applyAsDouble(place));
    List<Integer> best =
        among.stream()
            .boxed()
            .sorted(Comparator.comparingDouble((Integer place) -> -scores[place]))
            .limit(CUT)
            .toList();
    int rank = best.indexOf(query.wanted);
    return rank < 0 ? 0 : 1.0 / (rank + 1);
  }

  private List<Query> queries(Path split) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (Map<String, String> row : rows(split.resolve("tweets.queries.tsv"))) {
      texts.put(cell(row, ""), cell(row, "tweet_content"));
    }
    List<Query> queries = new ArrayList<>();
    for (String line : Files.readAllLines(split.resolve("tweet-vclaim-pairs.qrels"))) {
      String[] cells = line.split("\t", -1);
      String text = Objects.requireNonNull(texts.get(cells[0]));
      queries.add(
          new Query(text, matcher.statement(text), Objects.requireNonNull(places.get(cells[2]))));
    }
    return queries;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    return Csv.rows(Files.readString(file), '\t');
  }

  private static String cell(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }

  /** BM25 over words in lower case, k1 1.2 and b 0.75. */
  private static final class PlainBm25 {
    private final List<Map<String, Integer>> documents = new ArrayList<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private long length;

    void add(String text) {
      Map<String, Integer> counts = new HashMap<>();
      words(text).forEach(word -> counts.merge(word, 1, Integer::sum));
      counts.keySet().forEach(word -> frequencies.merge(word, 1, Integer::sum));
      length += size(counts);
      documents.add(counts);
    }

    IntToDoubleFunction scores(String query) {
      List<String> wanted = words(query).distinct().toList();
      double mean = (double) length / documents.size();
      return place -> {
        Map<String, Integer> document = documents.get(place);
        double norm = 1.2 * (0.25 + 0.75 * size(document) / mean);
        double sum = 0;
        for (String word : wanted) {
          int count = document.getOrDefault(word, 0);
          if (count > 0) {
            double frequency = frequencies.getOrDefault(word, 0);
            double idf = Math.log(1 + (documents.size() - frequency + 0.5) / (frequency + 0.5));
            sum += idf * count * 2.2 / (count + norm);
          }
        }
        return sum;
      };
    }

    private static int size(Map<String, Integer> counts) {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Stream<String> words(String text) {
      return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
          .filter(word -> !word.isEmpty());
    }
  }
}
