package org.checkable.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.checkable.ClassPath;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a sentence looks like once it is read. */
class SentenceReaderTest {
  private static final SentenceReader READER = new SentenceReader(new ClassPath());

  private static DependencyTree read(String sentence) {
    return READER.read(sentence, new Span(0, sentence.length()));
  }

  private static String subjectOf(DependencyTree tree, String verb) {
    for (int at = 0; at < tree.size(); at++) {
      if (tree.form(at).equals(verb)) {
        return tree.form(tree.subject(at));
      }
    }
    throw new AssertionError("no " + verb);
  }

  @Test
  void subjectIsFoundAcrossAnApposition() {
    DependencyTree tree = read("Omar Reyes, 44, said the port lost 40 jobs.");

    assertThat(subjectOf(tree, "said")).isIn("Omar", "Reyes");
    assertThat(subjectOf(tree, "lost")).isEqualTo("port");
  }

  @Test
  void namesHaveTypes() {
    DependencyTree tree = read("Bernard Sandvik met Robert Steen in Ellismere on Monday.");

    assertThat(tree.names().getFirst().type()).isEqualTo(NamedEntity.Type.PERSON);
    assertThat(tree.names().get(1).type()).isEqualTo(NamedEntity.Type.PERSON);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The council approved the budget, which cut spending by 12%, and raised fares.",
        "((((((((((",
        "x",
        "THE PORT LOST 40 JOBS IN MAY",
        "Olin sagte: مرحبا بالعالم 港口失去了四十个工作岗位 🎺🎺",
        "nospacesatallbutveryverylongwordwithoutend"
      })
  void treeIsWholeWhateverTheSentence(String sentence) {
    DependencyTree tree = read(sentence);

    int roots = 0;
    for (int at = 0; at < tree.size(); at++) {
      roots += tree.head(at) == DependencyTree.NONE ? 1 : 0;
      assertThat(tree.from(at)).isLessThanOrEqualTo(at);
      assertThat(tree.to(at)).isGreaterThan(at);
    }
    assertThat(roots).isEqualTo(1);
    assertThat(tree.from(tree.root())).isZero();
    assertThat(tree.to(tree.root())).isEqualTo(tree.size());
  }

  @Test
  void fiveThousandTokensAreRead() {
    String sentence = "the port and ".repeat(1700).strip();

    assertThat(read(sentence).size()).isEqualTo(5100);
  }

  @Test
  void emptySentenceHasNoRoot() {
    DependencyTree tree = read(" ");

    assertThat(tree.size()).isZero();
    assertThat(tree.root()).isEqualTo(DependencyTree.NONE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 2_000, 900_000})
  void cutOffWeightsAreOneClearError(int length) {
    byte[] whole = new ClassPath().bytes("model/en/syntax.weights");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SentenceReader(source(Arrays.copyOf(whole, length))))
        .withMessageContaining("model/en/syntax.weights is broken");
  }

  @Test
  void foreignWeightsAreOneClearError() {
    byte[] other = "# something else\n\nno weights at all".getBytes(StandardCharsets.US_ASCII);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SentenceReader(source(other)))
        .withMessageContaining("model/en/syntax.weights is broken");
  }

  private static RuleSource source(byte[] weights) {
    return new RuleSource() {
      @Override
      public String read(String path) {
        return new ClassPath().read(path);
      }

      @Override
      public byte[] bytes(String path) {
        return weights;
      }
    };
  }
}
