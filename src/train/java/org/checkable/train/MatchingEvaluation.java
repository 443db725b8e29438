package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.checkable.ClassPath;
import org.checkable.match.Bag;
import org.checkable.match.Matcher;
import org.checkable.match.Resemblance;
import org.checkable.match.Search;
import org.checkable.match.Wording;

/**
 * Finding the published claim that a post repeats (CheckThat 2020, task 2): the product's ranking
 * over all claims; its search by lists, with what the function reads of a table and no more; and
 * BM25, once with bare words and once with words as well prepared as ours. Measured only: nothing
 * that ships is trained on these posts.
 */
final class MatchingEvaluation {
  private static final int CUT = 5;

  private record Query(String text, Wording wording, int wanted) {
    Bag bag() {
      return wording.bag();
    }
  }

  private final Matcher matcher = new Matcher(new ClassPath());
  private final Search search = matcher.search();
  private final List<Wording> published = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Bm25 bare = new Bm25();
  private final Bm25 prepared = new Bm25();

  private MatchingEvaluation(Path folder) throws IOException {
    for (Map<String, String> row : rows(folder.resolve("verified_claims.docs.tsv"))) {
      String claim = cell(row, "vclaim");
      Wording wording = matcher.wording(claim, cell(row, "title"));
      Bag bag = wording.bag();
      places.put(cell(row, ""), published.size());
      for (String term : search.leads(bag, Search.LISTED)) {
        Set<String> list = lists.computeIfAbsent(term, _ -> new HashSet<>());
        if (list.size() < Search.FULL_LIST) {
          list.add(Integer.toString(published.size()));
        }
      }
      published.add(wording);
      prepared.add(bag.terms());
      bare.add(words(claim + "\n" + cell(row, "title")));
    }
  }

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    Path folder = data.resolve("matching");
    MatchingEvaluation evaluation = new MatchingEvaluation(folder);
    List<Query> train = evaluation.queries(folder.resolve("train"));
    Bm25.Setting best = evaluation.best(train);
    out.printf(
        Locale.ROOT,
        "matching, %d claims; BM25 with k1 %.2f and b %.2f, the best on train%n",
        evaluation.published.size(),
        best.saturation(),
        best.length());
    evaluation.print("dev", evaluation.queries(folder.resolve("dev")), best, out, errors);
    evaluation.print("train", train, best, out, errors);
  }

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    Errors errors = new Errors();
    print(Path.of(arguments[0]), System.out, errors);
    errors.write(Evaluation.ERRORS);
  }

  private void print(
      String split, List<Query> queries, Bm25.Setting setting, PrintStream out, Errors errors) {
    long reached =
        queries.stream().filter(query -> shortlist(query).contains(query.wanted)).count();
    out.printf(
        Locale.ROOT,
        "matching %s, MAP@5 of %d posts: product, all claims %.3f; product, its search %.3f (the"
            + " right one among the %d looked at %.3f, %.3f with only those it shows, %.1f a post);"
            + " BM25 on prepared words %.3f, on bare words"
            + " %.3f%n",
        split,
        queries.size(),
        mean(queries, this::overAll),
        mean(queries, query -> noted(query, split, errors)),
        Search.LOOKED_AT,
        (double) reached / queries.size(),
        mean(queries, this::shown),
        queries.stream().mapToInt(query -> shown(query).size()).average().orElse(0),
        mean(queries, query -> prepared(query, setting)),
        mean(
            queries,
            query -> bare.best(words(query.text).keySet(), Bm25.SETTINGS.getFirst(), CUT)));
  }

  /** The product's search; what it does not put first is noted. */
  private List<Integer> noted(Query query, String split, Errors errors) {
    List<Integer> shortlist = shortlist(query);
    List<Integer> ranked = ranked(query, shortlist, lists(query));
    int rank = ranked.indexOf(query.wanted);
    if (rank != 0) {
      String said = shortlist.contains(query.wanted) ? "ranked lower" : "not looked at";
      errors.add(
          "matching-" + split, rank < 0 ? 0 : 1.0 / (rank + 1), 1, "first", said, query.text);
    }
    return ranked;
  }

  private Bm25.Setting best(List<Query> train) {
    return Bm25.SETTINGS.stream()
        .max(Comparator.comparingDouble(setting -> mean(train, query -> prepared(query, setting))))
        .orElseThrow();
  }

  private List<Integer> prepared(Query query, Bm25.Setting setting) {
    return prepared.best(query.bag().terms().keySet(), setting, CUT);
  }

  /** What a person sees: what resembles the post enough. */
  private List<Integer> shown(Query query) {
    Map<String, Integer> counts = Search.counts(lists(query));
    Map<Integer, Resemblance> resembling = new HashMap<>();
    for (int place : shortlist(query)) {
      matcher
          .resemblance(query.wording, published.get(place), counts, Matcher.SHARE_OF_PUBLISHED)
          .ifPresent(one -> resembling.put(place, one));
    }
    return resembling.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Resemblance.BEST_FIRST))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** What the product would rank if it could look at every claim. */
  private List<Integer> overAll(Query query) {
    Set<Integer> sharing = new HashSet<>();
    Map<String, Set<String>> known = new HashMap<>();
    for (String term : query.bag().terms().keySet()) {
      Set<String> list = lists.getOrDefault(term, Set.of());
      known.put(term, list);
      list.forEach(place -> sharing.add(Integer.valueOf(place)));
    }
    return ranked(query, List.copyOf(sharing), known);
  }

  private Map<String, Set<String>> lists(Query query) {
    Map<String, Set<String>> read = new LinkedHashMap<>();
    for (String term : search.leads(query.bag(), Search.LISTS)) {
      read.put(term, lists.getOrDefault(term, Set.of()));
    }
    return read;
  }

  private List<Integer> shortlist(Query query) {
    return search.shortlist(lists(query), Search.LOOKED_AT).stream().map(Integer::valueOf).toList();
  }

  private List<Integer> ranked(Query query, List<Integer> among, Map<String, Set<String>> known) {
    Map<String, Integer> counts = Search.counts(known);
    Map<Integer, Double> scores = new HashMap<>();
    among.forEach(
        place ->
            scores.put(place, search.relevance(query.bag(), published.get(place).bag(), counts)));
    return among.stream()
        .sorted(
            Comparator.<Integer>comparingDouble(place -> -Objects.requireNonNull(scores.get(place)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(CUT)
        .toList();
  }

  /** Average precision at five where one claim is right: one by its rank. */
  private static double mean(List<Query> queries, Function<Query, List<Integer>> ranking) {
    double sum = 0;
    for (Query query : queries) {
      int rank = ranking.apply(query).indexOf(query.wanted);
      sum += rank < 0 || rank >= CUT ? 0 : 1.0 / (rank + 1);
    }
    return sum / queries.size();
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
          new Query(text, matcher.wording(text), Objects.requireNonNull(places.get(cells[2]))));
    }
    return queries;
  }

  private static Map<String, Integer> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toMap(word -> word, _ -> 1, Integer::sum));
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    return Csv.rows(Files.readString(file), '\t');
  }

  private static String cell(Map<String, String> row, String name) {
    return Objects.requireNonNull(row.get(name), name);
  }
}
