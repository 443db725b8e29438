package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final String TEXT = "The council closed the bridge.";

  private static Submission with(String field, @Nullable String value) {
    return new Submission(
        TEXT,
        null,
        field.equals("title") ? value : null,
        field.equals("url") ? value : null,
        field.equals("publishedAt") ? value : null,
        field.equals("byline") ? value : null,
        field.equals("language") ? value : null);
  }

  @ParameterizedTest
  @CsvSource({
    "publishedAt, yesterday",
    "publishedAt, 2025-02-30",
    "publishedAt, 2025-07-04T25:00:00Z",
    "publishedAt, 04/07/2025",
    "url, example.org/story",
    "url, ftp://example.org/story",
    "url, https://",
    "url, https:///story",
    "url, https://user@example.org/",
    "url, 'https://example.org/a b'",
    "url, javascript:alert(1)",
    "language, english!",
    "language, e"
  })
  void wrongFieldIsNamedByItsPointer(String field, String value) {
    assertThat(Readings.read(with(field, value)))
        .isInstanceOfSatisfying(
            Reading.InvalidFields.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(Reading.InvalidField::pointer)
                    .containsExactly("/" + field));
  }

  @ParameterizedTest
  @CsvSource({
    "publishedAt, 2025-07-04",
    "publishedAt, 2025-07-04T10:00",
    "publishedAt, 2025-07-04T10:00:00.123+02:00",
    "publishedAt, 2025-07-04T10:00:00Z",
    "url, https://example.org",
    "url, HTTP://example.org:8080/a?b=c#d",
    "url, https://bücher.example/ä",
    "language, en",
    "language, en-GB",
    "language, EN-us"
  })
  void rightFieldIsTaken(String field, String value) {
    assertThat(Readings.read(with(field, value))).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() {
    Submission submission =
        new Submission("\ud800", null, "t".repeat(501), "x", "y", "b".repeat(301), "de");
    assertThat(Readings.read(submission))
        .isInstanceOfSatisfying(
            Reading.InvalidFields.class,
            refused ->
                assertThat(refused.fields())
                    .extracting(Reading.InvalidField::pointer)
                    .containsExactlyInAnyOrder(
                        "/title", "/url", "/publishedAt", "/byline", "/text"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n\t ", "\u200b\u200e\ufeff", "\u0000\u0001"})
  void textWithNothingToReadIsRefused(String text) {
    assertThat(Readings.read(Submission.ofText(text))).isEqualTo(refused("/text"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<p></p>", "<html><body><script>var a = 'The story';</script></body></html>"})
  void pageWithNothingToReadIsRefused(String html) {
    assertThat(Readings.read(Submission.ofHtml(html))).isEqualTo(refused("/html"));
  }

  private static Reading refused(String pointer) {
    return new Reading.InvalidFields(
        List.of(new Reading.InvalidField(pointer, "There is nothing to read in it.")));
  }

  @Test
  void textOrHtmlIsWantedAndNotBoth() {
    assertThat(Readings.read(new Submission(null, null, null, null, null, null, null)))
        .isInstanceOf(Reading.InvalidFields.class);
    assertThat(Readings.read(new Submission(TEXT, "<p>x</p>", null, null, null, null, null)))
        .isInstanceOf(Reading.InvalidFields.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\ud83d", "\ude00 first", "end \ud83d", "\ud83d\ud83d\ude00"})
  void halfOfASurrogatePairIsRefused(String text) {
    assertThat(Readings.read(Submission.ofText(text))).isInstanceOf(Reading.InvalidFields.class);
  }

  @Test
  void textMayHave256KibibytesAndNotOneMore() {
    String longest = "Ärger. ".repeat(ArticleReader.MAXIMUM_BYTES / 8 - 1);
    String text = longest + "x".repeat(ArticleReader.MAXIMUM_BYTES - CleanText.bytes(longest));
    assertThat(Readings.read(Submission.ofText(text))).isInstanceOf(Reading.Accepted.class);
    assertThat(Readings.read(Submission.ofText(text + "y")))
        .isEqualTo(new Reading.TooLarge(ArticleReader.MAXIMUM_BYTES + 1));
    assertThat(Readings.read(Submission.ofText(text + "\r".repeat(9))))
        .isEqualTo(new Reading.TooLarge(ArticleReader.MAXIMUM_BYTES + 9));
  }

  @Test
  void pageMayBeLongerThanItsStory() {
    String story = "<p>The council closed the bridge.</p>";
    String script = "<script>" + "x".repeat(ArticleReader.MAXIMUM_BYTES) + "</script>";
    assertThat(Readings.read(Submission.ofHtml(story + script)))
        .isInstanceOf(Reading.Accepted.class);
    String longStory = "<p>" + "The council closed the bridge. ".repeat(9_000) + "</p>";
    assertThat(Readings.read(Submission.ofHtml(longStory))).isInstanceOf(Reading.TooLarge.class);
    assertThat(Readings.read(Submission.ofHtml(" ".repeat(ArticleReader.MAXIMUM_HTML_BYTES + 1))))
        .isInstanceOf(Reading.TooLarge.class);
  }

  private static Reading page(String html) {
    return Readings.read(Submission.ofHtml(html));
  }

  private static String attributes(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> " a" + number)
        .collect(Collectors.joining("", "<p", ">" + TEXT + "</p>"));
  }

  static Stream<Arguments> pagesAtTheirLimit() {
    String story = "<p>" + TEXT + "</p>";
    String json = "<script type='application/ld+json'>{}</script>";
    return Stream.of(
        // Two tags around the story.
        arguments(PageLimit.NODES, 49_998, (IntFunction<String>) n -> story + "<!---->".repeat(n)),
        arguments(PageLimit.NODES, 49_998, (IntFunction<String>) n -> story + "</i>".repeat(n)),
        // The document, html, head, body and the paragraph are elements, too.
        arguments(PageLimit.NODES, 49_995, (IntFunction<String>) n -> story + "<br>".repeat(n)),
        // html, body and the paragraph are three levels below the document.
        arguments(PageLimit.DEPTH, 197, (IntFunction<String>) n -> "<div>".repeat(n) + story),
        arguments(
            PageLimit.NAME, 1_000, (IntFunction<String>) n -> story + "<" + "x".repeat(n) + ">"),
        arguments(
            PageLimit.NAME, 1_000, (IntFunction<String>) n -> story + "</" + "x".repeat(n) + ">"),
        arguments(PageLimit.ATTRIBUTES, 200, (IntFunction<String>) RefusalTest::attributes),
        arguments(PageLimit.METADATA, 100, (IntFunction<String>) n -> story + json.repeat(n)),
        arguments(
            PageLimit.PARAGRAPHS,
            25_000,
            (IntFunction<String>) n -> "<pre>" + (TEXT.substring(0, 3) + "\n\n").repeat(n)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("pagesAtTheirLimit")
  void pageMayHaveSoMuchAndNotOneMore(PageLimit limit, int most, IntFunction<String> page) {
    assertThat(page(page.apply(most))).isInstanceOf(Reading.Accepted.class);
    assertThat(page(page.apply(most + 1)))
        .isInstanceOfSatisfying(
            Reading.TooComplex.class,
            refused -> {
              assertThat(refused.limit()).isEqualTo(limit);
              assertThat(refused.found()).isGreaterThan(limit.most());
            });
  }

  @Test
  void whatTheParserPutsInCountsToo() {
    String fonts =
        IntStream.range(0, 8_000)
            .mapToObj(number -> "<font color=" + number + "><p>")
            .collect(Collectors.joining());
    assertThat(page(fonts + TEXT))
        .isInstanceOfSatisfying(
            Reading.TooComplex.class,
            refused -> assertThat(refused.limit()).isEqualTo(PageLimit.NODES));
  }

  @Test
  void comparisonsInScriptsAreNoTags() {
    String script = "<script>" + "a < b; ".repeat(60_000) + "</script>";
    assertThat(page(script + "<p>" + TEXT + "</p>")).isInstanceOf(Reading.Accepted.class);
  }

  @Test
  void pageIsReadOnOnlyWhileThereIsTime() {
    ArticleReader reader = new ArticleReader(new ClassPath());
    Submission page = Submission.ofHtml("<p>" + TEXT + "</p>");
    AtomicInteger asked = new AtomicInteger();
    reader.read(Tenant.DEFAULT, page, asked::incrementAndGet);
    assertThat(asked).hasValueGreaterThan(2);

    for (int step = 1; step <= asked.get(); step++) {
      AtomicInteger left = new AtomicInteger(step);
      assertThatThrownBy(
              () ->
                  reader.read(
                      Tenant.DEFAULT,
                      page,
                      () -> {
                        if (left.decrementAndGet() == 0) {
                          throw new IllegalStateException("late");
                        }
                      }))
          .hasMessage("late");
      assertThat(left).hasValue(0);
    }
  }

  @Test
  void bytesAreCountedAsUtf8() {
    String text = "aé€😀\n";
    assertThat(CleanText.bytes(text)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
  }
}
