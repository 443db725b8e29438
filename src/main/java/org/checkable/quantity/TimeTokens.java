package org.checkable.quantity;

import java.util.List;
import org.checkable.quantity.TimeWords.Period;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** The tokens of a sentence, as dates and periods are read from them. */
final class TimeTokens {
  private final TimeWords words;
  private final List<Token> tokens;

  TimeTokens(TimeWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  int size() {
    return tokens.size();
  }

  boolean has(int at) {
    return at >= 0 && at < tokens.size();
  }

  Token get(int at) {
    return tokens.get(at);
  }

  /** In lower case; empty beyond the sentence. */
  String lower(int at) {
    return has(at) ? tokens.get(at).lower() : "";
  }

  boolean is(int at, String word) {
    return lower(at).equals(word);
  }

  boolean isCapitalised(int at) {
    return has(at) && tokens.get(at).isCapitalised();
  }

  /** Whether nothing stands between a token and the one before it. */
  boolean isGlued(int at) {
    return has(at)
        && has(at - 1)
        && tokens.get(at - 1).span().end() == tokens.get(at).span().start();
  }

  boolean isDash(int at) {
    return is(at, "–") || is(at, "-") || is(at, "—");
  }

  Span span(int from, int to) {
    return new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end());
  }

  int month(int at) {
    return has(at) ? words.month(tokens.get(at)) : 0;
  }

  int weekday(int at) {
    return has(at) ? words.weekday(tokens.get(at)) : 0;
  }

  int year(int at) {
    return has(at) ? TimeWords.year(tokens.get(at)) : 0;
  }

  int dayOfMonth(int at) {
    return has(at) ? TimeWords.dayOfMonth(tokens.get(at)) : 0;
  }

  int count(int at) {
    return has(at) ? words.count(tokens.get(at)) : 0;
  }

  int season(int at) {
    return words.season(lower(at));
  }

  @Nullable Period period(int at) {
    return words.period(lower(at));
  }

  /** "Last", "this", "next": how far from the present one; null for other words. */
  @Nullable Integer step(int at) {
    return switch (lower(at)) {
      case "last" -> -1;
      case "this" -> 0;
      case "next" -> 1;
      default -> null;
    };
  }

  /** How many tokens from one on mean about the article's own time; 0 when none do. */
  int now(int at) {
    if (words.isNow(lower(at) + " " + lower(at + 1))) {
      return 2;
    }
    return words.isNow(lower(at)) ? 1 : 0;
  }

  boolean isNoun(int at) {
    return has(at) && tokens.get(at).isWord() && !words.isFunctionWord(lower(at));
  }

  boolean isStreet(int at) {
    return words.isStreet(lower(at));
  }

  boolean isAfterArticle(int at) {
    return switch (lower(at - 1)) {
      case "a", "an", "the", "his", "her", "its", "their", "our", "my", "this", "that", "'s" ->
          true;
      default -> false;
    };
  }

  /** Whether a word before says that a time follows. */
  boolean isAfterPreposition(int at) {
    return words.isPreposition(lower(at - 1));
  }
}
