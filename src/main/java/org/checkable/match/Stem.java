package org.checkable.match;

/**
 * Brings the forms of an English word to one: "closes", "closed" and "closing" to "clos". A light
 * cut of regular endings only, so that "university" and "universe" stay apart.
 */
final class Stem {
  private Stem() {}

  /** The stem of a word in lower case. */
  static String of(String word) {
    if (word.length() < 4 || word.indexOf('.') >= 0) {
      return word;
    }
    String plain = singular(word);
    String verb = withoutVerbEnding(plain);
    return verb.length() > 3 && verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
  }

  private static String singular(String word) {
    if (word.endsWith("ies") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
      return cut(word, 2);
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? cut(word, 1) : word;
  }

  private static String withoutVerbEnding(String word) {
    if (word.endsWith("ied") && word.length() > 4) {
      return cut(word, 3) + "y";
    }
    if (word.endsWith("ing") && word.length() > 5 && hasVowel(cut(word, 3))) {
      return single(cut(word, 3));
    }
    if (word.endsWith("ed") && word.length() > 4 && hasVowel(cut(word, 2))) {
      return single(cut(word, 2));
    }
    return word;
  }

  /** "Bann" of "banned" is "ban"; "fall" and "pass" are whole. */
  private static String single(String stem) {
    int last = stem.length() - 1;
    char end = stem.charAt(last);
    boolean doubled = last > 1 && end == stem.charAt(last - 1) && "lsz".indexOf(end) < 0;
    return doubled && !isVowel(end) ? cut(stem, 1) : stem;
  }

  private static boolean hasVowel(String word) {
    return word.chars().anyMatch(Stem::isVowel);
  }

  private static boolean isVowel(int letter) {
    return "aeiouy".indexOf(letter) >= 0;
  }

  private static String cut(String word, int letters) {
    return word.substring(0, word.length() - letters);
  }
}
