package org.checkable.entity;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.checkable.ClassPath;
import org.checkable.language.SentenceReader;
import org.checkable.train.CoreferenceCorpus;
import org.checkable.train.Minimum;

/**
 * Learns what mentions mean from the coreference of UD English GUM: each pronoun and each definite
 * or demonstrative description that our own reading finds, with the readings that it would weigh.
 *
 * <p>Tried without gain, by documents that are judged by the others: the light that falls on an
 * entity by all its mentions (Lappin and Leass 1994) beside its last one; the tag of the verb that
 * a mention hangs on; penalties of .3 and 1.
 */
public final class AntecedentTrainer {
  public static final String PATH = AntecedentModel.PATH;

  /** A feature of fewer options is left out. */
  private static final int LEAST = 5;

  private static final double PENALTY = 3.0;
  private static final int ROUNDS = 80;
  private static final double TOLERANCE = 1e-5;
  private static final int FOLDS = 10;

  /** One option of a mention, and whether it is what the mention means. */
  record Choice(List<String> features, boolean right) {}

  /** A mention of a document with its options. */
  public record Row(String document, Mention mention, List<Choice> choices) {
    public Row {
      choices = List.copyOf(choices);
    }
  }

  private final Map<String, Integer> places = new TreeMap<>();
  private final List<int[][]> options = new ArrayList<>();
  private final List<boolean[]> right = new ArrayList<>();

  private AntecedentTrainer(List<Row> rows) {
    Map<String, Integer> counts = new TreeMap<>();
    for (Row row : rows) {
      for (Choice choice : row.choices) {
        choice.features.forEach(feature -> counts.merge(feature, 1, Integer::sum));
      }
    }
    counts.forEach(
        (feature, count) -> {
          if (count >= LEAST) {
            places.put(feature, places.size());
          }
        });
    rows.forEach(this::add);
  }

  /**
   * Arguments: the treebank's folder, and the day that the provenance states (ISO 8601). Prints how
   * documents are judged by the others, and writes the weights of all.
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Row> rows = rows(Path.of(arguments[0]));
    print(rows, out);
    Files.writeString(
        Path.of("src/main/resources").resolve(PATH), text(rows, row -> true, arguments[1]));
  }

  /** The mentions of the treebank's training and development part. */
  public static List<Row> rows(Path treebank) throws IOException {
    ClassPath source = new ClassPath();
    SentenceReader reader = new SentenceReader(source);
    EntityResolver resolver = new EntityResolver(source);
    List<Row> rows = new ArrayList<>();
    for (String file : List.of("gold-train.conllu.gz", "gold-dev.conllu.gz")) {
      for (CoreferenceCorpus.Document one : CoreferenceCorpus.read(treebank.resolve(file))) {
        GoldAntecedence gold = new GoldAntecedence(one, rows);
        resolver.entities(
            one.text(),
            one.sentences(),
            reader.trees(one.text(), one.sentences()),
            (mention, features) -> true,
            gold);
      }
    }
    return rows;
  }

  /** The weights file learned from some of the mentions. */
  public static String text(List<Row> rows, Predicate<Row> some, String day) {
    AntecedentTrainer trainer = new AntecedentTrainer(rows.stream().filter(some).toList());
    double[] weights = trainer.fit();
    StringBuilder text = new StringBuilder();
    text.append("# What mentions mean: weights of a log-linear model over their readings.\n")
        .append(
            "# Learned from UD English GUM (gold-train, gold-dev of data/treebank; Zeldes 2017,")
        .append(" texts CC BY or public domain, annotations CC BY), ")
        .append(day)
        .append("\n# feature\tweight\n");
    trainer.places.forEach(
        (name, place) ->
            text.append(String.format(Locale.ROOT, "%s\t%.3f\n", name, weights[place])));
    return text.toString();
  }

  /** In which of the parts that are judged by the others a document is. */
  public static int fold(String document) {
    return Math.floorMod(document.hashCode(), FOLDS);
  }

  private void add(Row row) {
    int[][] features = new int[row.choices.size()][];
    boolean[] wanted = new boolean[features.length];
    for (int at = 0; at < features.length; at++) {
      Choice choice = row.choices.get(at);
      features[at] =
          choice.features.stream().filter(places::containsKey).mapToInt(places::get).toArray();
      wanted[at] = choice.right;
    }
    options.add(features);
    right.add(wanted);
  }

  private double[] fit() {
    return Minimum.of(this::loss, places.size(), ROUNDS, TOLERANCE);
  }

  private double loss(double[] weights, double[] gradient) {
    double loss = 0;
    for (int at = 0; at < weights.length; at++) {
      gradient[at] = PENALTY * weights[at];
      loss += 0.5 * PENALTY * weights[at] * weights[at];
    }
    for (int row = 0; row < options.size(); row++) {
      loss += loss(options.get(row), right.get(row), weights, gradient);
    }
    return loss;
  }

  /** The log loss of the right options together: of two halves of one thing either is right. */
  private static double loss(
      int[][] options, boolean[] right, double[] weights, double[] gradient) {
    double[] shares = new double[options.length];
    double all = 0;
    double wanted = 0;
    for (int at = 0; at < options.length; at++) {
      double sum = 0;
      for (int feature : options[at]) {
        sum += weights[feature];
      }
      shares[at] = StrictMath.exp(Math.min(50, sum));
      all += shares[at];
      wanted += right[at] ? shares[at] : 0;
    }
    for (int at = 0; at < options.length; at++) {
      double error = shares[at] / all - (right[at] ? shares[at] / wanted : 0);
      for (int feature : options[at]) {
        gradient[feature] += error;
      }
    }
    return StrictMath.log(all) - StrictMath.log(wanted);
  }

  private static void print(List<Row> rows, PrintStream out) {
    Map<String, List<double[]>> judged = new TreeMap<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      int part = fold;
      AntecedentModel model =
          new AntecedentModel(text(rows, row -> fold(row.document) != part, "-"));
      for (Row row : rows) {
        if (fold(row.document) == part) {
          String form = row.mention.form() + (row.mention.isPlural() ? " plural" : "");
          judged.computeIfAbsent(form, key -> new ArrayList<>()).add(judged(model, row));
        }
      }
    }
    judged.forEach((form, all) -> print(form, all, out));
  }

  /** The share of the first reading, and whether it is right; a share of 0 where it is none. */
  private static double[] judged(AntecedentModel model, Row row) {
    List<Double> shares =
        model.shares(
            row.mention,
            row.choices.stream().map(choice -> new Option(null, choice.features)).toList());
    int best = 0;
    for (int at = 1; at < shares.size(); at++) {
      best = shares.get(at) > shares.get(best) ? at : best;
    }
    boolean none = best == shares.size() - 1;
    boolean old = row.choices.subList(0, shares.size() - 1).stream().anyMatch(Choice::right);
    return new double[] {
      none ? 0 : shares.get(best), row.choices.get(best).right ? 1 : 0, old ? 1 : 0
    };
  }

  private static void print(String form, List<double[]> all, PrintStream out) {
    long old = all.stream().filter(one -> one[2] > 0).count();
    out.printf(
        Locale.ROOT,
        "%s: %d, of which %d have an antecedent; right %.3f%n",
        form,
        all.size(),
        old,
        (double) all.stream().filter(one -> one[1] > 0).count() / all.size());
    for (double share : List.of(0.5, 0.7, 0.8, 0.9, 0.95)) {
      long given = all.stream().filter(one -> one[0] >= share).count();
      long hit = all.stream().filter(one -> one[0] >= share && one[1] > 0).count();
      out.printf(
          Locale.ROOT,
          "  share %.2f  P %.3f (%d of %d)  R %.3f%n",
          share,
          (double) hit / Math.max(1, given),
          hit,
          given,
          (double) hit / Math.max(1, old));
    }
  }
}
