package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim of an extraction document, as far as it is measured.
 *
 * @param wordings the words it may be said to consist of: its own and those it copied from its own
 *     sentence; the same without the attribution; and without a "that"
 * @param speaker who it says is answerable; empty when it names nobody
 */
record FoundClaim(
    Span span,
    String text,
    List<BitSet> wordings,
    String speaker,
    List<Insertion> insertions,
    List<Day> days,
    List<Span> flags) {
  private static final double SAME = 0.8;

  /** Words written into the claim, and which of the article's they stand for or beside. */
  record Insertion(Span place, String words) {}

  /** A date or period that the claim resolved; {@code from} is its first day. */
  record Day(Span span, String from) {}

  /** What became of a reference within a claim. */
  enum Outcome {
    RIGHT,
    WRONG,
    FLAGGED,
    SILENT
  }

  static FoundClaim of(JsonNode claim, FoundText found, Span sentence) {
    JsonNode position = claim.get("source").get("position");
    Span span = found.span(position);
    BitSet own = ownWords(claim, found, sentence);
    BitSet unattributed = (BitSet) own.clone();
    for (String key : List.of("cue", "mention", "speakerSpan")) {
      JsonNode said = claim.path("attribution").path(key);
      if (said.path("start").isNumber()) {
        unattributed.andNot(Words.starts(found.text(), found.span(said)));
      }
    }
    BitSet bare = (BitSet) unattributed.clone();
    own.stream()
        .filter(at -> found.text().regionMatches(true, at, "that ", 0, 5))
        .forEach(bare::clear);
    List<Insertion> insertions = new ArrayList<>();
    for (JsonNode rewrite : claim.get("rewrites")) {
      insertions.add(insertion(found, position.get("start").asInt(), rewrite));
    }
    List<Day> days = new ArrayList<>();
    claim
        .get("times")
        .forEach(time -> days.add(new Day(found.span(time), time.get("from").asText())));
    List<Span> flags = new ArrayList<>();
    claim.get("unresolved").forEach(flag -> flags.add(found.span(flag)));
    return new FoundClaim(
        span,
        claim.get("text").asText(),
        List.of(own, unattributed, bare),
        claim.path("attribution").path("speaker").asText(""),
        insertions,
        days,
        flags);
  }

  private static BitSet ownWords(JsonNode claim, FoundText found, Span sentence) {
    JsonNode source = claim.get("source");
    BitSet own = new BitSet();
    if (source.path("pieces").isEmpty()) {
      own.or(Words.starts(found.text(), found.span(source.get("position"))));
    }
    for (JsonNode piece : source.path("pieces")) {
      own.or(Words.starts(found.text(), found.span(piece)));
    }
    for (JsonNode rewrite : claim.get("rewrites")) {
      JsonNode copied = rewrite.path("copiedFrom");
      if (copied.path("start").isNumber() && sentence.contains(found.span(copied))) {
        own.or(Words.starts(found.text(), found.span(copied)));
      }
    }
    return own;
  }

  /**
   * Deliberate: counts a rewrite's place in the claim's text as a distance from the claim's start,
   * although rewrites before it move it, because that is how {@code score.py} counts.
   */
  private static Insertion insertion(FoundText found, int start, JsonNode rewrite) {
    int at = start + rewrite.get("at").asInt();
    String from = rewrite.get("from").asText();
    int end = at + Math.max(1, from.codePointCount(0, from.length()));
    return new Insertion(found.span(at, end), rewrite.get("to").asText());
  }

  /** How much of its words and those of a labelled claim are the same, in its best wording. */
  double likeness(BitSet wanted) {
    double best = 0;
    for (BitSet wording : wordings) {
      BitSet all = (BitSet) wording.clone();
      all.or(wanted);
      best = Math.max(best, shared(wording, wanted) / Math.max(1.0, all.cardinality()));
    }
    return best;
  }

  /** Whether a labelled claim lies within it. */
  boolean covers(BitSet wanted) {
    return shared(wordings.getFirst(), wanted) >= SAME * wanted.cardinality();
  }

  private static int shared(BitSet one, BitSet other) {
    BitSet shared = (BitSet) one.clone();
    shared.and(other);
    return shared.cardinality();
  }

  /** Whether it names the speaker that is wanted, or nobody where the article itself speaks. */
  boolean hasSpeaker(String wanted) {
    return wanted.isEmpty()
        ? speaker.isEmpty()
        : !Words.shared(Words.content(speaker), Words.content(wanted)).isEmpty();
  }

  /** What the claim makes of words that need the article. */
  Outcome outcome(LabelledArticle.Reference reference) {
    Span near = new Span(Math.max(0, reference.span().start() - 1), reference.span().end() + 2);
    for (Insertion insertion : insertions) {
      if (insertion.place.overlaps(near)) {
        return isRight(insertion.words, reference) ? Outcome.RIGHT : Outcome.WRONG;
      }
    }
    if (isDated(reference)) {
      return Outcome.RIGHT;
    }
    boolean flagged = flags.stream().anyMatch(flag -> flag.overlaps(reference.span()));
    return flagged ? Outcome.FLAGGED : Outcome.SILENT;
  }

  private static boolean isRight(String words, LabelledArticle.Reference reference) {
    String means = reference.means();
    if (means == null) {
      return false;
    }
    String date = date(means);
    if (date != null) {
      return Dates.agree(words, date);
    }
    return !Words.shared(Words.content(words), Words.content(means)).isEmpty();
  }

  private boolean isDated(LabelledArticle.Reference reference) {
    String date = date(reference.means());
    return date != null
        && days.stream()
            .anyMatch(day -> day.span.overlaps(reference.span()) && Dates.agree(day.from, date));
  }

  private static @Nullable String date(@Nullable String means) {
    return means != null && means.startsWith("date:") ? means.substring(5) : null;
  }
}
