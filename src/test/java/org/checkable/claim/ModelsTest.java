package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped weights: where they come from, how large they are, and that they are read. */
class ModelsTest {
  private static final List<String> MODELS =
      List.of("model/check-worthiness.tsv", "model/subjectivity.tsv", "model/kinds.tsv");

  @Test
  void modelsTogetherAreUnderOneMegabyte() {
    int bytes =
        MODELS.stream()
            .mapToInt(path -> new ClassPath().read(path).getBytes(StandardCharsets.UTF_8).length)
            .sum();
    assertThat(bytes).isLessThan(1_000_000);
  }

  /** A string of other characters takes a function that starts twice as long to read. */
  @ParameterizedTest
  @ValueSource(strings = {"check-worthiness", "subjectivity", "kinds"})
  void modelIsAscii(String name) {
    assertThat(new ClassPath().read("model/" + name + ".tsv").chars())
        .allMatch(character -> character <= 0x7F);
  }

  @ParameterizedTest
  @ValueSource(strings = {"check-worthiness", "subjectivity", "kinds"})
  void modelSaysWhereItComesFrom(String name) {
    String model = new ClassPath().read("model/" + name + ".tsv");
    List<String> provenance = model.lines().takeWhile(line -> line.startsWith("#")).toList();
    assertThat(String.join("\n", provenance))
        .contains("trained: 20", "seed:", "dev scores:", "data", "CC BY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check-worthiness", "subjectivity"})
  void everyFeatureOfAModelIsOneThatSentencesCanHave(String name) {
    List<String> traits = List.of(Trait.values()).stream().map(Trait::name).toList();
    new ClassPath()
        .read("model/" + name + ".tsv")
        .lines()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('\t')))
        .filter(feature -> !Grams.isName(feature))
        .filter(feature -> !List.of("BIAS", "THRESHOLD").contains(feature))
        .forEach(feature -> assertThat(traits).contains(feature));
  }

  @Test
  void gramIsFoundByTheHashOfItsName() {
    String text = "“Taxes rose 4.2% in U.S. cities,” she said.";
    List<Token> tokens = Tokens.of(text, new Span(0, text.length()));
    Grams grams = new Grams(tokens);
    List<String> names = grams.names();
    assertThat(names)
        .hasSize(grams.size())
        .contains("w:taxes", "w:taxes rose", "w:rose 0", "w:^ “");
    for (int gram = 0; gram < grams.size(); gram++) {
      assertThat(key(names.get(gram))).isEqualTo(grams.key(gram));
    }
  }

  @Test
  void gramPointsAtItsWords() {
    String text = "Taxes rose.";
    Grams grams = new Grams(Tokens.of(text, new Span(0, text.length())));
    assertThat(grams.span(grams.names().indexOf("w:taxes rose")).slice(text))
        .isEqualTo("Taxes rose");
    assertThat(grams.span(grams.names().indexOf("w:^ taxes")).slice(text)).isEqualTo("Taxes");
  }

  @Test
  void weightOfAnUnknownWordIsNothing() {
    LinearModel model =
        LinearModel.parse("m", "# by hand\nBIAS\t0\t0\nTHRESHOLD\t0.5\t0.5\nw:tax cut\t1.5\t2\n");
    assertThat(model.weight(key("w:tax cut"), Form.ALONE)).isEqualTo(1.5);
    assertThat(model.weight(key("w:tax cut"), Form.ARTICLE)).isEqualTo(2);
    assertThat(model.weight(key("w:cut tax"), Form.ALONE)).isZero();
  }

  /** As a model's reader finds it in the middle of its file. */
  private static long key(String name) {
    return Grams.keyOf("TRAIT\t0\t0\n" + name + "\t1\t1\n", 10, 10 + name.length());
  }
}
