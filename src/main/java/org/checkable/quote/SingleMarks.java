package org.checkable.quote;

import java.util.Set;
import org.checkable.text.Part;

/**
 * Tells single quotation marks from apostrophes: 'The bridge is safe,' Hale said of the workers'
 * union. They are read only in articles that mostly quote between single marks, as many British
 * ones do; elsewhere they stand inside double marks, in headlines and around single words.
 */
final class SingleMarks {
  /** Nobody looks further than that for the mark that closes. */
  private static final int LONGEST = 600;

  /** What begins with an apostrophe. */
  private static final Set<String> SHORTENED =
      Set.of("em", "til", "tis", "twas", "cause", "n", "bout", "round", "cos", "kay", "neath");

  private SingleMarks() {}

  /** Whether more quotations of an article's text stand between single marks than double ones. */
  static boolean areTheRule(TokenLine words) {
    int single = 0;
    int pairs = 0;
    boolean inside = false;
    for (int place = 0; place < words.count(); place++) {
      if (words.isWord(place)) {
        continue;
      }
      switch (words.lower(place)) {
        case "“", "«", "„" -> inside = true;
        case "”", "»" -> inside = false;
        case "\"" -> inside = !inside;
        case "'", "‘" -> {
          int close = inside || !opens(words, place) ? -1 : close(words, place, words.count());
          single += close > 0 && isText(words, place) ? 1 : 0;
          // Marks of the other kind in between are quotations inside the quotation.
          place = Math.max(place, close);
          continue;
        }
        default -> {
          continue;
        }
      }
      pairs += inside ? 1 : 0;
    }
    return single > pairs;
  }

  private static boolean isText(TokenLine words, int place) {
    Part part = words.sentences().get(words.sentenceOf(place)).part();
    return part != Part.TITLE && part != Part.HEADING;
  }

  /** Whether a token may open a quotation: a mark that stands before a word, and after none. */
  static boolean opens(TokenLine words, int place) {
    return isMark(words, place)
        && (!words.touch(place) || isBracketOrDash(words, place - 1))
        && words.touch(place + 1)
        && !isShortened(words, place + 1);
  }

  private static boolean isMark(TokenLine words, int place) {
    return words.lower(place).equals("'") || words.lower(place).equals("‘");
  }

  private static boolean isBracketOrDash(TokenLine words, int place) {
    return "([—–-".contains(words.lower(place));
  }

  /** "'em", "'90s", and a mark before another mark. */
  private static boolean isShortened(TokenLine words, int place) {
    String lower = words.lower(place);
    boolean decade = words.isNumber(place) && (lower.endsWith("s") || lower.length() == 2);
    boolean begins = words.isWord(place) || words.isNumber(place) || "“\"…$£€".contains(lower);
    return !begins || decade || SHORTENED.contains(lower);
  }

  /**
   * The mark that closes the quotation that opens at a place; -1 when none does. A mark after a
   * word in -s and before another word is taken for the apostrophe of a plural, unless no other
   * mark closes.
   *
   * @param end of the paragraph
   */
  static int close(TokenLine words, int open, int end) {
    int doubtful = -1;
    for (int place = open + 2; place < Math.min(end, open + LONGEST); place++) {
      if (!closes(words, place)) {
        continue;
      }
      boolean plural =
          words.lower(place - 1).endsWith("s")
              && words.isWord(place - 1)
              && words.isWord(place + 1);
      if (!plural) {
        return place;
      }
      doubtful = doubtful < 0 ? place : doubtful;
    }
    return doubtful;
  }

  private static boolean closes(TokenLine words, int place) {
    boolean before = words.touch(place) && isMark(words, place);
    boolean wordAfter = words.isWord(place + 1) || words.isNumber(place + 1);
    return before && !(words.touch(place + 1) && wordAfter);
  }
}
