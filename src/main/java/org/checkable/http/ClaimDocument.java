package org.checkable.http;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.checkable.claim.Claim;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Kind;
import org.checkable.claim.Reason;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Score;
import org.checkable.claim.Unresolved;
import org.checkable.claim.Warning;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.review.EditedWords;
import org.checkable.store.ClaimFile;
import org.checkable.store.StoredClaim;
import org.checkable.text.CodePoints;
import org.jspecify.annotations.Nullable;

/**
 * Writes the public claim record. What a claim has no value for is null, so that every record has
 * the same shape.
 *
 * @param positions of the text that the claim stands in
 */
record ClaimDocument(Positions positions) {

  /** A claim as it was found: nobody has reviewed it, and it may never be stored. */
  void found(JsonWriter writer, Claim claim, String extractor, String rules) {
    writer.field("id", claim.id().toString()).field("articleId", claim.id().article().toString());
    analysis(writer, claim, Shown.found(claim));
    extractor(writer, extractor, rules);
  }

  /** A claim as it is in the store, with what lists show of its reviews. */
  void stored(JsonWriter writer, StoredClaim stored, Instant now) {
    stored(writer, stored, review -> ReviewDocument.brief(review, stored.review(), now));
  }

  /** A claim with its reviews, as far as a reviewer may see them. */
  void file(JsonWriter writer, ClaimFile file, ReviewDocument reviews) {
    stored(writer, file.claim(), review -> reviews.whole(review, file.state()));
  }

  private void stored(JsonWriter writer, StoredClaim stored, Consumer<JsonWriter> review) {
    Claim claim = stored.claim();
    writer
        .field("id", claim.id().toString())
        .field("articleId", claim.id().article().toString())
        .field("version", stored.version());
    analysis(writer, claim, Shown.now(stored));
    RevisionDocument.descent(writer, stored.descent())
        .object("review", review)
        .field("createdAt", stored.createdAt().toString())
        .field("updatedAt", stored.updatedAt().toString());
    extractor(writer, stored.extractor(), stored.rules());
  }

  /** What people can change of a claim's words. */
  private record Shown(
      String text, Kind kind, List<Rewrite> rewrites, List<Unresolved> unresolved) {
    static Shown found(Claim claim) {
      return new Shown(claim.text(), claim.kind(), claim.rewrites(), claim.unresolved());
    }

    static Shown now(StoredClaim stored) {
      EditedWords words = stored.words();
      return new Shown(words.text(), stored.kind(), words.rewrites(), words.unresolved());
    }
  }

  private static void extractor(JsonWriter writer, String version, String rules) {
    writer.object("extractor", inner -> inner.field("version", version).field("rules", rules));
  }

  private void analysis(JsonWriter writer, Claim claim, Shown shown) {
    CodePoints inText = CodePoints.of(shown.text());
    writer
        .field("text", shown.text())
        .object("source", source -> source(source, claim))
        .objects("rewrites", shown.rewrites(), (inner, rewrite) -> rewrite(inner, rewrite, inText))
        .objects("unresolved", shown.unresolved(), this::unresolved)
        .field("kind", shown.kind().name());
    attribution(writer, claim.mode(), claim.attribution());
    writer
        .objects("quantities", claim.quantities(), this::quantity)
        .objects("times", claim.times(), this::time)
        .object("checkWorthiness", worth -> worth(worth, claim.score(), claim.rank()))
        .objects("warnings", claim.warnings(), this::warning);
  }

  private void source(JsonWriter writer, Claim claim) {
    writer
        .object("quote", quote -> positions.quoteSelector(quote, claim.span()))
        .object("position", position -> positions.positionSelector(position, claim.span()));
    pieces(writer, claim);
    writer
        .field("sentence", claim.sentence().index())
        .field("paragraph", claim.sentence().paragraph())
        .field("part", claim.sentence().part().name().toLowerCase(Locale.ROOT));
    Positions.media(writer, claim.sentence().clip());
  }

  private void pieces(JsonWriter writer, Claim claim) {
    if (claim.pieces().size() > 1) {
      writer.objects("pieces", claim.pieces(), positions::bounds);
    }
  }

  /** What marks it in the text: the words that it keeps, and what does not add up in them. */
  void marks(JsonWriter writer, Claim claim) {
    pieces(writer, claim);
    writer.objects("warnings", claim.warnings(), this::warning);
  }

  private void rewrite(JsonWriter writer, Rewrite rewrite, CodePoints inText) {
    writer
        .field("rule", rewrite.rule())
        .field("at", inText.fromUtf16(rewrite.at()))
        .field("from", rewrite.from())
        .field("to", rewrite.to());
    switch (rewrite.copiedFrom()) {
      case CopiedFrom.Text(var span) -> positions.object(writer, "copiedFrom", span);
      case CopiedFrom.Field(String name) ->
          writer.object("copiedFrom", inner -> inner.field("field", name));
    }
  }

  private void unresolved(JsonWriter writer, Unresolved unresolved) {
    positions
        .bounds(writer.field("token", unresolved.token()), unresolved.span())
        .texts("candidates", unresolved.candidates());
  }

  private void attribution(
      JsonWriter writer, Quote.@Nullable Mode mode, @Nullable Attribution attribution) {
    if (attribution == null) {
      writer.nothing("attribution");
      return;
    }
    writer.object(
        "attribution",
        inner -> {
          inner.field("mode", mode == null ? null : mode.name());
          switch (attribution) {
            case Attribution.Attributed by -> attributed(inner, by);
            case Attribution.Unresolved by -> unattributed(inner, by);
          }
        });
  }

  private void attributed(JsonWriter writer, Attribution.Attributed by) {
    writer.field("speaker", by.speaker()).field("role", by.role());
    positions.words(writer, "cue", by.cue());
    positions.object(writer, "speakerSpan", by.name());
    positions.words(writer, "mention", by.mention());
    writer
        .texts("chain", by.chain())
        .texts("candidates", List.of())
        .field("decidedBy", by.decidedBy());
  }

  private void unattributed(JsonWriter writer, Attribution.Unresolved by) {
    writer.nothing("speaker").nothing("role");
    positions.words(writer, "cue", by.cue());
    writer.nothing("speakerSpan");
    positions.words(writer, "mention", by.mention());
    writer
        .texts("chain", List.of())
        .texts("candidates", by.candidates())
        .field("decidedBy", by.decidedBy());
  }

  private void quantity(JsonWriter writer, Quantity quantity) {
    writer.field("raw", quantity.raw()).field("value", quantity.value());
    if (quantity.upper() == null) {
      writer.nothing("upper");
    } else {
      writer.field("upper", quantity.upper());
    }
    writer
        .field("unit", quantity.unit().isEmpty() ? null : quantity.unit())
        .field("code", quantity.code().isEmpty() ? null : quantity.code())
        .field("approximate", quantity.approximate());
    positions.words(writer, "counted", quantity.counted());
    positions.bounds(writer, quantity.span());
  }

  private void time(JsonWriter writer, TimeReference time) {
    writer
        .field("raw", time.raw())
        .field("from", time.from().toString())
        .field("to", time.to().toString());
    positions.bounds(writer, time.span());
  }

  private void worth(JsonWriter writer, Score score, int rank) {
    writer
        .field("score", score.value())
        .field("band", score.band().name())
        .field("rank", rank)
        .field("model", score.model())
        .objects("reasons", score.reasons(), this::reason);
  }

  private void reason(JsonWriter writer, Reason reason) {
    positions.bounds(
        writer
            .field("code", reason.code())
            .field("weight", reason.weight())
            .field("label", reason.label()),
        reason.span());
  }

  private void warning(JsonWriter writer, Warning warning) {
    positions.bounds(
        writer
            .field("code", warning.code())
            .field("certainty", warning.certainty().name())
            .field("detail", warning.detail()),
        warning.span());
    if (warning.otherSentence() == null) {
      writer.nothing("otherSentence");
    } else {
      writer.field("otherSentence", warning.otherSentence());
    }
  }
}
