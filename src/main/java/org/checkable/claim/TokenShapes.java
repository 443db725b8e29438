package org.checkable.claim;

import java.util.List;
import org.checkable.text.Span;
import org.checkable.text.Token;

/** What a number or a word shows by its shape and by its neighbours, whatever it means. */
final class TokenShapes {
  private TokenShapes() {}

  static void number(List<Token> tokens, int index, Traits traits) {
    Token token = tokens.get(index);
    Span span = token.span();
    traits.add(isYear(token.text()) ? Trait.YEAR : Trait.NUMBER, span);
    if (index > 0 && isCurrency(tokens.get(index - 1).text().codePointAt(0))) {
      traits.add(Trait.MONEY, tokens.get(index - 1).span().cover(span));
    }
    if (index + 1 < tokens.size() && tokens.get(index + 1).text().equals("%")) {
      traits.add(Trait.PERCENT, span.cover(tokens.get(index + 1).span()));
    }
    if (token.text().indexOf(',') > 0) {
      traits.add(Trait.LARGE_NUMBER, span);
    }
  }

  private static boolean isYear(String text) {
    return text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
  }

  private static boolean isCurrency(int character) {
    return Character.getType(character) == Character.CURRENCY_SYMBOL;
  }

  static void word(List<Token> tokens, int index, Traits traits) {
    Token token = tokens.get(index);
    if (token.isCapitalised()) {
      name(tokens, index, traits);
      return;
    }
    String lower = token.lower();
    int length = lower.length();
    shape(token, traits);
    if (length > 4 && lower.endsWith("ed") && !lower.endsWith("eed")) {
      past(tokens, index, traits);
    } else if (length > 4 && lower.endsWith("ing")) {
      progressive(tokens, index, traits);
    } else if (length > 4 && lower.endsWith("ly")) {
      traits.add(Trait.ADVERB, token.span());
    } else if (length > 5 && isAdjective(lower)) {
      traits.add(Trait.ADJECTIVE, token.span());
    } else if (isPresent(tokens, index)) {
      traits.add(Trait.PRESENT, token.span());
    }
  }

  private static void shape(Token token, Traits traits) {
    String lower = token.lower();
    if (lower.indexOf('-') > 0) {
      traits.add(Trait.COMPOUND, token.span());
    } else if (lower.length() >= 10) {
      traits.add(Trait.LONG_WORDS, token.span());
    }
    if (lower.length() > 5
        && (lower.endsWith("ism") || lower.endsWith("ist") || lower.endsWith("ists"))) {
      traits.add(Trait.ISM, token.span());
    }
    if (lower.length() > 7
        && (lower.startsWith("un") || lower.startsWith("mis") || lower.startsWith("over"))) {
      traits.add(Trait.UNDOING, token.span());
    }
  }

  private static void name(List<Token> tokens, int index, Traits traits) {
    Token token = tokens.get(index);
    if (isAcronym(token.text())) {
      traits.add(Trait.ACRONYM, token.span());
    }
    boolean opens = index == 0 || (index == 1 && !tokens.getFirst().isWord());
    boolean continues = index > 0 && tokens.get(index - 1).isCapitalised();
    if (continues) {
      traits.add(Trait.LONG_NAME, tokens.get(index - 1).span().cover(token.span()));
    } else if (!opens && token.text().length() > 1) {
      traits.add(Trait.NAME, token.span());
    }
  }

  private static boolean isAcronym(String text) {
    if (text.length() < 2) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char character = text.charAt(at);
      if (!Character.isUpperCase(character) && character != '.') {
        return false;
      }
    }
    return true;
  }

  private static void past(List<Token> tokens, int index, Traits traits) {
    Token token = tokens.get(index);
    if (index > 0 && isBe(tokens.get(index - 1).lower())) {
      traits.add(Trait.PASSIVE, tokens.get(index - 1).span().cover(token.span()));
    } else {
      traits.add(Trait.REGULAR_PAST, token.span());
    }
  }

  private static void progressive(List<Token> tokens, int index, Traits traits) {
    if (index > 0 && isBe(tokens.get(index - 1).lower())) {
      Span span = tokens.get(index - 1).span().cover(tokens.get(index).span());
      traits.add(Trait.PROGRESSIVE, span);
    }
  }

  private static boolean isBe(String lower) {
    return switch (lower) {
      case "is", "are", "was", "were", "be", "been", "being", "am", "'s" -> true;
      default -> lower.endsWith("'re") || lower.equals("i'm");
    };
  }

  private static boolean isAdjective(String lower) {
    return lower.endsWith("ous")
        || lower.endsWith("ful")
        || lower.endsWith("ive")
        || lower.endsWith("less")
        || lower.endsWith("able")
        || lower.endsWith("ible")
        || lower.endsWith("ish")
        || lower.endsWith("ical");
  }

  /** Looks like a verb of the third person singular after a noun or a name: "lights up the". */
  private static boolean isPresent(List<Token> tokens, int index) {
    String lower = tokens.get(index).lower();
    if (lower.length() < 4 || !lower.endsWith("s") || lower.endsWith("ss") || index == 0) {
      return false;
    }
    if (!tokens.get(index - 1).isWord() || index + 1 >= tokens.size()) {
      return false;
    }
    return switch (tokens.get(index + 1).lower()) {
      case "the",
          "a",
          "an",
          "to",
          "that",
          "in",
          "on",
          "up",
          "out",
          "its",
          "his",
          "her",
          "their",
          "for",
          "with",
          "at",
          "no",
          "not",
          "into",
          "from",
          "against",
          "over",
          "more",
          "as" ->
          true;
      default -> tokens.get(index + 1).isCapitalised();
    };
  }
}
