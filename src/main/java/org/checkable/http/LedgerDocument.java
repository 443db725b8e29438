package org.checkable.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Ledger;
import org.checkable.claim.SkipReason;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;

/**
 * Writes what was made of a text besides its claims: each sentence with its fate, each quotation
 * with its speaker, and the counts.
 *
 * @param positions of that text
 */
record LedgerDocument(Positions positions) {

  /** Every sentence with what became of it. */
  void sentences(JsonWriter writer, Ledger ledger) {
    writer.objects("sentences", ledger.entries(), this::sentence);
  }

  /**
   * @param promoted claims that people made of some; the fate stays what the extraction decided
   */
  void sentences(JsonWriter writer, Ledger ledger, List<ClaimId> promoted) {
    Map<Integer, List<ClaimId>> more =
        promoted.stream().collect(Collectors.groupingBy(ClaimId::sentence));
    writer.objects(
        "sentences",
        ledger.entries(),
        (inner, entry) ->
            sentence(inner, entry)
                .texts("promoted", more.getOrDefault(entry.sentence().index(), List.of())));
  }

  private JsonWriter sentence(JsonWriter writer, Ledger.Entry entry) {
    Sentence sentence = entry.sentence();
    writer
        .field("index", sentence.index())
        .field("paragraph", sentence.paragraph())
        .field("part", sentence.part().name().toLowerCase(Locale.ROOT));
    positions.bounds(writer, sentence.span());
    Positions.media(writer, sentence.clip());
    switch (entry.fate()) {
      case Ledger.Fate.Kept _ -> writer.field("fate", "CLAIM").nothing("reason");
      case Ledger.Fate.Skipped(SkipReason reason) ->
          writer.field("fate", "SKIPPED").field("reason", reason.name());
    }
    return writer
        .field("score", entry.score().value())
        .field("kind", entry.kind().name())
        .texts("claims", entry.fate() instanceof Ledger.Fate.Kept(var claims) ? claims : List.of());
  }

  /** Every quotation; {@code speakerSpan} is the words that stand for the speaker right there. */
  void quotes(JsonWriter writer, List<Quote> quotes) {
    writer.objects("quotes", quotes, this::quote);
  }

  private void quote(JsonWriter writer, Quote quote) {
    positions
        .bounds(writer, quote.span())
        .field("mode", quote.mode().name())
        .objects("content", quote.content(), positions::bounds);
    switch (quote.attribution()) {
      case Attribution.Attributed by -> {
        writer.field("speaker", by.speaker());
        positions.object(writer, "speakerSpan", by.mention());
        positions.words(writer, "cue", by.cue());
        writer
            .field("decidedBy", by.decidedBy())
            .field("role", by.role())
            .texts("chain", by.chain())
            .texts("candidates", List.of());
      }
      case Attribution.Unresolved by -> {
        writer.nothing("speaker");
        positions.object(writer, "speakerSpan", by.mention());
        positions.words(writer, "cue", by.cue());
        writer
            .field("decidedBy", by.decidedBy())
            .nothing("role")
            .texts("chain", List.of())
            .texts("candidates", by.candidates());
      }
    }
  }

  /** How many sentences there are, how many claims, and how many sentences were left out, why. */
  static void summary(
      JsonWriter writer, int sentences, int claims, Map<SkipReason, Integer> skipped) {
    writer.object(
        "summary",
        summary ->
            summary
                .field("sentences", sentences)
                .field("claims", claims)
                .object("skipped", inner -> skipped(inner, skipped)));
  }

  private static void skipped(JsonWriter writer, Map<SkipReason, Integer> skipped) {
    for (SkipReason reason : SkipReason.values()) {
      Integer count = skipped.get(reason);
      if (count != null) {
        writer.field(reason.name(), count);
      }
    }
  }
}
