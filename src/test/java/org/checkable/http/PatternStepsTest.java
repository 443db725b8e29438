package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Patterns look at a text that was made to hinder them as often as at any other: steps are counted,
 * so that no clock decides.
 */
class PatternStepsTest {
  private static final int SIZE = 4_000;

  /**
   * Text without end for a pattern that then does not fit.
   *
   * @param begin what stands before it
   */
  record Row(Pattern pattern, Predicate<Matcher> use, String begin, String piece) {
    int steps(int size) {
      Counted text = new Counted(begin + piece.repeat(size / piece.length()) + "\n[");
      assertThat(use.test(pattern.matcher(text))).as(toString()).isFalse();
      return text.steps;
    }

    @Override
    public String toString() {
      return "%s of %s%s…".formatted(pattern.pattern(), begin, piece);
    }
  }

  /** Knows how often it was looked at. */
  private static final class Counted implements CharSequence {
    private final String text;
    private int steps;

    Counted(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      steps++;
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static Stream<Row> rows() {
    return Stream.concat(
        Stream.of("<", "<a ", "<a  a ", "<a a= ", "<b/", "</", "<a\t\t", "&#1", "&a1", "&#x1", "a ")
            .map(piece -> new Row(SeenText.MARKUP, Matcher::find, "", piece)),
        Stream.of(
            new Row(SeenText.MARKUP, Matcher::find, "<a", " "),
            new Row(SeenText.MARKUP, Matcher::find, "<a ", "a"),
            new Row(SeenText.MARKUP, Matcher::find, "<a b=", " "),
            new Row(WebAddress.PARTS, Matcher::matches, "https://", "a"),
            new Row(WebAddress.PARTS, Matcher::matches, "https://", "a@"),
            new Row(WebAddress.PARTS, Matcher::matches, "https://[", "1:"),
            new Row(WebAddress.PARTS, Matcher::matches, "https://a:1", "/"),
            new Row(WebAddress.PARTS, Matcher::matches, "https://a", "/?#\\"),
            new Row(Address.BASE, Matcher::matches, "", "/"),
            new Row(Address.BASE, Matcher::matches, "", "/a"),
            new Row(Address.BASE, Matcher::matches, "/", "a"),
            new Row(Address.UNRESERVED, Matcher::find, "", "%"),
            new Row(Address.UNRESERVED, Matcher::find, "", "%2"),
            new Row(Address.UNRESERVED, Matcher::find, "", "%4%")));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void stepsGrowWithTheTextAndNoFaster(Row row) {
    int steps = row.steps(SIZE);
    assertThat(row.steps(4 * SIZE)).isLessThan(5 * steps + 100);
    assertThat(steps).isLessThan(60 * SIZE);
  }
}
