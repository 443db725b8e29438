package org.checkable.language;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;

/**
 * Cuts a sentence into tokens as treebanks of English do: clitics, hyphens, currency signs and
 * marks are tokens of their own; abbreviations keep their stop, figures their points, addresses and
 * handles stay whole. One pass over the text.
 */
final class Tokenizer {
  private final Set<String> endings = new HashSet<>();
  private final Set<String> prefixes = new HashSet<>();

  /** Rows of {@code tokenization.tsv}: clitics, and prefixes that keep their hyphen. */
  Tokenizer(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      Set<String> words =
          switch (row.value()) {
            case "CLITIC" -> endings;
            case "PREFIX" -> prefixes;
            default ->
                throw new IllegalArgumentException(
                    "tokenization " + row.id() + ": neither CLITIC nor PREFIX");
          };
      words.addAll(Set.of(row.pattern().split("\\|", -1)));
    }
  }

  TokenSpans tokens(String text, int from, int to) {
    TokenSpans tokens = new TokenSpans();
    int last = to;
    while (last > from && !Character.isLetterOrDigit(text.charAt(last - 1))) {
      last--;
    }
    int at = from;
    while (at < to) {
      if (Span.isSpace(text.charAt(at))) {
        at++;
        continue;
      }
      int end = at;
      while (end < to && !Span.isSpace(text.charAt(end))) {
        end++;
      }
      chunk(text, at, end, last, tokens);
      at = end;
    }
    return tokens;
  }

  /** What stands between two spaces. */
  private void chunk(String text, int from, int to, int last, TokenSpans tokens) {
    int at = from;
    while (at < to) {
      char character = text.charAt(at);
      int end;
      if (isAddress(text, at, to)) {
        end = addressEnd(text, at, to);
        tokens.add(at, end);
      } else if (Character.isLetterOrDigit(character) || isHandle(text, at, to)) {
        end = word(text, at, to, last, tokens);
      } else {
        end = mark(text, at, to);
        tokens.add(at, end);
      }
      at = end;
    }
  }

  private static boolean isHandle(String text, int at, int to) {
    char character = text.charAt(at);
    return (character == '@' || character == '#')
        && at + 1 < to
        && Character.isLetter(text.charAt(at + 1));
  }

  private static boolean isAddress(String text, int at, int to) {
    return text.startsWith("http://", at)
        || text.startsWith("https://", at)
        || text.startsWith("www.", at)
        || isMail(text, at, to);
  }

  private static boolean isMail(String text, int at, int to) {
    int sign = at;
    while (sign < to
        && (Character.isLetterOrDigit(text.charAt(sign)) || text.charAt(sign) == '.')) {
      sign++;
    }
    return sign > at
        && sign + 1 < to
        && text.charAt(sign) == '@'
        && Character.isLetterOrDigit(text.charAt(sign + 1));
  }

  private static int addressEnd(String text, int at, int to) {
    int end = to;
    while (end > at + 1
        && !Character.isLetterOrDigit(text.charAt(end - 1))
        && text.charAt(end - 1) != '/') {
      end--;
    }
    return end;
  }

  /** A mark with its like: "...", "--". */
  private static int mark(String text, int at, int to) {
    char character = text.charAt(at);
    int end = at + 1;
    if (Character.isHighSurrogate(character) && end < to) {
      return end + 1;
    }
    boolean runs =
        character == '.'
            || character == '-'
            || character == '!'
            || character == '?'
            || character == '*'
            || character == '_'
            || character == '=';
    while (runs && end < to && text.charAt(end) == character) {
      end++;
    }
    return end;
  }

  /** Adds the tokens of a word: what joins it, its clitics and its hyphens. Returns its end. */
  private int word(String text, int from, int to, int last, TokenSpans tokens) {
    int start = from;
    int at = from + 1;
    while (at < to) {
      char character = text.charAt(at);
      if (Character.isLetterOrDigit(character)
          || Character.isSurrogate(character)
          || Character.getType(character) == Character.NON_SPACING_MARK
          || character == '_') {
        at++;
      } else if (isApostrophe(character)
          && at + 1 < to
          && Character.isLetterOrDigit(text.charAt(at + 1))) {
        at++;
      } else if (joinsFigure(text, at, to) || joinsStop(text, start, at, to, last)) {
        at++;
      } else if (character == '&' && at + 1 < to && Character.isLetter(text.charAt(at + 1))) {
        at++;
      } else if (isHyphen(character)
          && at + 1 < to
          && Character.isLetterOrDigit(text.charAt(at + 1))) {
        if (keepsHyphen(text, start, at)) {
          at++;
        } else {
          addWord(text, start, at, tokens);
          tokens.add(at, at + 1);
          start = at + 1;
          at = start + 1;
        }
      } else {
        break;
      }
    }
    addWord(text, start, at, tokens);
    return at;
  }

  private static boolean isApostrophe(char character) {
    return character == '\'' || character == '’';
  }

  private static boolean isHyphen(char character) {
    return character == '-' || character == '‑';
  }

  /** "4.2", "1,300", "7:40", "9/11". */
  private static boolean joinsFigure(String text, int at, int to) {
    char mark = text.charAt(at);
    return (mark == '.' || mark == ',' || mark == ':' || mark == '/')
        && Character.isDigit(text.charAt(at - 1))
        && at + 1 < to
        && Character.isDigit(text.charAt(at + 1));
  }

  /** A stop after which the sentence goes on ends an abbreviation; "U.S." keeps its last one. */
  private static boolean joinsStop(String text, int start, int at, int to, int last) {
    if (text.charAt(at) != '.' || (at + 1 < to && text.charAt(at + 1) == '.')) {
      return false;
    }
    boolean goesOn = at < last;
    if (at + 1 < to && Character.isLetterOrDigit(text.charAt(at + 1))) {
      return at - start == 1
          || text.charAt(at - 2) == '.'
          || Character.isLowerCase(text.charAt(at + 1));
    }
    if (goesOn) {
      return true;
    }
    return at - start > 2 && text.charAt(at - 2) == '.' && Character.isLetter(text.charAt(at - 1));
  }

  /** "co-sponsor", "F-22", "e-mail"; "well-known" is three tokens. */
  private boolean keepsHyphen(String text, int start, int at) {
    if (at - start == 1) {
      return Character.isLetter(text.charAt(start));
    }
    if (Character.isDigit(text.charAt(at + 1))) {
      return Character.isLetter(text.charAt(at - 1));
    }
    return prefixes.contains(text.substring(start, at).toLowerCase(Locale.ROOT));
  }

  private void addWord(String text, int start, int end, TokenSpans tokens) {
    int cut = cut(text, start, end);
    if (cut > start && cut < end) {
      tokens.add(start, cut);
      tokens.add(cut, end);
    } else {
      tokens.add(start, end);
    }
  }

  /** Where a clitic begins: "Reyes|'s", "did|n't"; the start where there is none. */
  private int cut(String text, int start, int end) {
    for (int at = end - 1; at > start && at >= end - 4; at--) {
      if (isApostrophe(text.charAt(at))) {
        String lower = text.substring(start, end).replace('’', '\'').toLowerCase(Locale.ROOT);
        if (at - start > 1 && endings.contains(lower.substring(at - 1 - start))) {
          return at - 1;
        }
        return endings.contains(lower.substring(at - start)) ? at : start;
      }
    }
    return start;
  }
}
