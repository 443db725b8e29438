package org.checkable.article;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The writing systems that English is not written in. */
final class Scripts {
  private static final Map<Character.UnicodeScript, String> LANGUAGES =
      Map.ofEntries(
          Map.entry(Character.UnicodeScript.ARABIC, "ar"),
          Map.entry(Character.UnicodeScript.ARMENIAN, "hy"),
          Map.entry(Character.UnicodeScript.BENGALI, "bn"),
          Map.entry(Character.UnicodeScript.CYRILLIC, "ru"),
          Map.entry(Character.UnicodeScript.DEVANAGARI, "hi"),
          Map.entry(Character.UnicodeScript.GEORGIAN, "ka"),
          Map.entry(Character.UnicodeScript.GREEK, "el"),
          Map.entry(Character.UnicodeScript.HAN, "zh"),
          Map.entry(Character.UnicodeScript.HANGUL, "ko"),
          Map.entry(Character.UnicodeScript.HEBREW, "he"),
          Map.entry(Character.UnicodeScript.HIRAGANA, "ja"),
          Map.entry(Character.UnicodeScript.KATAKANA, "ja"),
          Map.entry(Character.UnicodeScript.TAMIL, "ta"),
          Map.entry(Character.UnicodeScript.THAI, "th"));

  private Scripts() {}

  /**
   * The language that the script of most letters suggests; null when most are Latin, or there are
   * fewer than ten.
   */
  static @Nullable String other(String text, int most) {
    Map<Character.UnicodeScript, Integer> counts = new EnumMap<>(Character.UnicodeScript.class);
    int letters = 0;
    for (int at = 0; at < Math.min(text.length(), most); at++) {
      char character = text.charAt(at);
      if (Character.isLetter(character)) {
        letters++;
        if (character > 'z') {
          counts.merge(Character.UnicodeScript.of(character), 1, Integer::sum);
        }
      }
    }
    counts.remove(Character.UnicodeScript.LATIN);
    counts.remove(Character.UnicodeScript.COMMON);
    int others = counts.values().stream().mapToInt(count -> count).sum();
    return letters < 10 || others * 2 <= letters ? null : language(counts);
  }

  private static String language(Map<Character.UnicodeScript, Integer> counts) {
    // Japanese is mostly written in Chinese characters; a few kana give it away.
    if (counts.containsKey(Character.UnicodeScript.HIRAGANA)) {
      return "ja";
    }
    return counts.entrySet().stream()
        .max(Map.Entry.<Character.UnicodeScript, Integer>comparingByValue())
        .map(script -> LANGUAGES.getOrDefault(script.getKey(), "und"))
        .orElse("und");
  }
}
