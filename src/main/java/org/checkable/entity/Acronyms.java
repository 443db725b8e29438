package org.checkable.entity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Short forms that an article spells out: "the Port Safety Board (PSB)". After Schwartz and Hearst
 * (2003): read from the right, each letter of the short form is found in the words before the
 * bracket, and its first letter begins a word.
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;

  /**
   * One short form.
   *
   * @param place where it is spelled out: the short form in its brackets
   * @param words the long form
   */
  record Definition(Span place, Span words) {}

  private final Map<String, Definition> definitions = new HashMap<>();

  static Acronyms of(String text, List<DependencyTree> trees) {
    Acronyms acronyms = new Acronyms();
    for (DependencyTree tree : trees) {
      for (int at = 1; at + 2 < tree.size(); at++) {
        if (tree.form(at).equals("(") && tree.form(at + 2).equals(")")) {
          acronyms.read(text, tree, at);
        }
      }
    }
    return acronyms;
  }

  private void read(String text, DependencyTree tree, int bracket) {
    String shorter = tree.form(bracket + 1);
    if (!isAcronym(shorter)) {
      return;
    }
    int from = Math.max(0, bracket - Math.min(shorter.length() + 5, shorter.length() * 2));
    Span before = tree.span(from, bracket - 1);
    int start = longForm(shorter, before.slice(text));
    if (start >= 0) {
      Span words = new Span(before.start() + start, before.end());
      definitions.putIfAbsent(shorter, new Definition(tree.span(bracket + 1), words));
    }
  }

  /** Where the long form begins in the words before the bracket; -1 when they are none. */
  private static int longForm(String shorter, String before) {
    int at = before.length() - 1;
    for (int letter = shorter.length() - 1; letter >= 0; letter--) {
      char wanted = Character.toLowerCase(shorter.charAt(letter));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= 0 && !matches(before, at, wanted, letter == 0)) {
        at--;
      }
      if (at < 0) {
        return -1;
      }
      at--;
    }
    return before.length() - at - 1 > shorter.length() ? at + 1 : -1;
  }

  private static boolean matches(String before, int at, char wanted, boolean begins) {
    return Character.toLowerCase(before.charAt(at)) == wanted
        && (!begins || at == 0 || !Character.isLetterOrDigit(before.charAt(at - 1)));
  }

  /** Whether a word may be a short form: two capitals or more. */
  static boolean isAcronym(String word) {
    int capitals = 0;
    for (int at = 0; at < word.length(); at++) {
      capitals += Character.isUpperCase(word.charAt(at)) ? 1 : 0;
    }
    return capitals >= SHORTEST
        && word.length() <= LONGEST
        && Character.isUpperCase(word.charAt(0))
        && (capitals * 2 >= word.length());
  }

  /** The short forms. */
  Set<String> words() {
    return definitions.keySet();
  }

  @Nullable Definition of(String word) {
    return definitions.get(word);
  }

  /** The capitals that the words of a name begin with. */
  static String initials(List<String> name) {
    StringBuilder initials = new StringBuilder();
    for (String part : name) {
      if (!part.isEmpty() && Character.isUpperCase(part.charAt(0))) {
        initials.append(part.charAt(0));
      }
    }
    return initials.toString();
  }
}
