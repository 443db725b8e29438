package org.checkable.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /**
   * Each clause between commas is read by itself: what hangs on what, as "dependent relation head".
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The port lost 40 jobs, and the rents in the old town fell by 3 percent.| fell conj lost",
        "The mayor said the pier is long, and the boats were sold in May.| sold conj long",
        "Lumora, which is expected to lay off workers, confirmed the sale.| expected acl:relcl"
            + " Lumora",
        "Lumora, which is expected to lay off workers, confirmed the sale.| Lumora nsubj confirmed",
        "Mary Hale, the treasurer of the town, left the room.| treasurer appos Mary",
        "They closed the plant, which was damaged last month.| damaged acl:relcl plant",
        "The record, set in 2003, was 20 degrees.| set acl record",
        "When the port closed in May, the rents fell.| closed advcl fell",
        "The council met in the hall, the school and the church.| school conj hall"
      })
  void clausesBetweenCommasHangWhereTheyBelong(String sentence, String expected) {
    assertThat(dependencies(read(sentence))).contains(expected.strip());
  }

  private static List<String> dependencies(DependencyTree tree) {
    List<String> found = new ArrayList<>();
    for (int at = 0; at < tree.size(); at++) {
      if (tree.head(at) != DependencyTree.NONE) {
        found.add(tree.form(at) + " " + tree.relation(at).label() + " " + tree.form(tree.head(at)));
      }
    }
    return found;
  }

  /** "Trump" is a verb to a tagger that never saw it as a name; the text tells otherwise. */
  @Test
  void wordThatTheTextUsesAsANameIsOneWhereverItStands() {
    String text = "Trump says the vote is close. They met Trump in May.";
    Sentence first = new Sentence(0, 0, Part.BODY, new Span(0, 29));
    Sentence second = new Sentence(1, 0, Part.BODY, new Span(30, text.length()));

    List<DependencyTree> trees = READER.trees(text, List.of(first, second));

    assertThat(trees.getFirst().tag(0).isProper()).isTrue();
    assertThat(subjectOf(trees.getFirst(), "says")).isEqualTo("Trump");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Omar Reyes, 44, said the port lost 40 jobs.",
        "“We will rebuild the bridge,” Ortiz said on Monday.",
        "The plan, endorsed by the union, failed in March."
      })
  void marksWithinASentenceArePunctuation(String sentence) {
    DependencyTree tree = read(sentence);

    for (int at = 0; at < tree.size(); at++) {
      if (tree.tag(at).isPunctuation()) {
        assertThat(tree.relation(at)).isEqualTo(Relation.PUNCT);
      }
    }
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
        "It is, which is, which is, which is, which is, which is, which is, which is, and it was.",
        ", , , , 44, 44, 44, said",
        "When it was, when it was, when it was, the port, 44, 45, 46, was, and it was, and it was.",
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
