package org.checkable.claim;

import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Token;

/** Finds the traits of one sentence in its tokens, in one pass: word lists and shapes. */
final class TraitFinder {
  private final Lexicon lexicon;
  private final Lexicon openings;

  TraitFinder(RuleSource source) {
    this.lexicon = new Lexicon(source.table("traits"));
    this.openings = new Lexicon(source.table("openings"));
  }

  Traits find(List<Token> tokens) {
    Traits traits = new Traits();
    int words = 0;
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      lexicon.mark(tokens, index, traits);
      switch (token.type()) {
        case NUMBER -> TokenShapes.number(tokens, index, traits);
        case MARK -> mark(token, traits);
        case WORD -> {
          words++;
          TokenShapes.word(tokens, index, traits);
        }
      }
    }
    opening(tokens, traits);
    size(tokens, words, traits);
    return traits;
  }

  /** What the first word shows, whatever marks stand before it. */
  private void opening(List<Token> tokens, Traits traits) {
    for (int index = 0; index < tokens.size(); index++) {
      if (tokens.get(index).isWord()) {
        openings.mark(tokens, index, traits);
        return;
      }
    }
  }

  private static void size(List<Token> tokens, int words, Traits traits) {
    traits.set(words <= 7 ? Trait.SHORT : words <= 20 ? Trait.MIDDLING : Trait.LONG, 1);
    if (!hasVerb(traits)) {
      traits.set(Trait.NO_VERB, 1);
    }
    if (tokens.isEmpty()) {
      return;
    }
    if (Character.isLowerCase(tokens.getFirst().text().codePointAt(0))) {
      traits.set(Trait.LOWER_START, 1);
    }
    if (tokens.getLast().text().equals(",")) {
      traits.set(Trait.OPEN_END, 1);
    }
    if (!endsAsSentence(tokens)) {
      traits.set(Trait.NO_STOP, 1);
    }
  }

  private static boolean hasVerb(Traits traits) {
    return traits.has(Trait.PAST)
        || traits.has(Trait.REGULAR_PAST)
        || traits.has(Trait.BE)
        || traits.has(Trait.HAVE)
        || traits.has(Trait.DO)
        || traits.has(Trait.PRESENT)
        || traits.has(Trait.FUTURE)
        || traits.has(Trait.POSSIBLE)
        || traits.has(Trait.CONDITIONAL)
        || traits.has(Trait.DUTY);
  }

  private static boolean endsAsSentence(List<Token> tokens) {
    int last = tokens.size() - 1;
    while (last > 0 && isClosing(tokens.get(last).text().charAt(0))) {
      last--;
    }
    return ".!?…:;".indexOf(tokens.get(last).text().charAt(0)) >= 0
        || tokens.get(last).text().endsWith(".");
  }

  private static boolean isClosing(char character) {
    return "\"'”’»)]".indexOf(character) >= 0;
  }

  private static void mark(Token token, Traits traits) {
    switch (token.text()) {
      case "?" -> traits.add(Trait.QUESTION_MARK, token.span());
      case "!" -> traits.add(Trait.EXCLAMATION, token.span());
      case "-", "–", "—" -> traits.add(Trait.DASH, token.span());
      case "," -> traits.add(Trait.COMMAS, token.span());
      case ";" -> traits.add(Trait.SEMICOLON, token.span());
      case ":" -> traits.add(Trait.COLON, token.span());
      case "(", "[" -> traits.add(Trait.BRACKETS, token.span());
      case "‘" -> traits.add(Trait.SINGLE_QUOTES, token.span());
      case "“", "\"" -> traits.add(Trait.SCARE_QUOTES, token.span());
      case "#", "@" -> traits.add(Trait.HASHTAG, token.span());
      default -> {}
    }
  }
}
