package org.checkable.language;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.checkable.ClassPath;

/** Measures the weights that ship on the development part of the treebank. */
public final class LanguageEvaluation {
  static final List<String> RELATIONS =
      List.of(
          "nsubj",
          "nsubj:pass",
          "obj",
          "ccomp",
          "conj",
          "acl:relcl",
          "advcl",
          "acl",
          "appos",
          "xcomp",
          "parataxis",
          "obl",
          "nmod");

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
    TreeScores scores = new TreeScores();
    for (Treebank.Sentence sentence :
        Treebank.read(data.resolve("gold-dev.conllu.gz"), Integer.MAX_VALUE)) {
      TokenFeatures features = sentence.features(clusters);
      int[] tags = tagger.tags(features);
      TokenSpans spans = new TokenSpans();
      for (int at = 0; at < sentence.size(); at++) {
        spans.add(sentence.starts()[at], sentence.ends()[at]);
      }
      TreeAssembler trees =
          new TreeAssembler(
              sentence.text(), new TaggedSentence(spans, features, tags), tagger, parser, clusters);
      trees.clauses(0);
      scores.add(sentence, trees.tree(List.of()));
    }
    out.println("UD English GUM, development part: " + scores.line(RELATIONS));
    names(data, clusters, tagger, new NameTagger(new FeatureWeights(file.section("names"))), out);
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
