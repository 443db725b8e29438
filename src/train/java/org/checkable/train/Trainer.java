package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.checkable.ClassPath;
import org.checkable.claim.Evidence;

/**
 * Trains every model on all that may be trained on, and writes them where they ship from. The
 * training is a sum over all examples in a fixed order: there is no seed, and the same data give
 * the same bytes.
 */
public final class Trainer {
  private static final Path RESOURCES = Path.of("src/main/resources");

  private Trainer() {}

  /** Arguments: the data folder, and the day that the provenance states (ISO 8601). */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Sets sets = Sets.read(Path.of(arguments[0]), new ClassPath());
    for (Map.Entry<String, String> model : train(sets, Provenance.on(arguments[1])).entrySet()) {
      Path file = RESOURCES.resolve(model.getKey());
      Files.writeString(file, model.getValue());
      out.println(file + ": " + Files.size(file) + " bytes");
    }
  }

  /** All models by their resource path. */
  static Map<String, String> train(Sets sets, Provenance provenance) {
    return train(sets, WorthinessTrainer.alone(wanted(sets.debates(), "1")), provenance);
  }

  /** The same with the weights of statements alone trained already, which takes the longest. */
  static Map<String, String> train(Sets sets, Map<String, Double> alone, Provenance provenance) {
    Map<String, String> models = new LinkedHashMap<>();
    models.put(
        WorthinessTrainer.PATH,
        WorthinessTrainer.file(alone, wantedNews(sets.documents()), provenance.worthiness()));
    models.put(
        SubjectivityTrainer.PATH,
        SubjectivityTrainer.train(
            wanted(sets.subjectivity(), "SUBJ"),
            facts(sets),
            opinions(sets.documents()),
            provenance.subjectivity()));
    models.put(KindTrainer.PATH, KindTrainer.train(kinds(sets), provenance.kinds()));
    models.put(CutTrainer.PATH, CutTrainer.train(joints(sets), provenance.joints()));
    return models;
  }

  private static List<SoftmaxRegression.Example> kinds(Sets sets) {
    List<SoftmaxRegression.Example> kinds = new ArrayList<>(sets.releases());
    sets.documents().forEach(document -> kinds.addAll(document.kinds()));
    return kinds;
  }

  private static List<FeatureRegression.Row> joints(Sets sets) {
    List<FeatureRegression.Row> joints = new ArrayList<>();
    sets.documents().forEach(document -> joints.addAll(document.joints()));
    return joints;
  }

  static List<WorthinessTrainer.Wanted> wanted(List<Sets.Statement> statements, String label) {
    return statements.stream()
        .map(one -> new WorthinessTrainer.Wanted(one.evidence(), one.is(label) ? 1 : 0))
        .toList();
  }

  private static List<WorthinessTrainer.Wanted> facts(Sets sets) {
    return wanted(sets.debates(), "1").stream().filter(one -> one.target() > 0).toList();
  }

  private static List<WorthinessTrainer.Wanted> wantedNews(List<Sets.Document> documents) {
    return news(documents, Trainer::target);
  }

  private static List<WorthinessTrainer.Wanted> opinions(List<Sets.Document> documents) {
    return news(documents, sentence -> sentence.label().equals("OPINION") ? 1 : 0);
  }

  private static List<WorthinessTrainer.Wanted> news(
      List<Sets.Document> documents, ToDoubleFunction<Corpus.Labelled> target) {
    List<WorthinessTrainer.Wanted> wanted = new ArrayList<>();
    for (Sets.Document document : documents) {
      for (Corpus.Labelled sentence : document.labelled().sentences()) {
        Evidence evidence = document.evidence().get(document.sentenceAt(sentence.span()));
        wanted.add(new WorthinessTrainer.Wanted(evidence, target.applyAsDouble(sentence)));
      }
    }
    return wanted;
  }

  /** How much a sentence is wanted: what is to be checked first is wanted more than the rest. */
  private static double target(Corpus.Labelled sentence) {
    if (sentence.worth() >= 2.5) {
      return 1;
    }
    if (sentence.worth() >= 2) {
      return 0.5;
    }
    return sentence.worth() >= 1.5 ? 0.35 : sentence.worth() >= 1 ? 0.1 : 0;
  }
}
