package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Judgement;
import org.checkable.claim.Reported;
import org.checkable.claim.SentenceJudge;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.quote.Quote;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.Block;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.SentenceSplitter;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile input is read in full, without an exception, and its sentences leave nothing out. The
 * time limit only keeps a hang from blocking the build.
 */
@Tag("gate")
class PathologicalTest {
  private static final RuleSource RULES = new ClassPath();
  private static final ArticleReader READER = new ArticleReader(RULES);
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(RULES);
  private static final SentenceReader TREES = new SentenceReader(RULES);
  private static final EntityResolver ENTITIES = new EntityResolver(RULES);
  private static final QuoteFinder QUOTES = new QuoteFinder(RULES);
  private static final SentenceJudge JUDGE = new SentenceJudge(RULES);
  private static final Duration HANG = Duration.ofSeconds(30);

  /** About 200 KB of each. */
  static Stream<Named<String>> texts() {
    return Stream.of(
        filled("nested quotation marks", "“"),
        filled("straight quotation marks", "\" "),
        filled("apostrophes", "'"),
        filled("full stops", "."),
        filled("spaced full stops", ". "),
        filled("question marks", "?! "),
        filled("opening brackets", "("),
        filled("opening brackets in a sentence", "a ("),
        filled("notes", "[1]"),
        filled("no full stop", "word "),
        filled("one word", "x"),
        filled("capitals", "THE U.S. SAID "),
        filled("initials", "A. "),
        filled("abbreviations", "Mr. "),
        filled("list labels", "1. The 2. The "),
        filled("bullets", "• "),
        filled("emoji", "😀"),
        filled("emoji after stops", ". 😀 "),
        filled("combining marks", "e\u0301\u0301"),
        filled("marks of direction", "a\u200f\u202e "),
        filled("line ends", "\n\n.\n"),
        filled("short lines", "Ab\n"),
        filled("hyphens", "a-"),
        filled("credits", "Image: "),
        filled("turns", "ANN LEE: Go.\n"),
        filled("labels without words", "A B C D E: \n"),
        filled("times before labels", "[00:00:01] "),
        filled("spaces before a colon", "LEE  "),
        filled("cues", "00:01.000 --> 00:02.000\n<v Ann>Go\n\n"),
        filled("cues of one paragraph", "00:01.000 --> 00:02.000\ngo\n\n"),
        filled("quoted names", "x.\" Ann Lee Ray "),
        filled("possessives", "'s the"),
        filled("clauses in front", "taking boats rose, "),
        filled("reported clauses without an end", "Hale said the port lost jobs "));
  }

  private static Named<String> filled(String name, String piece) {
    int bytes = piece.getBytes(StandardCharsets.UTF_8).length;
    return Named.of(name, piece.repeat(200_000 / bytes) + "x");
  }

  @ParameterizedTest
  @MethodSource("texts")
  void sentencesOfHostileTextTileIt(String text) {
    Article article = assertTimeoutPreemptively(HANG, () -> read(Submission.ofText(text)));
    List<Sentence> sentences =
        assertTimeoutPreemptively(HANG, () -> SPLITTER.sentences(article.text(), article.blocks()));
    assertTiled(article.text(), sentences.stream().map(Sentence::span).toList());
  }

  @ParameterizedTest
  @MethodSource("texts")
  void tokensOfHostileTextTileIt(String text) {
    Span whole = new Span(0, text.length());
    assertTimeoutPreemptively(
        HANG,
        () ->
            assertTiled(text, Tokens.of(text, whole).stream().map(token -> token.span()).toList()));
  }

  /** About 200 KB of each: names, pronouns and reporting words without end. */
  static Stream<Named<String>> speeches() {
    return Stream.of(
        filled("nested quotation marks", "“"),
        filled("unbalanced quotation marks", "“Go ” \" "),
        filled("unclosed quotations", "\"Go away. "),
        filled("two apostrophes as marks", "''Go'' he said. "),
        filled("apostrophes as single quotation marks", "'Go,' he said. "),
        filled("quotations", "“Go,” Hale said. "),
        filled("quotations in paragraphs", "“Go away now.”\n\n"),
        filled("paragraphs left open", "“Go away now.\n\n"),
        filled("nested speech", "Hale said that "),
        filled("speech without end", "he said "),
        filled("speech in asides", "Hale, said Ann Lee, "),
        filled("verbs without subject", "and said "),
        filled("according to", "according to Hale, "),
        filled("colons", "Hale: "),
        filled("brackets", "(Hale, "),
        filled("names", "Ann Lee Bob "),
        filled("titles", "President Ann Lee of the "),
        filled("roles", "adviser Bob the president "),
        filled("initials of names", "J. F. Hale of the "),
        filled("coordinated clauses", "he said it is, and "),
        filled("asides", "Hale, 44, said "),
        filled("relative clauses", "which is, "),
        filled("clauses in front", "if it was, it was, "));
  }

  @ParameterizedTest
  @MethodSource("speeches")
  void quotationsOfHostileTextLieInIt(String text) {
    Article article = read(Submission.ofText(text));
    List<Sentence> sentences = SPLITTER.sentences(article.text(), article.blocks());
    List<Quote> quotes =
        assertTimeoutPreemptively(
            HANG,
            () -> {
              List<DependencyTree> trees = TREES.trees(article.text(), sentences);
              Entities entities = ENTITIES.entities(article.text(), sentences, trees);
              return QUOTES.quotes(article, sentences, trees, entities);
            });
    Span whole = new Span(0, article.text().length());
    assertThat(quotes).allMatch(quote -> whole.contains(quote.span()));
  }

  /** Seeded, so that a failure comes again. */
  static Stream<Named<String>> jumbles() {
    List<String> pieces =
        List.of(
            "The ",
            "he ",
            "U.S. ",
            "Mr. ",
            "said ",
            "\n",
            "\n\n",
            "\t",
            " ",
            ".",
            ". ",
            "!",
            "? ",
            "…",
            " . . .",
            "...",
            "\"",
            "“",
            "”",
            "'",
            "’s ",
            "(",
            ") ",
            "[...] ",
            "[3]",
            "— ",
            "- ",
            "1. ",
            "a) ",
            "• ",
            "4.2% ",
            "$3 ",
            "p.m. ",
            "Image: ",
            "🎉",
            "👩\u200d🚀 ",
            "é",
            "。",
            "中",
            "iPhone ",
            ":",
            ";",
            "\u00a0",
            "\u2028",
            "Thursday, May 7, 2015 ",
            "x");
    Random random = new Random(7);
    return Stream.generate(
            () ->
                Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(1 + random.nextInt(60))
                    .collect(Collectors.joining()))
        .filter(text -> !text.isBlank())
        .limit(400)
        .map(text -> Named.of(text.replace("\n", "¶"), text));
  }

  @ParameterizedTest
  @MethodSource("jumbles")
  void sentencesAndTokensOfJumbledTextTileIt(String text) {
    Reading reading = READER.read(Tenant.DEFAULT, Submission.ofText(text));
    if (reading instanceof Reading.Accepted(Article article)) {
      assertTiled(
          article.text(),
          SPLITTER.sentences(article.text(), article.blocks()).stream()
              .map(Sentence::span)
              .toList());
      assertTiled(article.text(), article.blocks().stream().map(Block::span).toList());
      assertTiled(
          article.text(),
          Tokens.of(article.text(), new Span(0, article.text().length())).stream()
              .map(Token::span)
              .toList());
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void judgementsOfHostileTextAreOnePerSentence(String text) {
    Article article = read(Submission.ofText(text));
    List<Sentence> sentences = SPLITTER.sentences(article.text(), article.blocks());
    Reported reported =
        new Reported(
            article, sentences, List.of(), Entities.none(article.text(), sentences), List.of());
    List<Judgement> judgements = assertTimeoutPreemptively(HANG, () -> JUDGE.judge(reported));
    assertThat(judgements).hasSameSizeAs(sentences);
  }

  static Stream<Named<String>> pages() {
    String story = "<p>The council voted on Monday to close the old bridge.</p>";
    return Stream.of(
        Named.of("nested elements", "<div>".repeat(190) + story),
        Named.of("nested spans", "<p>" + "<span>".repeat(190) + "The bridge is closed.</span></p>"),
        Named.of("nested quotations", "<blockquote>".repeat(190) + story),
        Named.of("nested lists", "<ul><li>".repeat(95) + story),
        Named.of("nested named elements", "<div class='comment-share'>".repeat(190) + story),
        Named.of("nested headings", story + "<h2><a href=x>".repeat(90) + "x"),
        Named.of("many cards", story + "<div><h2><a href=x>Card</a></h2></div>".repeat(5_000)),
        Named.of("many line breaks", story + "<br>".repeat(49_000)),
        Named.of(
            "many attributes",
            "<p " + "class=share ".repeat(50_000) + ">The bridge is closed.</p>"),
        Named.of(
            "long class", "<p class='" + "aB-".repeat(200_000) + "'>The bridge is closed.</p>"),
        Named.of("deep JSON-LD", script("[".repeat(200_000)) + story),
        Named.of("broken JSON-LD", script("{\"@graph\":[{\"a\":\"\\u00") + story),
        Named.of("never closed", story + "<script>" + "<".repeat(200_000)));
  }

  /** Nothing of these is parsed, or no more than that: they are refused at once. */
  static Stream<Named<String>> pagesOfTooMuch() {
    int most = ArticleReader.MAXIMUM_HTML_BYTES;
    return Stream.of(
            "<!---->",
            "<form><input>",
            "<select>",
            "<xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
            "<b><i><p>",
            "<time datetime=\"2024-01-02\">",
            "<table><p>x</p>",
            "<ul><li>",
            "<table><tr><td>",
            "x<br>",
            "<p>x</p>",
            "<script type='application/ld+json'>{}</script>")
        .map(piece -> Named.of(piece, piece.repeat(most / piece.length())));
  }

  @ParameterizedTest
  @MethodSource("pagesOfTooMuch")
  void pageOfTooMuchIsRefused(String html) {
    Reading reading =
        assertTimeoutPreemptively(HANG, () -> READER.read(Tenant.DEFAULT, Submission.ofHtml(html)));
    assertThat(reading).isInstanceOf(Reading.TooComplex.class);
  }

  private static String script(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @MethodSource("pages")
  void hostilePageIsRead(String html) {
    Article article = assertTimeoutPreemptively(HANG, () -> read(Submission.ofHtml(html)));
    assertThat(article.text()).contains("bridge").doesNotContain("<");
  }

  private static Article read(Submission submission) {
    Reading reading = READER.read(Tenant.DEFAULT, submission);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).article();
  }

  /** Between two spans lies white space and nothing else. */
  private static void assertTiled(String text, List<Span> spans) {
    StringBuilder left = new StringBuilder();
    int at = 0;
    for (Span span : spans) {
      // Throws when they overlap.
      left.append(text, at, span.start());
      at = span.end();
    }
    assertThat(left.append(text, at, text.length()).chars().allMatch(Span::isSpace)).isTrue();
    assertThat(spans.stream().anyMatch(Span::isEmpty)).isFalse();
  }
}
