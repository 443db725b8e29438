package org.checkable.store;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Kind;
import org.checkable.claim.Ledger;
import org.checkable.claim.Reason;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Score;
import org.checkable.claim.SkipReason;
import org.checkable.claim.Unresolved;
import org.checkable.claim.Warning;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Clip;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Reads what {@link LedgerWriter} wrote. */
final class LedgerReader {
  private final CellReader cells;
  private final ArticleId article;
  private final String text;
  private List<Attribution> attributions = List.of();
  private final List<Reason> reasons = new ArrayList<>();
  private final List<Ledger.Entry> entries = new ArrayList<>();

  private LedgerReader(CellReader cells, ArticleId article, String text) {
    this.cells = cells;
    this.article = article;
    this.text = text;
  }

  /**
   * Everything that is known of an article.
   *
   * @param text the article's, which is kept elsewhere
   */
  static ArticleContent read(ArticleId article, String text, InputStream stream) {
    try (CellReader cells = new CellReader(stream)) {
      return new LedgerReader(cells, article, text).content();
    }
  }

  private ArticleContent content() {
    int format = cells.open().number();
    if (format != LedgerWriter.FORMAT) {
      throw new IllegalStateException("a ledger of format " + format + " of " + article);
    }
    attributions = cells.list(this::attribution);
    List<Quote> quotes = cells.list(this::quote);
    cells.list(() -> entries.add(entry(entries.size())));
    List<Claim> claims = cells.list(this::claim);
    cells.end();
    return new ArticleContent(text, new Ledger(entries), quotes, claims);
  }

  private Attribution attribution() {
    cells.open();
    String speaker = cells.textOrNull();
    Attribution attribution = speaker == null ? unknown() : known(speaker);
    cells.end();
    return attribution;
  }

  private Attribution unknown() {
    return new Attribution.Unresolved(
        cells.spanOrNull(), cells.spanOrNull(), cells.texts(), cells.text());
  }

  private Attribution known(String speaker) {
    return new Attribution.Attributed(
        speaker,
        cells.span(),
        cells.span(),
        cells.textOrNull(),
        cells.spanOrNull(),
        cells.texts(),
        cells.text());
  }

  private Quote quote() {
    cells.open();
    Quote quote =
        new Quote(
            cells.span(),
            Quote.Mode.valueOf(cells.text()),
            cells.list(cells::span),
            attributions.get(cells.number()));
    cells.end();
    return quote;
  }

  private Ledger.Entry entry(int index) {
    int paragraph = cells.open().number();
    Part part = Part.valueOf(cells.text());
    Sentence sentence = new Sentence(index, paragraph, part, cells.span(), clipOrNull());
    Ledger.Fate fate =
        cells.isText()
            ? new Ledger.Fate.Skipped(SkipReason.valueOf(cells.text()))
            : new Ledger.Fate.Kept(cells.list(this::place));
    Kind kind = Kind.valueOf(cells.text());
    Score score = score(sentence.span().start());
    cells.end();
    return new Ledger.Entry(sentence, fate, score, kind);
  }

  /** Only what is spoken has one. */
  private @Nullable Clip clipOrNull() {
    return cells.isNumber() ? new Clip(cells.number(), cells.number()) : null;
  }

  private ClaimId place() {
    return new ClaimId(article, cells.number(), cells.number());
  }

  /**
   * @param origin what the spans of its reasons are counted from
   */
  private Score score(int origin) {
    cells.open();
    Score score = new Score(cells.decimal(), cells.text(), cells.list(() -> reason(origin)));
    cells.end();
    return score;
  }

  private Reason reason(int origin) {
    Reason said = cells.isNumber() ? reasons.get(cells.number()) : said();
    int length = cells.number();
    if (length == LedgerWriter.NOWHERE) {
      return said;
    }
    int start = origin + cells.number();
    Span span = new Span(start, start + length);
    String label = said.label();
    return new Reason(
        said.code(),
        said.weight(),
        label.endsWith(LedgerWriter.OPENING)
            ? label + span.slice(text) + LedgerWriter.CLOSING
            : label,
        span);
  }

  /** A reason that was not there before, without its span. */
  private Reason said() {
    cells.open();
    Reason said = new Reason(cells.text(), cells.decimal(), cells.text(), null);
    cells.end();
    reasons.add(said);
    return said;
  }

  private Claim claim() {
    cells.open();
    ClaimId id = place();
    Ledger.Entry entry = entries.get(id.sentence());
    List<Span> pieces = cells.list(cells::span);
    String words = cells.textOrNull();
    Claim claim =
        new Claim(
            id,
            entry.sentence(),
            pieces,
            words == null ? String.join(Claim.LEFT_OUT, slices(pieces)) : words,
            cells.list(this::rewrite),
            cells.list(this::unresolved),
            Kind.valueOf(cells.text()),
            mode(cells.textOrNull()),
            attribution(cells.number()),
            cells.list(this::quantity),
            cells.list(this::time),
            ownScoreOr(entry),
            cells.number(),
            cells.list(this::warning));
    cells.end();
    return claim;
  }

  private List<String> slices(List<Span> pieces) {
    return pieces.stream().map(piece -> piece.slice(text)).toList();
  }

  private Score ownScoreOr(Ledger.Entry entry) {
    Score own = cells.orNull(() -> score(entry.sentence().span().start()));
    return own == null ? entry.score() : own;
  }

  private static Quote.@Nullable Mode mode(@Nullable String name) {
    return name == null ? null : Quote.Mode.valueOf(name);
  }

  private @Nullable Attribution attribution(int index) {
    return index < 0 ? null : attributions.get(index);
  }

  private Rewrite rewrite() {
    cells.open();
    Rewrite rewrite =
        new Rewrite(cells.text(), cells.number(), cells.text(), cells.text(), copiedFrom());
    cells.end();
    return rewrite;
  }

  private CopiedFrom copiedFrom() {
    return cells.isText() ? new CopiedFrom.Field(cells.text()) : new CopiedFrom.Text(cells.span());
  }

  private Unresolved unresolved() {
    cells.open();
    Unresolved unresolved = new Unresolved(cells.text(), cells.span(), cells.texts());
    cells.end();
    return unresolved;
  }

  private Quantity quantity() {
    cells.open();
    String raw = cells.text();
    BigDecimal value = new BigDecimal(cells.text());
    String upper = cells.textOrNull();
    String unit = cells.text();
    boolean approximate = cells.flag();
    Span span = cells.span();
    boolean isMore = cells.isText();
    Quantity quantity =
        new Quantity(
            raw,
            value,
            upper == null ? null : new BigDecimal(upper),
            unit,
            isMore ? cells.text() : "",
            approximate,
            isMore ? cells.spanOrNull() : null,
            span);
    cells.end();
    return quantity;
  }

  private TimeReference time() {
    cells.open();
    TimeReference time =
        new TimeReference(
            cells.text(),
            LocalDate.parse(cells.text()),
            LocalDate.parse(cells.text()),
            cells.span());
    cells.end();
    return time;
  }

  private Warning warning() {
    cells.open();
    String code = cells.text();
    String detail = cells.text();
    Span span = cells.span();
    int other = cells.number();
    cells.end();
    return new Warning(code, detail, span, other < 0 ? null : other);
  }
}
