package org.checkable.claim;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Every sentence of an article with what became of it: nothing is dropped without a reason.
 *
 * @param entries in reading order; between their spans lies white space and nothing else
 */
public record Ledger(List<Entry> entries) {

  /** What became of one sentence. */
  public sealed interface Fate {
    /** It holds claims; {@code claims} are their IDs in reading order, at least one. */
    record Kept(List<ClaimId> claims) implements Fate {
      public Kept {
        claims = List.copyOf(claims);
        if (claims.isEmpty()) {
          throw new IllegalArgumentException("a kept sentence has at least one claim");
        }
      }
    }

    /** It was left out, and why. */
    record Skipped(SkipReason reason) implements Fate {}
  }

  /**
   * One sentence.
   *
   * @param score how much it is worth checking, skipped or not
   * @param kind what it mainly asserts, if it asserts anything
   */
  public record Entry(Sentence sentence, Fate fate, Score score, Kind kind) {}

  public Ledger {
    entries = List.copyOf(entries);
  }

  /** A ledger that accounts for the whole text. */
  public static Ledger of(String text, List<Entry> entries) {
    int at = 0;
    for (Entry entry : entries) {
      Span span = entry.sentence().span();
      requireSpace(text, at, span.start());
      at = span.end();
    }
    requireSpace(text, at, text.length());
    return new Ledger(entries);
  }

  private static void requireSpace(String text, int from, int to) {
    if (from > to) {
      throw new IllegalArgumentException("sentences overlap at " + to);
    }
    for (int at = from; at < to; at++) {
      if (!Span.isSpace(text.charAt(at))) {
        throw new IllegalArgumentException("no sentence accounts for the character at " + at);
      }
    }
  }

  /** How many sentences were skipped, by reason; reasons without any are left out. */
  public Map<SkipReason, Integer> skipped() {
    Map<SkipReason, Integer> counts = new EnumMap<>(SkipReason.class);
    for (Entry entry : entries) {
      if (entry.fate() instanceof Fate.Skipped(SkipReason reason)) {
        counts.merge(reason, 1, Integer::sum);
      }
    }
    return counts;
  }
}
