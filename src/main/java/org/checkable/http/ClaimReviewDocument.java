package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkable.article.Metadata;
import org.checkable.review.ClaimReviewed;
import org.checkable.review.Evidence;
import org.checkable.review.Finding;
import org.checkable.review.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reviewed claim as a schema.org ClaimReview. Dismissed claims have no review to write.
 *
 * @param site what the address of a published review begins with; the claim's ID follows. Null when
 *     nobody said: then the review has no address
 * @param publisher who publishes the reviews; null when nobody said
 */
record ClaimReviewDocument(@Nullable String site, @Nullable String publisher) {

  /** What every review lacks that search engines ask of a ClaimReview. */
  List<ClaimReviewed.Lint> lint() {
    List<ClaimReviewed.Lint> found = new ArrayList<>();
    if (site == null) {
      found.add(
          new ClaimReviewed.Lint(
              "NO_URL", "The review has no address: say with site= what its address begins with."));
    }
    if (publisher == null) {
      found.add(
          new ClaimReviewed.Lint(
              "NO_PUBLISHER", "Nobody is named who publishes the review: say so with publisher=."));
    }
    return List.copyOf(found);
  }

  /**
   * @param verdict the finding's, which has to be there
   */
  void write(JsonWriter writer, Finding finding, Verdict verdict) {
    writer
        .field("@context", "https://schema.org")
        .field("@type", "ClaimReview")
        .field("@id", "urn:checkable:review:" + finding.id());
    if (site != null) {
      writer.field("url", site + finding.id());
    }
    writer
        .field("claimReviewed", ClaimReviewed.of(finding))
        .field("datePublished", finding.decidedAt().toString())
        .field("inLanguage", "en");
    if (finding.summary() != null) {
      writer.field("reviewBody", finding.summary());
    }
    if (publisher != null) {
      writer.object(
          "author", author -> author.field("@type", "Organization").field("name", publisher));
    }
    writer
        .object("reviewRating", rating -> rating(rating, verdict))
        .object("itemReviewed", claim -> claim(claim, finding))
        .objects("citation", finding.evidence(), ClaimReviewDocument::citation);
  }

  /** Bounds belong to a scale: what is beside the scale has a name alone. */
  private static void rating(JsonWriter writer, Verdict verdict) {
    writer.field("@type", "Rating");
    if (verdict.value().isPresent()) {
      writer
          .field("ratingValue", verdict.value().getAsInt())
          .field("worstRating", 1)
          .field("bestRating", 5);
    }
    writer.field("alternateName", words(verdict));
  }

  /** "Mostly false". */
  static String words(Verdict verdict) {
    String words = verdict.name().replace('_', ' ');
    return words.charAt(0) + words.substring(1).toLowerCase(Locale.ROOT);
  }

  private static void claim(JsonWriter writer, Finding finding) {
    Metadata article = finding.article();
    writer
        .field("@type", "Claim")
        .field("@id", "urn:checkable:claim:" + finding.id())
        .field("text", finding.text());
    String speaker = finding.speaker();
    if (speaker != null) {
      writer.object("author", author -> speaker(author, speaker, finding.role()));
    }
    if (article.published() != null) {
      writer.field("datePublished", article.published().value());
    }
    if (article.url() != null) {
      writer.object("appearance", appearance -> appearance(appearance, article));
    }
  }

  /** A title or an article before the name, or no second word, and it is no person's. */
  private static void speaker(JsonWriter writer, String name, @Nullable String role) {
    boolean person =
        name.indexOf(' ') > 0
            && Character.isUpperCase(name.codePointAt(0))
            && !name.toLowerCase(Locale.ROOT).startsWith("the ");
    writer.field("@type", person ? "Person" : "Organization").field("name", name);
    if (person && role != null) {
      writer.field("jobTitle", role);
    }
  }

  private static void appearance(JsonWriter writer, Metadata article) {
    writer.field("@type", "NewsArticle").field("url", article.url());
    if (article.title() != null) {
      writer.field("headline", article.title());
    }
    if (article.published() != null) {
      writer.field("datePublished", article.published().value());
    }
  }

  private static void citation(JsonWriter writer, Evidence evidence) {
    writer.field("@type", "CreativeWork").field("url", evidence.url());
    if (evidence.title() != null) {
      writer.field("name", evidence.title());
    }
    if (evidence.publisher() != null) {
      writer.object(
          "publisher",
          inner -> inner.field("@type", "Organization").field("name", evidence.publisher()));
    }
    if (evidence.archiveUrl() != null) {
      writer.field("archivedAt", evidence.archiveUrl());
    }
  }
}
