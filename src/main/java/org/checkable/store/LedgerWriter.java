package org.checkable.store;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Extraction;
import org.checkable.claim.Ledger;
import org.checkable.claim.Reason;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Score;
import org.checkable.claim.Unresolved;
import org.checkable.claim.Warning;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Clip;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was made of an article, its own words left out where they are just that:
 * attributions, quotations, sentences with their fates, claims. The same extraction gives the same
 * bytes. {@link LedgerReader} reads it, and whoever changes one changes the other and {@link
 * #FORMAT}.
 */
final class LedgerWriter {
  static final int FORMAT = 3;

  /** A label that ends with it ends with the words at its span, and this mark's other half. */
  static final String OPENING = "“";

  static final String CLOSING = "”";

  /** Stands for the place of a reason that is about a whole sentence. */
  static final int NOWHERE = -1;

  private final CellWriter cells;
  private final String text;

  /** Each attribution once: a claim mostly has that of a quotation, and both refer to it. */
  private final Map<Attribution, Integer> attributions = new LinkedHashMap<>();

  /** Each reason once, but for its span: the same signs weigh the same in many sentences. */
  private final Map<Reason, Integer> reasons = new HashMap<>();

  private LedgerWriter(CellWriter cells, Extraction extraction) {
    this.cells = cells;
    this.text = extraction.article().text();
    extraction.quotes().forEach(quote -> index(quote.attribution()));
    for (Claim claim : extraction.claims()) {
      if (claim.attribution() != null) {
        index(claim.attribution());
      }
    }
  }

  private int index(Attribution attribution) {
    return attributions.computeIfAbsent(attribution, _ -> attributions.size());
  }

  static void write(Extraction extraction, OutputStream stream) {
    try (CellWriter cells = new CellWriter(stream)) {
      LedgerWriter writer = new LedgerWriter(cells, extraction);
      cells
          .open()
          .number(FORMAT)
          .list(List.copyOf(writer.attributions.keySet()), writer::attribution)
          .list(extraction.quotes(), writer::quote)
          .list(extraction.ledger().entries(), writer::entry)
          .list(
              extraction.claims(),
              claim ->
                  writer.claim(claim, extraction.ledger().entries().get(claim.id().sentence())))
          .end();
    }
  }

  private void attribution(Attribution attribution) {
    cells.open();
    switch (attribution) {
      case Attribution.Attributed known ->
          cells
              .text(known.speaker())
              .span(known.mention())
              .span(known.name())
              .text(known.role())
              .span(known.cue())
              .texts(known.chain());
      case Attribution.Unresolved unknown ->
          cells.nothing().span(unknown.mention()).span(unknown.cue()).texts(unknown.candidates());
    }
    cells.text(attribution.decidedBy()).end();
  }

  private void quote(Quote quote) {
    cells
        .open()
        .span(quote.span())
        .text(quote.mode().name())
        .list(quote.content(), cells::span)
        .number(index(quote.attribution()))
        .end();
  }

  private void entry(Ledger.Entry entry) {
    Sentence sentence = entry.sentence();
    cells.open().number(sentence.paragraph()).text(sentence.part().name()).span(sentence.span());
    Clip clip = sentence.clip();
    if (clip != null) {
      cells.number((int) clip.from()).number((int) clip.to());
    }
    switch (entry.fate()) {
      case Ledger.Fate.Kept(List<ClaimId> claims) -> cells.list(claims, this::place);
      case Ledger.Fate.Skipped(var reason) -> cells.text(reason.name());
    }
    cells.text(entry.kind().name());
    score(entry.score(), sentence.span().start());
    cells.end();
  }

  private void place(ClaimId claim) {
    cells.number(claim.sentence()).number(claim.part());
  }

  /**
   * @param origin what the spans of its reasons are counted from
   */
  private void score(Score score, int origin) {
    cells.open().number(score.value()).text(score.model()).open();
    for (Reason reason : score.reasons()) {
      reason(reason, origin);
    }
    cells.end().end();
  }

  /** What it says, or the number of an earlier one that says it; then its length and start. */
  private void reason(Reason reason, int origin) {
    Span span = reason.span();
    Reason said = new Reason(reason.code(), reason.weight(), label(reason.label(), span), null);
    Integer earlier = reasons.putIfAbsent(said, reasons.size());
    if (earlier == null) {
      cells.open().text(said.code()).number(said.weight()).text(said.label()).end();
    } else {
      cells.number(earlier);
    }
    if (span == null) {
      cells.number(NOWHERE);
    } else {
      cells.number(span.length()).number(span.start() - origin);
    }
  }

  /** The label without the article's words that it ends with in quotation marks. */
  private String label(String label, @Nullable Span span) {
    if (span == null) {
      return label;
    }
    int opening = label.length() - span.length() - 2;
    boolean quotes =
        opening >= 0
            && label.startsWith(OPENING, opening)
            && label.endsWith(CLOSING)
            && label.regionMatches(opening + 1, text, span.start(), span.length());
    return quotes ? label.substring(0, opening + 1) : label;
  }

  private void claim(Claim claim, Ledger.Entry entry) {
    cells
        .open()
        .number(claim.id().sentence())
        .number(claim.id().part())
        .list(claim.pieces(), cells::span)
        .text(claim.text().equals(claim.ownWords(text)) ? null : claim.text())
        .list(claim.rewrites(), this::rewrite)
        .list(claim.unresolved(), this::unresolved)
        .text(claim.kind().name())
        .text(claim.mode() == null ? null : claim.mode().name())
        .number(claim.attribution() == null ? -1 : index(claim.attribution()))
        .list(claim.quantities(), this::quantity)
        .list(claim.times(), this::time);
    // The score of a claim is mostly that of its sentence, and is then written once.
    if (claim.score().equals(entry.score())) {
      cells.nothing();
    } else {
      score(claim.score(), entry.sentence().span().start());
    }
    cells.number(claim.rank()).list(claim.warnings(), this::warning).end();
  }

  private void rewrite(Rewrite rewrite) {
    cells.open().text(rewrite.rule()).number(rewrite.at()).text(rewrite.from()).text(rewrite.to());
    switch (rewrite.copiedFrom()) {
      case CopiedFrom.Text(Span span) -> cells.span(span);
      case CopiedFrom.Field(String name) -> cells.text(name);
    }
    cells.end();
  }

  private void unresolved(Unresolved unresolved) {
    cells
        .open()
        .text(unresolved.token())
        .span(unresolved.span())
        .texts(unresolved.candidates())
        .end();
  }

  private void quantity(Quantity quantity) {
    cells
        .open()
        .text(quantity.raw())
        .text(quantity.value().toString())
        .text(quantity.upper() == null ? null : quantity.upper().toString())
        .text(quantity.unit())
        .flag(quantity.approximate())
        .span(quantity.span());
    // What ledgers did not have at first; both are read as missing where they are.
    if (!quantity.code().isEmpty() || quantity.counted() != null) {
      cells.text(quantity.code()).span(quantity.counted());
    }
    cells.end();
  }

  private void time(TimeReference time) {
    cells
        .open()
        .text(time.raw())
        .text(time.from().toString())
        .text(time.to().toString())
        .span(time.span())
        .end();
  }

  private void warning(Warning warning) {
    Integer other = warning.otherSentence();
    cells
        .open()
        .text(warning.code())
        .text(warning.detail())
        .span(warning.span())
        .number(other == null ? -1 : other)
        .end();
  }
}
