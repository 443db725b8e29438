package org.checkable.fuzz;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Ledger;
import org.checkable.claim.Rules;
import org.checkable.http.ExtractionDocument;
import org.checkable.http.JsonReader;
import org.checkable.http.MalformedJson;
import org.checkable.quote.Quote;
import org.checkable.text.Block;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;

/** What has to hold of every article that is read and of everything that is made of it. */
public final class Extractions {
  private static final ClassPath RESOURCES = new ClassPath();
  private static final ArticleReader READER = new ArticleReader(RESOURCES);
  private static final Rules RULES = Rules.read(RESOURCES);

  private Extractions() {}

  /** What is made of a text that is surely taken. */
  public static Extraction of(String text) {
    return switch (READER.read(Tenant.DEFAULT, Submission.ofText(text))) {
      case Reading.Accepted(Article article) -> Extraction.of(article, RULES);
      case Reading refused -> throw new IllegalArgumentException("not taken: " + refused);
    };
  }

  /** Whether a page is refused for what it is made of. */
  static boolean isTooComplex(String html) {
    return READER.read(Tenant.DEFAULT, Submission.ofHtml(html)) instanceof Reading.TooComplex;
  }

  /** Reads and splits, and forgets: what work is measured by. */
  public static void split(Submission submission) {
    if (READER.read(Tenant.DEFAULT, submission) instanceof Reading.Accepted(Article article)) {
      Property.holds(
          !ExtractionDocument.of(Extraction.of(article, RULES)).isEmpty(), "a document is written");
    }
  }

  /** Reads and splits, twice, and looks at everything. */
  public static void check(Submission submission) {
    if (READER.read(Tenant.DEFAULT, submission) instanceof Reading.Accepted(Article article)) {
      check(article);
      Extraction extraction = Extraction.of(article, RULES);
      check(extraction);
      String document = ExtractionDocument.of(extraction);
      Property.same(
          document,
          ExtractionDocument.of(Extraction.of(article, RULES)),
          "the same article gives the same bytes");
      try {
        JsonReader.read(document);
      } catch (MalformedJson malformed) {
        Property.holds(
            extraction.ledger().entries().size() > 10, "the document is JSON: " + malformed);
      }
    }
  }

  private static void check(Article article) {
    String text = article.text();
    Property.same(
        article.id(), ArticleId.of(Tenant.DEFAULT, text), "the ID is the hash of the text");
    Property.holds(text.indexOf('\r') < 0, "line ends are LF");
    Property.holds(isWellFormed(text), "no surrogate stands alone");
    int at = 0;
    for (Block block : article.blocks()) {
      onlySpace(text, at, block.span().start(), "blocks");
      at = block.span().end();
    }
    onlySpace(text, at, text.length(), "blocks");
  }

  private static void check(Extraction extraction) {
    String text = extraction.article().text();
    CodePoints points = CodePoints.of(text);
    int at = 0;
    for (Ledger.Entry entry : extraction.ledger().entries()) {
      Span span = entry.sentence().span();
      onlySpace(text, at, span.start(), "sentences");
      wholeCharacters(text, points, span, "sentence");
      at = span.end();
    }
    onlySpace(text, at, text.length(), "sentences");
    Set<ClaimId> ids = new HashSet<>();
    for (Claim claim : extraction.claims()) {
      Property.holds(ids.add(claim.id()), "an ID names one claim");
      Property.same(ClaimId.parse(claim.id().toString()).orElse(null), claim.id(), "an ID is read");
      Property.holds(!claim.span().slice(text).isBlank(), "a claim has words");
      wholeCharacters(text, points, claim.span(), "claim");
      claim.quantities().forEach(one -> wholeCharacters(text, points, one.span(), "quantity"));
      double score = claim.score().value();
      Property.holds(score >= 0 && score <= 1, "a score is from 0 to 1: " + score);
    }
    for (Quote quote : extraction.quotes()) {
      wholeCharacters(text, points, quote.span(), "quote");
    }
    kept(extraction, ids);
  }

  private static void kept(Extraction extraction, Set<ClaimId> ids) {
    List<ClaimId> listed =
        extraction.ledger().entries().stream()
            .flatMap(
                entry ->
                    entry.fate() instanceof Ledger.Fate.Kept(List<ClaimId> claims)
                        ? claims.stream()
                        : java.util.stream.Stream.empty())
            .toList();
    Property.same(new HashSet<>(listed), ids, "the ledger lists the claims");
  }

  private static void onlySpace(String text, int from, int to, String what) {
    Property.holds(from <= to, what + " do not overlap");
    for (int at = from; at < to; at++) {
      Property.holds(Span.isSpace(text.charAt(at)), what + " leave out nothing but white space");
    }
  }

  private static void wholeCharacters(String text, CodePoints points, Span span, String what) {
    Property.holds(span.end() <= text.length(), what + " is within the text");
    Property.holds(
        points.toUtf16(points.fromUtf16(span.start())) == span.start()
            && points.toUtf16(points.fromUtf16(span.end())) == span.end(),
        what + " goes to code points and back: " + span);
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints()
        .noneMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }
}
