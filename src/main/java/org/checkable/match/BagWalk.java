package org.checkable.match;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * One pass over a text's tokens. Addresses say nothing; hashtags and handles are cut into their
 * words.
 */
final class BagWalk {
  private final Meanings words;
  private final List<Token> tokens;
  private final int signature;

  private final Map<String, Integer> terms = new HashMap<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> strong = new HashSet<>();
  private final Set<String> pieces = new HashSet<>();

  /**
   * @param signature the token from which on nothing is said any more
   */
  BagWalk(Meanings words, List<Token> tokens, int signature) {
    this.words = words;
    this.tokens = tokens;
    this.signature = signature;
  }

  Bag bag() {
    for (int at = 0; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      if (isAddress(at)) {
        at = lastOfAddress(at);
      } else if (isTag(at)) {
        at = tag(at);
      } else if (token.type() != Token.Type.MARK && !token.lower().equals("'s")) {
        words(token, at);
      }
    }
    Set<String> weak = new HashSet<>(terms.keySet());
    weak.removeAll(strong);
    return new Bag(terms, names, weak, pieces);
  }

  /** A word; "pro-life" is two. */
  private void words(Token token, int at) {
    boolean said = at < signature;
    boolean name = said && at > 0 && token.isCapitalised();
    if (token.isWord() && token.lower().indexOf('-') > 0) {
      for (String part : token.lower().split("-", -1)) {
        add(part, said, name);
      }
    } else {
      add(token.lower(), said, name);
    }
  }

  private void add(String word, boolean said, boolean name) {
    Meanings.Meaning meaning = words.of(word);
    if (saysNothing(word, meaning)) {
      return;
    }
    String term = term(word, meaning);
    terms.merge(term, 1, Integer::sum);
    pieces.addAll(Pieces.of(word));
    if (said && !(meaning instanceof Meanings.Meaning.Pole)) {
      strong.add(term);
    }
    if (name) {
      names.add(term);
    }
  }

  private static boolean saysNothing(String word, Meanings.@Nullable Meaning meaning) {
    return word.isEmpty()
        || (word.length() == 1 && !Character.isDigit(word.charAt(0)))
        || word.endsWith("n't")
        || meaning instanceof Meanings.Meaning.Stop
        || (meaning instanceof Meanings.Meaning.Not && isPlainDenial(word));
  }

  /** "Hoax" and "fabricated" deny too, and say something besides. */
  private static boolean isPlainDenial(String word) {
    return switch (word) {
      case "not", "no", "never", "none", "nobody", "nothing" -> true;
      case "neither", "cannot", "without", "nowhere" -> true;
      default -> false;
    };
  }

  private static String term(String word, Meanings.@Nullable Meaning meaning) {
    if (meaning instanceof Meanings.Meaning.Same(String other)) {
      return other;
    }
    return Character.isDigit(word.charAt(0)) ? word.replace(",", "") : Stem.of(word);
  }

  /** "#ForestFires" is two words, and a third in one: others write it so. */
  private int tag(int at) {
    boolean said = at < signature && BagReader.isText(tokens.get(at), "#");
    int last = lastOfTag(at);
    StringBuilder whole = new StringBuilder();
    for (int place = at + 1; place <= last; place++) {
      whole.append(tokens.get(place).text());
    }
    List<String> parts = Hashtag.words(whole.toString());
    parts.forEach(part -> add(part, said, said));
    if (parts.size() > 1) {
      add(whole.toString().toLowerCase(Locale.ROOT), false, false);
    }
    return last;
  }

  private boolean isTag(int at) {
    Token token = tokens.get(at);
    return (BagReader.isText(token, "#") || BagReader.isText(token, "@")) && isJoined(at);
  }

  private int lastOfTag(int at) {
    int last = at + 1;
    while (isJoined(last)
        && (tokens.get(last + 1).type() != Token.Type.MARK
            || BagReader.isText(tokens.get(last + 1), "_"))) {
      last++;
    }
    return last;
  }

  /** "https://..." or "pic.twitter..." begins here. */
  private boolean isAddress(int at) {
    return switch (tokens.get(at).lower()) {
      case "http", "https", "www", "pic" -> lastOfAddress(at) > at + 1;
      default -> false;
    };
  }

  private int lastOfAddress(int at) {
    int last = at;
    while (isJoined(last)) {
      last++;
    }
    return last;
  }

  /** Whether the next token follows without a gap. */
  private boolean isJoined(int at) {
    return at + 1 < tokens.size()
        && tokens.get(at).span().end() == tokens.get(at + 1).span().start();
  }
}
