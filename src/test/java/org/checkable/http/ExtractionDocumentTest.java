package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Extraction;
import org.checkable.claim.Kind;
import org.checkable.claim.Ledger;
import org.checkable.claim.Reason;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Score;
import org.checkable.claim.SkipReason;
import org.checkable.claim.Unresolved;
import org.checkable.claim.Warning;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

/** The extraction document has one shape, and its offsets cut the text by code points. */
class ExtractionDocumentTest {
  private static final String TITLE = "🎺 Harbour works";
  private static final String SPOKEN = "“We hired 40 divers in May 🤿,” she said.";
  private static final String TEXT = TITLE + "\n\nMina Torve runs the port.\n\n" + SPOKEN;
  private static final Span QUOTED = span(SPOKEN);
  private static final ArticleId ID = ArticleId.of(Tenant.DEFAULT, TEXT);
  private static final ClaimId CLAIM = new ClaimId(ID, 2, 0);

  private static final Attribution BY_TORVE =
      new Attribution.Attributed(
          "Mina Torve",
          span("she"),
          span("Mina Torve"),
          null,
          span("said"),
          List.of("Mina Torve"),
          "pronoun");

  private static Span span(String words) {
    int start = TEXT.indexOf(words);
    return new Span(start, start + words.length());
  }

  private static Extraction extraction() {
    List<Sentence> sentences =
        List.of(
            new Sentence(0, 0, Part.HEADING, span(TITLE)),
            new Sentence(1, 1, Part.BODY, span("Mina Torve runs the port.")),
            new Sentence(2, 2, Part.BODY, QUOTED));
    Score score =
        new Score(
            0.8125,
            "cw-1",
            List.of(
                new Reason("HAS_NUMBER", 1.5, "states a figure", span("40")),
                new Reason("BIAS", -0.033663, "what every sentence starts from", null)));
    Claim claim =
        new Claim(
            CLAIM,
            sentences.get(2),
            List.of(QUOTED),
            "🎺 [Mina Torve] said",
            List.of(
                new Rewrite(
                    "PRONOUN", 3, "she", "Mina Torve", new CopiedFrom.Text(span("Mina Torve"))),
                new Rewrite("YEAR", 3, "", "2025", new CopiedFrom.Field("publishedAt"))),
            List.of(new Unresolved("We", span("We"), List.of("the port"))),
            Kind.QUANTITY,
            Quote.Mode.DIRECT,
            BY_TORVE,
            List.of(
                new Quantity(
                    "40", new BigDecimal("40"), null, "", "", false, span("divers"), span("40"))),
            List.of(
                new TimeReference(
                    "in May", LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31), span("in May"))),
            score,
            1,
            List.of(new Warning("PARTS_DO_NOT_SUM", "They do not.", span("40"), 1)));
    Ledger ledger =
        Ledger.of(
            TEXT,
            List.of(
                new Ledger.Entry(
                    sentences.get(0),
                    new Ledger.Fate.Skipped(SkipReason.NOT_A_CLAIM),
                    score,
                    Kind.STATE),
                new Ledger.Entry(
                    sentences.get(1),
                    new Ledger.Fate.Skipped(SkipReason.BELOW_THRESHOLD),
                    score,
                    Kind.STATE),
                new Ledger.Entry(
                    sentences.get(2), new Ledger.Fate.Kept(List.of(CLAIM)), score, Kind.QUANTITY)));
    Article article =
        new Article(
            ID,
            new Metadata(
                "Harbour works",
                null,
                new Published("2025-06-01T10:00:00Z", LocalDate.of(2025, 6, 1)),
                null,
                "en"),
            TEXT,
            sentences.stream().map(one -> new Block(one.span(), one.part())).toList());
    Quote quote =
        new Quote(
            QUOTED, Quote.Mode.DIRECT, List.of(span("We hired 40 divers in May 🤿")), BY_TORVE);
    Quote unnamed =
        new Quote(
            span("she said"),
            Quote.Mode.INDIRECT,
            List.of(span("said")),
            new Attribution.Unresolved(null, null, List.of("Mina Torve", "Ann Lee"), "two-women"));
    return new Extraction(article, List.of(quote, unnamed), List.of(claim), ledger);
  }

  private static final JsonNode DOCUMENT = document();

  private static JsonNode document() {
    try {
      return new ObjectMapper().readTree(ExtractionDocument.of(extraction()));
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  /** The words between an object's offsets, counted as clients count them. */
  private static String cut(JsonNode at) {
    int[] codePoints = DOCUMENT.get("text").asText().codePoints().toArray();
    int start = at.get("start").asInt();
    return new String(codePoints, start, at.get("end").asInt() - start);
  }

  @Test
  void offsetsCutTheTextByCodePoints() {
    JsonNode claim = DOCUMENT.get("claims").get(0);
    JsonNode quote = DOCUMENT.get("quotes").get(0);
    assertThat(cut(DOCUMENT.get("sentences").get(2))).isEqualTo(SPOKEN);
    assertThat(cut(claim.at("/source/position"))).isEqualTo(SPOKEN);
    assertThat(cut(quote)).isEqualTo(SPOKEN);
    assertThat(cut(quote.get("content").get(0))).isEqualTo("We hired 40 divers in May 🤿");
    assertThat(cut(quote.get("cue"))).isEqualTo("said");
    assertThat(cut(claim.at("/rewrites/0/copiedFrom"))).isEqualTo("Mina Torve");
    assertThat(cut(claim.at("/quantities/0"))).isEqualTo("40");
    assertThat(cut(claim.at("/quantities/0/counted"))).isEqualTo("divers");
    assertThat(cut(claim.at("/times/0"))).isEqualTo("in May");
    assertThat(cut(claim.at("/checkWorthiness/reasons/0"))).isEqualTo("40");
    assertThat(cut(claim.at("/unresolved/0"))).isEqualTo("We");
    assertThat(cut(claim.at("/warnings/0"))).isEqualTo("40");
  }

  @Test
  void offsetsOfRewritesAreCodePointsOfTheClaimsOwnText() {
    assertThat(DOCUMENT.at("/claims/0/rewrites/0/at").asInt()).isEqualTo(2);
  }

  @Test
  void headIsTheArticles() {
    assertThat(DOCUMENT.get("articleId").asText()).isEqualTo(ID.toString());
    assertThat(DOCUMENT.get("title").asText()).isEqualTo("Harbour works");
    assertThat(DOCUMENT.get("publishedAt").asText()).isEqualTo("2025-06-01T10:00:00Z");
    assertThat(DOCUMENT.get("text").asText()).isEqualTo(TEXT);
  }

  @Test
  void quoteNamesTheSpeakerAndPointsAtTheLocalWords() {
    JsonNode quote = DOCUMENT.get("quotes").get(0);
    assertThat(quote.get("speaker").asText()).isEqualTo("Mina Torve");
    assertThat(cut(quote.get("speakerSpan"))).isEqualTo("she");
  }

  @Test
  void claimPointsAtWhereTheSpeakersNameWasCopiedFrom() {
    JsonNode attribution = DOCUMENT.at("/claims/0/attribution");
    assertThat(attribution.get("mode").asText()).isEqualTo("DIRECT");
    assertThat(cut(attribution.get("speakerSpan"))).isEqualTo("Mina Torve");
    assertThat(attribution.at("/mention/text").asText()).isEqualTo("she");
    assertThat(attribution.get("role").isNull()).isTrue();
    assertThat(attribution.get("decidedBy").asText()).isEqualTo("pronoun");
  }

  @Test
  void unresolvedSpeakerIsNullWithCandidates() {
    JsonNode quote = DOCUMENT.get("quotes").get(1);
    assertThat(quote.get("speaker").isNull()).isTrue();
    assertThat(quote.get("speakerSpan").isNull()).isTrue();
    assertThat(quote.get("cue").isNull()).isTrue();
    assertThat(quote.get("candidates")).hasSize(2);
  }

  @Test
  void everySentenceHasItsFate() {
    JsonNode heading = DOCUMENT.get("sentences").get(0);
    assertThat(heading.get("part").asText()).isEqualTo("heading");
    assertThat(heading.get("fate").asText()).isEqualTo("SKIPPED");
    assertThat(heading.get("reason").asText()).isEqualTo("NOT_A_CLAIM");
    assertThat(heading.get("score").asDouble()).isEqualTo(0.8125);
    assertThat(heading.get("claims")).isEmpty();
    JsonNode kept = DOCUMENT.get("sentences").get(2);
    assertThat(kept.get("fate").asText()).isEqualTo("CLAIM");
    assertThat(kept.get("reason").isNull()).isTrue();
    assertThat(kept.get("claims").get(0).asText()).isEqualTo(CLAIM.toString());
  }

  @Test
  void quoteSelectorCarriesAtMost32CodePointsOfContext() {
    JsonNode quote = DOCUMENT.at("/claims/0/source/quote");
    assertThat(quote.get("exact").asText()).isEqualTo(SPOKEN);
    String before = TEXT.substring(0, QUOTED.start());
    String prefix = quote.get("prefix").asText();
    assertThat(before).endsWith(prefix);
    assertThat(prefix.codePointCount(0, prefix.length())).isEqualTo(32);
    assertThat(quote.get("suffix").asText()).isEmpty();
  }

  @Test
  void claimWithoutAReviewHasNone() {
    JsonNode claim = DOCUMENT.at("/claims/0");
    assertThat(claim.has("review")).isFalse();
    assertThat(claim.has("createdAt")).isFalse();
    assertThat(claim.at("/extractor/version").asText()).isEqualTo(Extraction.VERSION);
    assertThat(claim.at("/quantities/0/value").isNumber()).isTrue();
    assertThat(claim.at("/quantities/0/unit").isNull()).isTrue();
    assertThat(claim.at("/quantities/0/code").isNull()).isTrue();
    assertThat(claim.at("/quantities/0/counted/text").asText()).isEqualTo("divers");
    assertThat(claim.at("/rewrites/1/copiedFrom/field").asText()).isEqualTo("publishedAt");
  }

  @Test
  void summaryCountsWhatWasSkippedByReason() {
    assertThat(DOCUMENT.get("summary").toString())
        .isEqualTo(
            "{\"sentences\":3,\"claims\":1,\"skipped\":{\"NOT_A_CLAIM\":1,\"BELOW_THRESHOLD\":1}}");
  }

  @Test
  void sameExtractionGivesTheSameBytes() {
    assertThat(ExtractionDocument.of(extraction())).isEqualTo(ExtractionDocument.of(extraction()));
  }
}
