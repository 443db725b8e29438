package org.checkable.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Ledger;
import org.checkable.claim.Voice;
import org.checkable.quote.Quote;
import org.checkable.text.Span;

/** What of an article a reviewer makes a claim of. */
public sealed interface Promotion {

  /** A whole sentence, by its place from 0. */
  record OfSentence(int sentence) implements Promotion {}

  /** Some of its words, in UTF-16. */
  record OfSpan(Span span) implements Promotion {}

  /**
   * Where in the article it is.
   *
   * @param sentence whose part it is
   * @param span without white space around it
   */
  record Place(Ledger.Entry sentence, Span span) {}

  /** Where in a text it is; nothing when that is outside, or no words, or no one sentence's. */
  static Optional<Place> place(Promotion promotion, Ledger ledger, String text) {
    return switch (promotion) {
      case OfSentence(int index) ->
          index < 0 || index >= ledger.entries().size()
              ? Optional.empty()
              : Optional.of(ledger.entries().get(index))
                  .map(entry -> new Place(entry, entry.sentence().span()));
      case OfSpan(Span span) ->
          span.end() > text.length()
              ? Optional.empty()
              : Optional.of(span.trim(text))
                  .filter(words -> !words.isEmpty())
                  .flatMap(words -> inOneSentence(words, ledger));
    };
  }

  private static Optional<Place> inOneSentence(Span words, Ledger ledger) {
    return ledger.entries().stream()
        .filter(entry -> entry.sentence().span().contains(words))
        .findFirst()
        .map(entry -> new Place(entry, words));
  }

  /**
   * The claim that is made: the article's own words, with the score of their sentence, and said by
   * whoever is quoted with them. The same arguments give the same claim, so a claim's item needs no
   * more than its place.
   *
   * @param quotes of the article
   * @param rank behind all that were found
   */
  @SuppressWarnings("NullAway") // It does not see @Nullable on a nested type, here Quote.Mode.
  static Claim claim(ClaimId id, Place place, String text, List<Quote> quotes, int rank) {
    Ledger.Entry entry = place.sentence();
    Quote said = Voice.of(place.span(), quotes);
    return new Claim(
        id,
        entry.sentence(),
        List.of(place.span()),
        place.span().slice(text),
        List.of(),
        List.of(),
        entry.kind(),
        said == null ? null : said.mode(),
        said == null ? null : said.attribution(),
        List.of(),
        List.of(),
        entry.score(),
        rank,
        List.of());
  }

  /** The first event of a promoted claim's trail: unlike others it begins with one. */
  static ClaimState state(Claim claim, String text, int required, String by, Instant at) {
    ClaimState fresh = ClaimState.fresh(EditedWords.found(claim, text), required);
    Event event =
        Event.of(
            claim.id(),
            1,
            at,
            by,
            Event.Type.PROMOTED,
            List.of(
                new Event.Change(Field.STATUS, null, Status.PENDING.name()),
                new Event.Change(Field.TEXT, null, claim.text())),
            EventChain.root(claim.id()));
    return fresh.after(event);
  }
}
