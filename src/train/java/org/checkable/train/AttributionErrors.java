package org.checkable.train;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.checkable.quote.Quote;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Notes what attribution gets wrong, by kind, for reading: reports that were missed, reports that
 * are none, and reports whose words for the speaker are others.
 */
final class AttributionErrors {
  private static final String SET = "attribution_dev";
  private static final double HALF = 0.5;

  private final String text;
  private final List<Brat.Event> wanted;
  private final List<Quote> found;
  private final Errors errors;

  AttributionErrors(Brat document, List<Quote> found, Errors errors) {
    this.text = document.text();
    this.wanted = document.events().stream().filter(event -> event.content() != null).toList();
    this.found = found;
    this.errors = errors;
  }

  void note() {
    List<BitSet> gold = wanted.stream().map(AttributionErrors::content).toList();
    List<BitSet> ours = found.stream().map(AttributionEvaluation::content).toList();
    for (Brat.Event event : wanted) {
      double nearest = nearest(content(event), ours);
      if (nearest < HALF) {
        errors.add(SET + "-missed", nearest, 1, words(event.cue()), "", words(content(event)));
      }
    }
    for (Quote quote : found) {
      BitSet content = AttributionEvaluation.content(quote);
      double nearest = nearest(content, gold);
      if (nearest < HALF) {
        String sieve = quote.attribution().decidedBy();
        errors.add(SET + "-found-wrongly", nearest, 1, "", sieve, words(content));
      }
    }
    for (SpanScore.Pair pair : SpanScore.pairs(gold, ours, HALF)) {
      speaker(wanted.get(pair.wanted()), found.get(pair.found()));
    }
  }

  private void speaker(Brat.Event event, Quote quote) {
    Span mention = AttributionEvaluation.mention(quote.attribution());
    BitSet ours = new BitSet();
    if (mention != null) {
      ours.set(mention.start(), mention.end());
    }
    BitSet source = event.source();
    if (source != null && !source.intersects(ours)) {
      errors.add(SET + "-speaker", 0, 1, words(source), words(ours), words(content(event)));
    }
  }

  private static BitSet content(Brat.Event event) {
    return Objects.requireNonNull(event.content());
  }

  private static double nearest(BitSet span, List<BitSet> others) {
    return others.stream().mapToDouble(other -> SpanScore.overlap(span, other)).max().orElse(0);
  }

  /** From the first character of a span to its last. */
  private String words(@Nullable BitSet span) {
    return span == null || span.isEmpty() ? "" : text.substring(span.nextSetBit(0), span.length());
  }
}
