package org.checkable.language;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.ClassPath;
import org.checkable.text.RuleTable;

/** Measures the weights that ship on the development part of the treebank. */
public final class LanguageEvaluation {
  /** What a verb reports by itself; others want a thing or an infinitive. */
  private static final Set<String> REPORTS = Set.of("SAY", "TELL");

  private static final int ROUNDS = 8;
  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private LanguageEvaluation() {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    print(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
  }

  /**
   * Prints tags, finite verbs, trees and names.
   *
   * @param folder the data folder, which holds {@code treebank}
   */
  public static void print(Path folder, PrintStream out) throws IOException {
    Path data = folder.resolve("treebank");
    String path = "model/en/syntax.weights";
    WeightFile file = new WeightFile(path, new ClassPath().bytes(path));
    WordClusters clusters =
        new WordClusters(file.section("clusters"), new TagDictionary(file.section("dictionary")));
    Tagger tagger = new Tagger(new FeatureWeights(file.section("tags")), clusters.tags());
    Parser parser =
        new Parser(
            new FeatureWeights(file.section("transitions")),
            new FeatureWeights(file.section("relations")));
    List<Treebank.Sentence> gold =
        Treebank.read(data.resolve("gold-dev.conllu.gz"), Integer.MAX_VALUE);
    out.println("UD English GUM, development part, as it is read clause by clause:");
    score(gold, clusters, tagger, parser).print(out);
    speed(gold, clusters, tagger, parser, out);
    names(data, clusters, tagger, new NameTagger(new FeatureWeights(file.section("names"))), out);
  }

  private static TreeScores score(
      List<Treebank.Sentence> sentences, WordClusters clusters, Tagger tagger, Parser parser) {
    TreeScores scores = new TreeScores(reportingVerbs());
    for (Treebank.Sentence sentence : sentences) {
      scores.add(sentence, tree(sentence, clusters, tagger, parser));
    }
    return scores;
  }

  /** A sentence with the treebank's own tokens. */
  static DependencyTree tree(
      Treebank.Sentence sentence, WordClusters clusters, Tagger tagger, Parser parser) {
    TokenFeatures features = sentence.features(clusters);
    TaggedSentence tagged = new TaggedSentence(sentence.spans(), features, tagger.tags(features));
    TreeAssembler trees = new TreeAssembler(sentence.text(), tagged, tagger, parser, clusters);
    trees.clauses(0);
    return trees.tree(List.of());
  }

  private static Set<String> reportingVerbs() {
    Set<String> verbs = new HashSet<>();
    for (RuleTable.Row row : new ClassPath().table("cues").rows()) {
      if (Arrays.stream(row.value().split("\\+", -1)).anyMatch(REPORTS::contains)) {
        verbs.addAll(Arrays.asList(row.pattern().split("\\|", -1)));
      }
    }
    return verbs;
  }

  /** How many tokens a second are tagged and parsed once the code is warm. */
  private static void speed(
      List<Treebank.Sentence> sentences,
      WordClusters clusters,
      Tagger tagger,
      Parser parser,
      PrintStream out) {
    int tokens = sentences.stream().mapToInt(Treebank.Sentence::size).sum();
    long best = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = THREAD.getCurrentThreadCpuTime();
      sentences.forEach(sentence -> tree(sentence, clusters, tagger, parser));
      best = Math.min(best, THREAD.getCurrentThreadCpuTime() - start);
    }
    out.printf(Locale.ROOT, "tokens a second, one core, warm: %.0f%n", tokens * 1e9 / best);
  }

  private static void names(
      Path data, WordClusters clusters, Tagger tagger, NameTagger names, PrintStream out)
      throws IOException {
    List<Treebank.Sentence> silver =
        Treebank.read(data.resolve("silver.conllu.gz"), Integer.MAX_VALUE);
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Treebank.Sentence sentence :
        silver.subList(silver.size() - silver.size() / 20, silver.size())) {
      TokenFeatures features = sentence.features(clusters);
      List<NamedEntity> got = names.names(features, tagger.tags(features));
      List<NamedEntity> want = NameTagger.names(NameTrainer.labels(sentence));
      found += got.size();
      wanted += want.size();
      right += (int) got.stream().filter(want::contains).count();
    }
    out.printf(
        "names in held-back press releases: P %.3f R %.3f F1 %.3f%n",
        (double) right / found, (double) right / wanted, 2.0 * right / (found + wanted));
  }
}
