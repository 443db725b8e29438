package org.checkable.language;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.ClassPath;

/**
 * Trains all weights of the language layer, and writes the file that ships. A seed decides every
 * order; the same data give the same bytes.
 */
public final class LanguageTrainer {
  private static final Path FILE = Path.of("src/main/resources/model/en/syntax.weights");
  private static final int SEED = 7;
  private static final int FOLDS = 4;

  /** How much is learned: what ships, or a small one for tests. */
  record Size(int clusters, int groups, int clusteredWords, int passes) {}

  private static final Size WHOLE = new Size(255, 40, 20_000, 8);

  /** Features that were updated more seldom, and weights that are less, are left out. */
  private static final int LEAST_UPDATES = 14;

  private static final double LEAST_WEIGHT = 0.3;

  /** The same of those that the last passes add. */
  private static final int LEAST_NEW_UPDATES = 5;

  private static final double LEAST_NEW_WEIGHT = 0.15;
  private static final int LEAST_TAG_UPDATES = 4;
  private static final double LEAST_TAG_WEIGHT = 0.25;
  private static final int LEAST_NAME_UPDATES = 8;
  private static final double LEAST_NAME_WEIGHT = 0.05;

  private final Path text;
  private final List<Treebank.Sentence> gold;
  private final List<Treebank.Sentence> silver;
  private final Size size;
  private final long seed;
  private WordClusters clusters =
      new WordClusters(new int[0], new byte[0], new byte[256], TagDictionary.NONE);
  private final Map<String, byte[]> sections = new LinkedHashMap<>();

  /**
   * @param text plain text, a paragraph a line, gzipped
   */
  LanguageTrainer(
      List<Treebank.Sentence> gold,
      List<Treebank.Sentence> silver,
      Path text,
      Size size,
      long seed) {
    this.gold = gold;
    this.silver = silver;
    this.text = text;
    this.size = size;
    this.seed = seed;
  }

  /** Arguments: the data folder, and the day that the provenance states (ISO 8601). */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0], "treebank");
    LanguageTrainer trainer =
        new LanguageTrainer(
            Treebank.read(data.resolve("gold-train.conllu.gz"), Integer.MAX_VALUE),
            Treebank.read(data.resolve("silver.conllu.gz"), Integer.MAX_VALUE),
            data.resolve("text.txt.gz"),
            WHOLE,
            SEED);
    Files.createDirectories(FILE.getParent());
    Files.write(FILE, trainer.train(arguments[1]));
  }

  /** The bytes of the weight file. */
  byte[] train(String day) throws IOException {
    clusters();
    dictionary();
    List<ParserTrainer.Tagged> tagged = held();
    Tagger tagger = tagger();
    names();
    parser(tagger, tagged);
    return file(day);
  }

  private void say(String what) {
    System.out.println(what);
  }

  private void clusters() throws IOException {
    ClusterTrainer trainer = new ClusterTrainer(size.clusters());
    Tokenizer tokenizer = new Tokenizer(new ClassPath().table("tokenization"));
    trainer.read(text, tokenizer, size.clusteredWords());
    trainer.train(10);
    clusters = trainer.clusters(size.groups());
    sections.put("clusters", ClusterTrainer.section(clusters));
  }

  private void dictionary() {
    DictionaryTrainer trainer = new DictionaryTrainer(clusters);
    trainer.addGold(gold);
    trainer.addSilver(silver);
    TagDictionary dictionary = trainer.dictionary();
    clusters = clusters.with(dictionary);
    sections.put("dictionary", DictionaryTrainer.section(dictionary));
  }

  /** The gold sentences, each with the tags of a tagger that did not see it. */
  private List<ParserTrainer.Tagged> held() {
    List<ParserTrainer.Tagged> tagged = new ArrayList<>();
    for (int fold = 0; fold < FOLDS; fold++) {
      List<Treebank.Sentence> rest = new ArrayList<>();
      List<Treebank.Sentence> held = new ArrayList<>();
      for (int at = 0; at < gold.size(); at++) {
        (at * FOLDS / gold.size() == fold ? held : rest).add(gold.get(at));
      }
      TaggerTrainer trainer = new TaggerTrainer(clusters, seed);
      trainer.pass(new ArrayList<>(silver.subList(0, silver.size() / 4)), 1);
      trainer.beginAverage();
      for (int pass = 0; pass < 4; pass++) {
        trainer.pass(rest, 1);
      }
      Tagger tagger = new Tagger(read(trainer.weights(2, 0).bytes()), clusters.tags());
      for (Treebank.Sentence sentence : held) {
        tagged.add(new ParserTrainer.Tagged(sentence, tagger.tags(sentence.features(clusters))));
      }
    }
    return tagged;
  }

  private Tagger tagger() {
    TaggerTrainer trainer = new TaggerTrainer(clusters, seed);
    trainer.pass(new ArrayList<>(silver), 1);
    trainer.beginAverage();
    for (int pass = 0; pass < 5; pass++) {
      trainer.pass(new ArrayList<>(gold), 1);
    }
    WeightTable weights = trainer.weights(LEAST_TAG_UPDATES, LEAST_TAG_WEIGHT);
    sections.put("tags", weights.bytes());
    say("tags: " + weights.size() + " features, " + sections.get("tags").length + " bytes");
    return new Tagger(read(requireNonNull(sections.get("tags"))), clusters.tags());
  }

  private void names() {
    Tagger tagger = new Tagger(read(requireNonNull(sections.get("tags"))), clusters.tags());
    NameTrainer trainer = new NameTrainer(clusters, seed);
    List<NameTrainer.Named> named = new ArrayList<>();
    int held = silver.size() / 20;
    for (Treebank.Sentence sentence : silver.subList(0, silver.size() - held)) {
      named.add(
          new NameTrainer.Named(
              sentence, tagger.tags(sentence.features(clusters)), NameTrainer.labels(sentence)));
    }
    for (int pass = 0; pass < 3; pass++) {
      trainer.pass(named);
    }
    WeightTable weights = trainer.weights(LEAST_NAME_UPDATES, LEAST_NAME_WEIGHT);
    sections.put("names", weights.bytes());
    say("names: " + weights.size() + " features, " + sections.get("names").length + " bytes");
  }

  private void parser(Tagger tagger, List<ParserTrainer.Tagged> tagged) {
    ParserTrainer trainer = new ParserTrainer(clusters, seed);
    List<ParserTrainer.Tagged> more = new ArrayList<>();
    for (Treebank.Sentence sentence : silver) {
      more.add(new ParserTrainer.Tagged(sentence, tagger.tags(sentence.features(clusters))));
    }
    for (int pass = 0; pass < 2; pass++) {
      trainer.pass(more, pass == 0 ? 0 : 0.9, 1);
      say("parser: silver pass " + pass);
    }
    trainer.beginAverage();
    for (int pass = 0; pass < size.passes(); pass++) {
      trainer.pass(tagged, 0.9, 1);
    }
    trainer.prune(LEAST_UPDATES, LEAST_WEIGHT, LEAST_NEW_UPDATES);
    for (int pass = 0; pass < size.passes(); pass++) {
      trainer.pass(tagged, 0.9, 1);
    }
    WeightTable transitions = trainer.transitions(LEAST_NEW_UPDATES, LEAST_NEW_WEIGHT);
    WeightTable relations = trainer.relations(LEAST_NEW_UPDATES, LEAST_NEW_WEIGHT / 2);
    sections.put("transitions", transitions.bytes());
    sections.put("relations", relations.bytes());
    say("transitions: " + transitions.size() + " features, " + sections.get("transitions").length);
    say("relations: " + relations.size() + " features, " + sections.get("relations").length);
  }

  static FeatureWeights read(byte[] section) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(new byte[] {'\n', '\n', 1, 'x'});
    WeightTable.writeInt(file, section.length);
    file.writeBytes(section);
    return new FeatureWeights(new WeightFile("memory", file.toByteArray()).section("x"));
  }

  private byte[] file(String day) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(provenance(day).getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> section : sections.entrySet()) {
      byte[] name = section.getKey().getBytes(StandardCharsets.US_ASCII);
      file.write(name.length);
      file.writeBytes(name);
      WeightTable.writeInt(file, section.getValue().length);
      file.writeBytes(section.getValue());
    }
    say("weights: " + file.size() + " bytes");
    return file.toByteArray();
  }

  private String provenance(String day) {
    return """
    # Weights of the language layer: word clusters, tags, names, transitions and relations. Made by org.checkable.language.LanguageTrainer; do not edit.
    # trained: %s, seed %d
    # data: UD English GUM, the genres academic, conversation, court, interview, news, speech, textbook and vlog, training part; texts CC BY or public domain, annotations CC BY; A. Zeldes, The GUM Corpus: Creating Multilayer Resources in the Classroom, Language Resources and Evaluation 51(3), 2017
    # data: press releases of US senators, 2005 to 2007, public domain; their tags, trees and names made by the MIT-licensed model en_core_web_sm 3.8 and converted to Universal Dependencies for this project
    # data: press releases of US senators as plain text, nine million words, public domain: word clusters

    """
        .formatted(day, seed);
  }
}
