package org.checkable.language;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.checkable.ClassPath;

/** Measures the weights that ship on the development part of the treebank. */
public final class LanguageEvaluation {
  static final List<String> RELATIONS =
      List.of(
          "nsubj", "nsubj:pass", "obj", "ccomp", "conj", "acl:relcl", "advcl", "acl", "appos",
          "xcomp", "parataxis", "obl", "nmod");

  private LanguageEvaluation() {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]).resolve("treebank");
    ClassPath source = new ClassPath();
    String path = "model/en/syntax.weights";
    WeightFile file = new WeightFile(path, source.bytes(path));
    WordClusters clusters = new WordClusters(file.section("clusters"));
    Tagger tagger = new Tagger(new FeatureWeights(file.section("tags")));
    Parser parser =
        new Parser(
            new FeatureWeights(file.section("transitions")),
            new FeatureWeights(file.section("relations")));
    NameTagger names = new NameTagger(new FeatureWeights(file.section("names")));
    TreeScores all = new TreeScores();
    TreeScores news = new TreeScores();
    List<Treebank.Sentence> dev =
        Treebank.read(data.resolve("gold-dev.conllu.gz"), Integer.MAX_VALUE);
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      int tokens = 0;
      for (Treebank.Sentence sentence : dev) {
        TokenFeatures features = sentence.features(clusters);
        int[] tags = tagger.tags(features);
        ParserState state = parser.parse(features, tags);
        tokens += sentence.size();
        if (round == 0) {
          all.add(sentence, tags, state);
          if (sentence.genre().equals("news")) {
            news.add(sentence, tags, state);
          }
        }
      }
      System.out.printf("%.0f tokens/s%n", tokens * 1e9 / (System.nanoTime() - start));
    }
    System.out.println("dev  " + all.line(RELATIONS));
    System.out.println("news " + news.line(RELATIONS));
    names(data, clusters, tagger, names);
  }

  private static void names(Path data, WordClusters clusters, Tagger tagger, NameTagger names)
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
    System.out.printf(
        "names P %.3f R %.3f F1 %.3f%n",
        (double) right / found, (double) right / wanted, 2.0 * right / (found + wanted));
  }
}
