package org.checkable.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Extraction;
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
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Extractions for tests, made of random words, so that they compress like an article. The same
 * arguments give the same extraction.
 */
final class Extractions {
  /** Those there were when the ledger of the first format was written. */
  private static final List<SkipReason> SKIPPED =
      List.of(
          SkipReason.OPINION,
          SkipReason.PREDICTION,
          SkipReason.QUESTION,
          SkipReason.INSTRUCTION,
          SkipReason.NOT_A_CLAIM,
          SkipReason.BELOW_THRESHOLD,
          SkipReason.DUPLICATE);

  private static final List<Kind> KINDS = List.of(Kind.values());

  private final long seed;
  private final Set<Integer> changed;
  private final RandomGenerator random;
  private final StringBuilder text = new StringBuilder();
  private final List<Sentence> sentences = new ArrayList<>();

  private Extractions(long seed, Set<Integer> changed) {
    this.seed = seed;
    this.changed = changed;
    random = new Random(seed);
  }

  /** An article of {@code claims} sentences, each a claim. */
  static Extraction of(Tenant tenant, long seed, int claims) {
    return of(tenant, seed, claims, claims);
  }

  /** An article whose first {@code claims} sentences are claims and the others are skipped. */
  static Extraction of(Tenant tenant, long seed, int claims, int sentences) {
    return new Extractions(seed, Set.of()).make(tenant, claims, sentences);
  }

  /** The article of {@link #of} from the same page, with one word of some sentences changed. */
  static Extraction revised(Tenant tenant, long seed, int claims, Integer... changed) {
    return new Extractions(seed, Set.of(changed)).make(tenant, claims, claims);
  }

  /** Articles of different seeds are from different pages. */
  private Metadata metadata() {
    return new Metadata(
        "Council votes on the bridge",
        "https://news.example/bridge/" + seed,
        new Published("2026-03-04T08:00:00Z", LocalDate.of(2026, 3, 4)),
        "J. Doe",
        "en");
  }

  private Extraction make(Tenant tenant, int claims, int count) {
    for (int index = 0; index < count; index++) {
      addSentence(index);
    }
    String whole = text.toString();
    ArticleId id = ArticleId.of(tenant, whole);
    List<Quote> quotes = new ArrayList<>();
    List<Claim> found = new ArrayList<>();
    List<Ledger.Entry> entries = new ArrayList<>();
    for (Sentence sentence : sentences) {
      Score score = score(sentence);
      boolean kept = sentence.index() < claims;
      if (kept) {
        Quote quote = sentence.index() % 3 == 0 ? quote(sentence, whole) : null;
        if (quote != null) {
          quotes.add(quote);
        }
        found.add(claim(new ClaimId(id, sentence.index(), 0), sentence, whole, score, quote));
      }
      Ledger.Fate fate =
          kept
              ? new Ledger.Fate.Kept(List.of(found.getLast().id()))
              : new Ledger.Fate.Skipped(SKIPPED.get(sentence.index() % SKIPPED.size()));
      entries.add(new Ledger.Entry(sentence, fate, score, kind(sentence)));
    }
    Article article =
        new Article(
            id, metadata(), whole, List.of(new Block(new Span(0, whole.length()), Part.BODY)));
    return new Extraction(article, quotes, found, Ledger.of(whole, entries));
  }

  private void addSentence(int index) {
    if (index > 0) {
      text.append(' ');
    }
    int start = text.length();
    text.append("👍 Said ").append(word()).append(" that");
    for (int word = 0; word < 16; word++) {
      text.append(' ').append(word());
    }
    text.append(changed.contains(index) ? " fell by " : " rose by ");
    text.append(random.nextInt(100)).append(" percent.");
    sentences.add(new Sentence(index, index / 3, Part.BODY, new Span(start, text.length())));
  }

  /** One of a few thousand, most of them rare, as in a language. */
  private String word() {
    int rank = (int) (4000 * Math.pow(random.nextDouble(), 4));
    return new Random(rank)
        .ints(3 + rank % 6, 'a', 'z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Score score(Sentence sentence) {
    List<Reason> reasons = new ArrayList<>();
    for (int reason = 0; reason < 6; reason++) {
      int code = random.nextInt(30);
      reasons.add(
          new Reason(
              "REASON_" + code,
              Math.sin(code),
              "reason number " + code,
              reason % 2 == 0 ? new Span(sentence.span().start(), sentence.span().end()) : null));
    }
    return new Score(random.nextInt(10_000) / 10_000.0, "cw-1", reasons);
  }

  private static Kind kind(Sentence sentence) {
    return KINDS.get(sentence.index() % KINDS.size());
  }

  private static Quote quote(Sentence sentence, String whole) {
    Span span = sentence.span();
    Span cue = new Span(span.start() + 3, span.start() + 7);
    int end = whole.indexOf(' ', cue.end() + 1);
    Span speaker = new Span(cue.end() + 1, end);
    Attribution attribution =
        sentence.index() % 2 == 0
            ? new Attribution.Attributed(
                speaker.slice(whole), speaker, speaker, "mayor", cue, List.of("x"), "direct-before")
            : new Attribution.Unresolved(speaker, null, List.of("Ann", "Bob"), "pronoun");
    return new Quote(
        span, Quote.Mode.INDIRECT, List.of(new Span(end + 6, span.end())), attribution);
  }

  @SuppressWarnings("NullAway") // It does not see @Nullable on a nested type, here Quote.Mode.
  private static Claim claim(
      ClaimId id, Sentence sentence, String whole, Score score, @Nullable Quote quote) {
    Span span = new Span(sentence.span().start() + 3, sentence.span().end() - 1);
    Span last = new Span(span.end() - 7, span.end());
    boolean rich = id.sentence() % 4 == 0;
    return new Claim(
        id,
        sentence,
        List.of(span),
        rich ? "[Ann] " + span.slice(whole) + " [2026]" : span.slice(whole),
        rich
            ? List.of(
                new Rewrite("SUBJECT", 0, "", "Ann", new CopiedFrom.Text(last)),
                new Rewrite(
                    "YEAR", span.length() + 7, "", "2026", new CopiedFrom.Field("published")))
            : List.of(),
        rich ? List.of(new Unresolved("they", last, List.of("Ann"))) : List.of(),
        kind(sentence),
        quote == null ? null : quote.mode(),
        quote == null ? null : quote.attribution(),
        List.of(
            new Quantity(
                "7 percent",
                new BigDecimal("7.10"),
                rich ? BigDecimal.TEN : null,
                "percent",
                "%",
                rich,
                rich ? last : null,
                last)),
        rich
            ? List.of(
                new TimeReference(
                    "March", LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31), last))
            : List.of(),
        rich ? new Score(0.25, "cw-1", List.of()) : score,
        id.sentence() + 1,
        rich
            ? List.of(
                new Warning("WEEKDAY_MISMATCH", "That was a Tuesday.", last, null),
                new Warning("CONTRADICTS_SENTENCE", "Sentence 0 says no.", last, 0))
            : List.of());
  }
}
