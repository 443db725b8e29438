package org.checkable.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts hashtags and handles into the words they are made of. */
final class Hashtag {
  private Hashtag() {}

  /** "CloseTheBBCNews_2020" is "close", "the", "bbc", "news" and "2020". */
  static List<String> words(String tag) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= tag.length(); at++) {
      if (at == tag.length() || begins(tag, at)) {
        String word = tag.substring(from, at).toLowerCase(Locale.ROOT);
        if (Character.isLetterOrDigit(word.charAt(0))) {
          words.add(word);
        }
        from = at;
      }
    }
    return words;
  }

  private static boolean begins(String tag, int at) {
    char before = tag.charAt(at - 1);
    char here = tag.charAt(at);
    if (!Character.isLetterOrDigit(here) || !Character.isLetterOrDigit(before)) {
      return true;
    }
    if (Character.isDigit(before) != Character.isDigit(here)) {
      return true;
    }
    return Character.isUpperCase(here)
        && (Character.isLowerCase(before)
            // Of "BBCNews" the last capital begins the next word.
            || (at + 1 < tag.length() && Character.isLowerCase(tag.charAt(at + 1))));
  }
}
