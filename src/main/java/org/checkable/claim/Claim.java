package org.checkable.claim;

import java.util.List;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One statement that evidence could show to be true or false.
 *
 * @param span its own words in the article, exactly; within the sentence's span
 * @param text the same in words that can be checked without the article: the span's words with
 *     bracketed insertions
 * @param mode how the speaker's words are given; null in the article's own voice
 * @param attribution who is answerable; null when the article itself is
 * @param rank its place among the article's claims by score, from 1
 */
public record Claim(
    ClaimId id,
    Sentence sentence,
    Span span,
    String text,
    List<Rewrite> rewrites,
    List<Unresolved> unresolved,
    Kind kind,
    Quote.@Nullable Mode mode,
    @Nullable Attribution attribution,
    List<Quantity> quantities,
    List<TimeReference> times,
    Score score,
    int rank,
    List<Warning> warnings) {
  public Claim {
    rewrites = List.copyOf(rewrites);
    unresolved = List.copyOf(unresolved);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    warnings = List.copyOf(warnings);
    if (!sentence.span().contains(span)) {
      throw new IllegalArgumentException("claim " + span + " outside its sentence " + sentence);
    }
  }

  /** The same claim with these warnings. */
  Claim withWarnings(List<Warning> found) {
    return new Claim(
        id,
        sentence,
        span,
        text,
        rewrites,
        unresolved,
        kind,
        mode,
        attribution,
        quantities,
        times,
        score,
        rank,
        found);
  }
}
