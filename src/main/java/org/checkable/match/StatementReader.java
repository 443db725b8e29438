package org.checkable.match;

import java.util.List;
import org.checkable.quantity.Facts;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.Tokens;

/** Reads words into a {@link Statement}, in one pass. */
final class StatementReader {
  /** With so many capitalised words it is a headline, whose capitals tell nothing. */
  private static final double HEADLINE = 0.6;

  private final Facts.Finder facts;
  private final Meanings words;
  private final Rarity rarity;

  StatementReader(RuleSource source, Rarity rarity) {
    this.facts = new Facts.Finder(source);
    this.words = new Meanings(source);
    this.rarity = rarity;
  }

  Statement read(String text) {
    List<Token> tokens = Tokens.of(text, new Span(0, text.length()));
    Facts found = facts.facts(text, tokens);
    StatementWalk walk = new StatementWalk(words, rarity, tokens, isHeadline(tokens));
    return walk.statement(found);
  }

  private static boolean isHeadline(List<Token> tokens) {
    int wordCount = 0;
    int capitalised = 0;
    for (Token token : tokens) {
      wordCount += token.isWord() ? 1 : 0;
      capitalised += token.isCapitalised() ? 1 : 0;
    }
    return wordCount > 4 && capitalised > HEADLINE * wordCount;
  }
}
