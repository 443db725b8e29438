package org.checkable.claim;

import java.util.ArrayList;
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
 * @param pieces its own words in the article, exactly and in order; within the sentence's span, and
 *     with a gap between two of them, whose words the claim leaves out
 * @param text the same in words that can be checked without the article: its own words with
 *     bracketed insertions
 * @param mode how the speaker's words are given; null in the article's own voice
 * @param attribution who is answerable; null when the article itself is
 * @param rank its place among the article's claims by score, from 1
 */
public record Claim(
    ClaimId id,
    Sentence sentence,
    List<Span> pieces,
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
  /** What stands for words that are left out between two pieces. */
  public static final String LEFT_OUT = " […] ";

  public Claim {
    pieces = List.copyOf(pieces);
    rewrites = List.copyOf(rewrites);
    unresolved = List.copyOf(unresolved);
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
    warnings = List.copyOf(warnings);
    int end = -1;
    for (Span piece : pieces) {
      if (piece.start() <= end || !sentence.span().contains(piece)) {
        throw new IllegalArgumentException("claim " + pieces + " not in order in " + sentence);
      }
      end = piece.end();
    }
  }

  /** From its first character to its last, with what is left out in between. */
  public Span span() {
    return new Span(pieces.getFirst().start(), pieces.getLast().end());
  }

  /** Its own words, with {@link #LEFT_OUT} between the pieces. */
  public String ownWords(String articleText) {
    return ownWords(pieces, articleText);
  }

  static String ownWords(List<Span> pieces, String articleText) {
    List<String> words = new ArrayList<>(pieces.size());
    for (Span piece : pieces) {
      words.add(piece.slice(articleText));
    }
    return String.join(LEFT_OUT, words);
  }

  /**
   * Where in {@link #ownWords} a place of the article is; for one that is left out, where the words
   * before it end.
   */
  public int placeInOwnWords(int offset) {
    int before = 0;
    for (Span piece : pieces) {
      if (offset <= piece.end()) {
        return before + Math.max(0, offset - piece.start());
      }
      before += piece.length() + LEFT_OUT.length();
    }
    return before - LEFT_OUT.length();
  }

  /** The same claim with these warnings. */
  Claim withWarnings(List<Warning> found) {
    return new Claim(
        id,
        sentence,
        pieces,
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
