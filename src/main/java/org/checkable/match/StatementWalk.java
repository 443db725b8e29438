package org.checkable.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.quantity.Facts;
import org.checkable.quantity.Quantity;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** One pass over a text's tokens. */
final class StatementWalk {
  private final Meanings words;
  private final Rarity rarity;
  private final List<Token> tokens;
  private final boolean headline;

  private final StringBuilder canonical = new StringBuilder();
  private final Set<String> terms = new LinkedHashSet<>();
  private final Set<String> names = new LinkedHashSet<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Map<String, Set<Boolean>> poles = new HashMap<>();
  private int denials;
  private boolean passive;
  private boolean begun;

  StatementWalk(Meanings words, Rarity rarity, List<Token> tokens, boolean headline) {
    this.words = words;
    this.rarity = rarity;
    this.tokens = tokens;
    this.headline = headline;
  }

  Statement statement(Facts facts) {
    int quantity = 0;
    int time = 0;
    for (int at = 0; at < tokens.size(); at++) {
      Span span = tokens.get(at).span();
      while (quantity < facts.quantities().size()
          && facts.quantities().get(quantity).span().end() <= span.start()) {
        quantity++;
      }
      while (time < facts.times().size() && facts.times().get(time).span().end() <= span.start()) {
        time++;
      }
      if (time < facts.times().size() && facts.times().get(time).span().overlaps(span)) {
        spell(tokens.get(at).lower(), tokens.get(at));
      } else if (quantity < facts.quantities().size()
          && facts.quantities().get(quantity).span().overlaps(span)) {
        figure(facts.quantities().get(quantity), span);
      } else {
        at += word(at);
      }
    }
    return new Statement(
        canonical.toString().strip(),
        List.copyOf(terms),
        List.copyOf(names),
        figures,
        facts.times(),
        poles,
        denials,
        passive);
  }

  private void figure(Quantity quantity, Span span) {
    if (quantity.span().start() == span.start()) {
      Figure figure = Figure.of(quantity);
      figures.add(figure);
      canonical.append(figure.canonical()).append(' ');
      begun = true;
    }
  }

  private void spell(String word, Token token) {
    if (token.type() != Token.Type.MARK && !isArticle(word)) {
      canonical.append(word).append(' ');
    }
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "a", "an", "the" -> true;
      default -> false;
    };
  }

  /**
   * @return how many tokens more than this one were read
   */
  private int word(int at) {
    Token token = tokens.get(at);
    if (isAddress(at)) {
      return address(at);
    }
    spell(token.lower(), token);
    if (token.type() == Token.Type.MARK || token.lower().equals("'s")) {
      return 0;
    }
    Token next = at + 1 < tokens.size() ? tokens.get(at + 1) : null;
    Meanings.Meaning pair = next == null ? null : words.ofPair(token.lower(), next.lower());
    if (next != null && pair != null) {
      spell(next.lower(), next);
      mean(pair, token, at);
      begun = true;
      return 1;
    }
    passive |= token.lower().equals("by") && at > 0 && isPastForm(tokens.get(at - 1).lower());
    mean(words.of(token.lower()), token, at);
    begun = true;
    return 0;
  }

  /** "https://..." or "www..." begins here. */
  private boolean isAddress(int at) {
    return switch (tokens.get(at).lower()) {
      case "http", "https", "www", "pic" -> isJoined(at);
      default -> false;
    };
  }

  /** How many tokens follow without a gap. */
  private int address(int at) {
    int end = at;
    while (isJoined(end)) {
      end++;
    }
    return end - at;
  }

  private boolean isJoined(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }

  /** "#ForestFires" is two words. */
  private void hashtag(String tag) {
    int from = 0;
    for (int end = 1; end <= tag.length(); end++) {
      boolean cut =
          end == tag.length()
              || (Character.isUpperCase(tag.charAt(end))
                  && Character.isLowerCase(tag.charAt(end - 1)));
      if (cut && end - from > 1) {
        terms.add(Stem.of(tag.substring(from, end).toLowerCase(Locale.ROOT)));
      }
      from = cut ? end : from;
    }
  }

  /** "Attacked by" is a passive; "fell by" and "built by" are what they are. */
  private static boolean isPastForm(String word) {
    return word.endsWith("ed") || word.endsWith("en");
  }

  private void mean(Meanings.@Nullable Meaning meaning, Token token, int at) {
    switch (meaning) {
      case null -> plain(token, at);
      case Meanings.Meaning.Stop _ -> {}
      case Meanings.Meaning.Not _ -> denials++;
      case Meanings.Meaning.Title _ -> terms.add(Stem.of(token.lower()));
      case Meanings.Meaning.Same(String term) -> {
        terms.add(term);
        if (token.isCapitalised() && begun) {
          names.add(term);
        }
      }
      case Meanings.Meaning.Amount(Figure figure) -> figures.add(figure);
      case Meanings.Meaning.Pole(String axis, boolean positive) -> {
        poles.computeIfAbsent(axis, _ -> new HashSet<>()).add(positive);
        terms.add("~" + axis);
      }
    }
  }

  private void plain(Token token, int at) {
    if (token.lower().endsWith("n't")) {
      denials++;
      return;
    }
    if (token.type() == Token.Type.NUMBER || token.lower().length() < 2) {
      return;
    }
    if (at > 0 && tokens.get(at - 1).lower().equals("#")) {
      hashtag(token.text());
    }
    String term = Stem.of(token.lower());
    terms.add(term);
    if (token.isCapitalised() && isName(term, at)) {
      names.add(term);
    }
  }

  private boolean isName(String term, int at) {
    if (!headline && begun && !tokens.get(at - 1).lower().equals(".")) {
      return true;
    }
    return rarity.isName(term);
  }
}
