package org.checkable.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;

/** Finds the traits of one sentence in its tokens, in one pass: word lists and shapes. */
final class TraitFinder {
  private static final Set<Trait> MODAL = EnumSet.of(Trait.POSSIBLE, Trait.FUTURE);
  private static final int LONGEST_TAG = 3;
  private static final int LEAST_BEFORE_TAG = 4;

  private final Lexicon<Trait> lexicon;
  private final Lexicon<Trait> openings;

  TraitFinder(RuleSource source) {
    this.lexicon = new Lexicon<>(source.table("traits"), Trait.class);
    this.openings = new Lexicon<>(source.table("openings"), Trait.class);
  }

  Traits find(List<Token> tokens) {
    Traits traits = new Traits();
    int words = 0;
    Span tag = tag(tokens);
    for (int index = 0; index < tokens.size(); index++) {
      Token token = tokens.get(index);
      if (tag.contains(token.span())) {
        continue;
      }
      lexicon.mark(tokens, index, isName(tokens, index) ? unlessModal(traits) : traits::add);
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

  /** Whether a capital inside a sentence makes a name of a word: "in May", "Will Adair". */
  private static boolean isName(List<Token> tokens, int index) {
    return index > 0 && tokens.get(index).isCapitalised() && tokens.get(index - 1).isWord();
  }

  private static BiConsumer<Trait, Span> unlessModal(Traits traits) {
    return (trait, where) -> {
      if (!MODAL.contains(trait)) {
        traits.add(trait, where);
      }
    };
  }

  /**
   * The words of a tag and its question mark: what "They sold the pier, right?" says is no
   * question, and no praise. Empty where there is none.
   */
  private Span tag(List<Token> tokens) {
    for (int index = tokens.size() - 1; index > 0; index--) {
      if (tokens.get(index).text().equals("?")) {
        int comma = index - 1;
        while (comma > 0 && index - comma <= LONGEST_TAG && tokens.get(comma).isWord()) {
          comma--;
        }
        boolean ends =
            comma >= LEAST_BEFORE_TAG
                && comma < index - 1
                && tokens.get(comma).text().equals(",")
                && !opens(tokens, Trait.AUXILIARY_START);
        return ends ? tokens.get(comma + 1).span().cover(tokens.get(index).span()) : new Span(0, 0);
      }
    }
    return new Span(0, 0);
  }

  private boolean opens(List<Token> tokens, Trait trait) {
    Traits opening = new Traits();
    opening(tokens, opening);
    return opening.has(trait);
  }

  /** Whether a word is a number in letters, or counts as "dozens" does. */
  boolean isNumberWord(Token word) {
    Traits traits = new Traits();
    lexicon.mark(List.of(word), 0, traits::add);
    return traits.has(Trait.NUMBER) || traits.has(Trait.LARGE_NUMBER);
  }

  /** What the first word shows, whatever marks stand before it. */
  private void opening(List<Token> tokens, Traits traits) {
    for (int index = 0; index < tokens.size(); index++) {
      if (tokens.get(index).isWord()) {
        openings.mark(tokens, index, traits::add);
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
    if (tokens.getLast().text().equals(":")) {
      traits.set(Trait.COLON_END, 1);
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
