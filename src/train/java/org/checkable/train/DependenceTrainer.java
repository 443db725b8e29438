package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.entity.EntityResolver;
import org.checkable.entity.Evidence;
import org.checkable.entity.Mention.Form;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Learns which noun phrases a reader of a claim alone would ask about, from labelled articles. A
 * phrase within a labelled claim is an example: of yes when the labels have it as a reference, of
 * no otherwise. One that its own sentence explains is none, and what dates explain is left to them.
 *
 * <p>Tried without gain, by articles that are judged by the others: the information status of the
 * definite phrases of UD English GUM as 3,796 further examples with a tenth, a fifth or a third of
 * the weight; penalties of .3 and 3; names other than those that are nouns for many.
 */
public final class DependenceTrainer {
  static final String PATH = "model/en/references.tsv";

  /** A feature of fewer examples is left out. */
  private static final int LEAST = 7;

  private static final double PENALTY = 1.0;

  /**
   * From which sum on a phrase is taken to depend. Below even odds for definite ones, because
   * silence costs more than a flag; what most of their kind do not need is asked for with more.
   */
  private static final Map<Form, Double> THRESHOLDS =
      new TreeMap<>(
          Map.of(
              Form.DEFINITE, -1.2,
              Form.DEMONSTRATIVE, -2.0,
              Form.NAME, -0.6,
              Form.BARE, -0.5,
              Form.OWNED, -0.5,
              Form.INDEFINITE, 0.0));

  private static final double STEP = 0.5;

  /** One phrase of an article. */
  record Row(String article, Evidence evidence, boolean wanted) {}

  private DependenceTrainer() {}

  /**
   * Arguments: labelled articles, and the day that the provenance states (ISO 8601). Prints how
   * well each article is judged by the others, and writes the weights of all.
   */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<Row> rows = rows(LabelledArticle.read(Path.of(arguments[0])));
    print(rows, out);
    Files.writeString(
        Path.of("src/main/resources").resolve(PATH), text(rows, row -> true, arguments[1]));
  }

  /** The weights file learned from some of the phrases. */
  static String text(List<Row> rows, Predicate<Row> some, String day) {
    return FeatureRegression.file(
        List.of(
            "Which noun phrases depend on their article: weights of a logistic regression.",
            "Learned from claims/articles.jsonl (27 articles of Wikinews, CC BY 2.5, and US Senate"
                + " press releases, public domain; labels of this project), "
                + day,
            "feature\tweight"),
        thresholds(),
        fit(rows.stream().filter(some).toList()));
  }

  private static Map<String, Double> thresholds() {
    Map<String, Double> thresholds = new TreeMap<>();
    THRESHOLDS.forEach((form, least) -> thresholds.put("THRESHOLD-" + form, least));
    return thresholds;
  }

  private static void print(List<Row> rows, PrintStream out) {
    Map<Row, Double> judged = new LinkedHashMap<>();
    for (String article : rows.stream().map(Row::article).distinct().toList()) {
      Map<String, Double> weights =
          fit(rows.stream().filter(row -> !row.article.equals(article)).toList());
      rows.stream()
          .filter(row -> row.article.equals(article))
          .forEach(row -> judged.put(row, sum(weights, row)));
    }
    for (Form form : THRESHOLDS.keySet()) {
      out.println(form);
      for (double threshold = -2; threshold <= 1; threshold += STEP) {
        print(judged, form, threshold, out);
      }
    }
  }

  private static void print(Map<Row, Double> judged, Form form, double least, PrintStream out) {
    long given = 0;
    long wanted = 0;
    long hit = 0;
    for (Map.Entry<Row, Double> one : judged.entrySet()) {
      if (one.getKey().evidence.mention().form() == form) {
        boolean depends = one.getValue() >= least;
        boolean is = one.getKey().wanted;
        given += depends ? 1 : 0;
        wanted += is ? 1 : 0;
        hit += depends && is ? 1 : 0;
      }
    }
    out.printf(
        Locale.ROOT,
        "threshold %.1f  P %.3f (%d of %d)  R %.3f (of %d)%n",
        least,
        (double) hit / given,
        hit,
        given,
        (double) hit / wanted,
        wanted);
  }

  private static double sum(Map<String, Double> weights, Row row) {
    double sum = weights.getOrDefault("BIAS", 0.0);
    for (String feature : row.evidence.features()) {
      sum += weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }

  private static Map<String, Double> fit(List<Row> rows) {
    return new FeatureRegression(LEAST, PENALTY)
        .fit(
            rows.stream()
                .map(row -> new FeatureRegression.Row(row.evidence.features(), row.wanted, 1))
                .toList());
  }

  /** The examples of labelled articles. */
  static List<Row> rows(List<LabelledArticle> articles) {
    ClassPath source = new ClassPath();
    ArticleReader reader = new ArticleReader(source);
    SentenceSplitter splitter = new SentenceSplitter(source);
    SentenceReader syntax = new SentenceReader(source);
    EntityResolver resolver = new EntityResolver(source);
    List<Row> rows = new ArrayList<>();
    for (LabelledArticle labelled : articles) {
      Article article = article(reader, labelled);
      List<Sentence> sentences = splitter.sentences(article.text(), article.blocks());
      List<DependencyTree> trees = syntax.trees(article.text(), sentences);
      List<Evidence> evidence = resolver.evidence(article.text(), sentences, trees);
      for (LabelledArticle.Sentence sentence : labelled.sentences()) {
        add(labelled.name(), sentence, evidence, trees, rows);
      }
    }
    return rows;
  }

  private static Article article(ArticleReader reader, LabelledArticle labelled) {
    Submission submission =
        new Submission(labelled.text(), null, labelled.title(), null, labelled.date(), null, null);
    return switch (reader.read(Tenant.DEFAULT, submission)) {
      case Reading.Accepted(Article article) -> article;
      case Reading refused ->
          throw new IllegalArgumentException(labelled.name() + " is refused: " + refused);
    };
  }

  private static void add(
      String article,
      LabelledArticle.Sentence sentence,
      List<Evidence> evidence,
      List<DependencyTree> trees,
      List<Row> rows) {
    for (Evidence one : evidence) {
      Span head = trees.get(one.mention().sentence()).span(one.mention().head());
      boolean inClaim =
          sentence.claims().stream().flatMap(List::stream).anyMatch(piece -> piece.contains(head));
      LabelledArticle.@Nullable Reference reference = reference(sentence, head);
      if (!inClaim) {
        continue;
      }
      if (reference == null) {
        if (!one.features().contains("same-sentence")) {
          rows.add(new Row(article, one, false));
        }
      } else if (!isDate(reference) && isClosest(reference, one, evidence)) {
        rows.add(new Row(article, one, true));
      }
    }
  }

  private static boolean isDate(LabelledArticle.Reference reference) {
    return reference.means() != null && reference.means().startsWith("date:");
  }

  private static LabelledArticle.@Nullable Reference reference(
      LabelledArticle.Sentence sentence, Span head) {
    for (LabelledArticle.Reference reference : sentence.references()) {
      if (reference.span().overlaps(head)) {
        return reference;
      }
    }
    return null;
  }

  /** Of several phrases within a labelled one, that which is most like it. */
  private static boolean isClosest(
      LabelledArticle.Reference reference, Evidence one, List<Evidence> evidence) {
    for (Evidence other : evidence) {
      if (other.mention().span().overlaps(reference.span())
          && likeness(other, reference) > likeness(one, reference)) {
        return false;
      }
    }
    return true;
  }

  private static int likeness(Evidence one, LabelledArticle.Reference reference) {
    Span span = one.mention().span();
    int shared =
        Math.min(span.end(), reference.span().end())
            - Math.max(span.start(), reference.span().start());
    return 2 * shared - span.length();
  }
}
