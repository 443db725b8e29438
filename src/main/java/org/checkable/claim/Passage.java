package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;
import org.checkable.text.Token;

/**
 * A sentence or a piece of one, with what is asserted apart from the words that say who does.
 *
 * @param all its words and marks
 * @param said those of what is asserted; all of them where taking out the rest would leave nothing
 * @param around those of the speaker and the reporting verb, wherever in the sentence they stand
 * @param direct the share of it that is in somebody's own words, in quotation marks
 */
record Passage(List<Token> all, List<Token> said, List<Token> around, double direct) {
  private static final int LEAST_WORDS = 3;

  /** What stands in a fragment of a sentence. */
  static Passage of(Reported reported, Sentence sentence, Fragment fragment) {
    List<Token> all = new ArrayList<>();
    List<Token> said = new ArrayList<>();
    List<Token> around = new ArrayList<>();
    List<Quote> quotes = reported.quotesIn(sentence).stream().filter(Quote::isStatement).toList();
    int direct = 0;
    for (Token token : reported.tokens(sentence)) {
      boolean within = fragment.holds(token.span());
      if (within) {
        all.add(token);
      }
      if (isAround(token, quotes)) {
        around.add(token);
      } else if (within) {
        said.add(token);
        direct += isDirect(token, quotes) ? 1 : 0;
      }
    }
    boolean hollow = said.stream().filter(Token::isWord).limit(LEAST_WORDS).count() < LEAST_WORDS;
    return new Passage(all, hollow ? all : said, around, direct / Math.max(1.0, all.size()));
  }

  private static boolean isAround(Token token, List<Quote> quotes) {
    return quotes.stream()
        .anyMatch(quote -> quote.span().contains(token.span()) && !isContent(token, quote));
  }

  private static boolean isContent(Token token, Quote quote) {
    return quote.content().stream().anyMatch(part -> part.contains(token.span()));
  }

  private static boolean isDirect(Token token, List<Quote> quotes) {
    return quotes.stream()
        .anyMatch(quote -> quote.mode() == Quote.Mode.DIRECT && isContent(token, quote));
  }
}
