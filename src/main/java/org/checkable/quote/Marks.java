package org.checkable.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What stands between double quotation marks: curly, straight, or two single ones; or between
 * single ones, where they are the rule ({@link SingleMarks}). Nested marks belong to the outermost
 * pair. One pass over the words.
 */
final class Marks {

  /**
   * A stretch between marks.
   *
   * @param open place of the opening mark's first token
   * @param from first place inside
   * @param to place after the last inside; the closing mark's first token if it is closed
   * @param end place after the closing mark; {@code to} when none closes
   * @param closed whether a mark closes it within its paragraph
   */
  record Stretch(int open, int from, int to, int end, boolean closed) {
    Stretch {
      if (open > from || from > to || to > end) {
        throw new IllegalArgumentException("places out of order: " + open + " " + from + " " + to);
      }
    }
  }

  /** Nobody looks further than that for the mark that closes a quotation left open. */
  private static final int LONGEST = 600;

  private final List<Stretch> stretches;
  private final int[] within;

  private Marks(List<Stretch> stretches, int count) {
    this.stretches = List.copyOf(stretches);
    this.within = new int[count];
    Arrays.fill(within, -1);
    for (int index = 0; index < stretches.size(); index++) {
      Stretch stretch = stretches.get(index);
      Arrays.fill(within, stretch.open(), stretch.end(), index);
    }
  }

  List<Stretch> stretches() {
    return stretches;
  }

  /** Whether a token stands between marks or is one. */
  boolean holds(int place) {
    return within[place] >= 0;
  }

  /** The index of the stretch a token belongs to, or -1. */
  int at(int place) {
    return place < 0 || place >= within.length ? -1 : within[place];
  }

  static Marks of(TokenLine words) {
    List<Stretch> found = new ArrayList<>();
    boolean single = SingleMarks.areTheRule(words);
    int paragraphStart = 0;
    int openAt = -1;
    while (paragraphStart < words.count()) {
      int paragraphEnd = paragraphStart;
      int paragraph = words.paragraphOf(paragraphStart);
      while (paragraphEnd < words.count() && words.paragraphOf(paragraphEnd) == paragraph) {
        paragraphEnd++;
      }
      boolean carried = openAt >= 0;
      openAt = pair(words, paragraphStart, paragraphEnd, carried, single, found);
      paragraphStart = paragraphEnd;
    }
    return new Marks(found, words.count());
  }

  /**
   * Pairs the marks of one paragraph.
   *
   * @param carried whether the paragraph before was left open inside: if this one does not open
   *     with a mark but closes one first, it goes on with it
   * @param single whether single marks are the rule
   * @return where the paragraph opened a mark that it does not close; -1 if it closes all
   */
  private static int pair(
      TokenLine words, int start, int end, boolean carried, boolean single, List<Stretch> found) {
    int open = carried && closesFirst(words, start, end) ? start : -1;
    int from = open;
    int depth = open >= 0 ? 1 : 0;
    int place = start;
    while (place < end) {
      if (single && open < 0 && SingleMarks.opens(words, place)) {
        place = single(words, place, end, found);
        continue;
      }
      int width = width(words, place);
      if (width == 0) {
        place++;
        continue;
      }
      boolean opens = opens(words, place, width, open < 0 ? "" : words.lower(open));
      if (open < 0) {
        // A closing mark without an opening one is a slip of the pen: inches, seconds, a typo.
        if (opens) {
          open = place;
          from = place + width;
          depth = 1;
        }
      } else if (opens) {
        depth++;
      } else if (--depth == 0 || !words.lower(place).equals("”")) {
        found.add(new Stretch(open, from, place, place + width, true));
        open = -1;
      }
      place += width;
    }
    if (open >= 0) {
      // Unclosed: to the end of the paragraph if the next goes on with it or it began this one,
      // else to the end of its sentence.
      boolean whole = open == start || goesOn(words, end);
      int stop = whole ? end : Math.min(end, words.to(words.sentenceOf(open)));
      found.add(new Stretch(open, Math.min(from, stop), stop, stop, false));
    }
    return open;
  }

  /**
   * Pairs a single mark; one that nothing closes goes on if the next paragraph opens with another.
   *
   * @return the place to go on from
   */
  private static int single(TokenLine words, int open, int end, List<Stretch> found) {
    int close = SingleMarks.close(words, open, end);
    if (close > 0) {
      found.add(new Stretch(open, open + 1, close, close + 1, true));
      return close + 1;
    }
    if (end < words.count() && SingleMarks.opens(words, end)) {
      found.add(new Stretch(open, open + 1, end, end, false));
      return end;
    }
    return open + 1;
  }

  /** Whether the paragraph that begins at a place opens with a mark, or closes one first. */
  private static boolean goesOn(TokenLine words, int start) {
    if (start >= words.count()) {
      return false;
    }
    int paragraph = words.paragraphOf(start);
    int end = start;
    while (end < words.count() && end - start < LONGEST && words.paragraphOf(end) == paragraph) {
      end++;
    }
    int width = width(words, start);
    return (width > 0 && opens(words, start, width, "")) || closesFirst(words, start, end);
  }

  private static boolean closesFirst(TokenLine words, int start, int end) {
    int limit = Math.min(end, start + LONGEST);
    for (int place = start; place < limit; place++) {
      int width = width(words, place);
      if (width > 0) {
        return place > start && !opens(words, place, width, "");
      }
    }
    return false;
  }

  /** How many tokens the mark at a place has; 0 when it is none. */
  private static int width(TokenLine words, int place) {
    return switch (words.lower(place)) {
      case "“", "”", "\"", "„", "«", "»", "‟" -> 1;
      case "'", "’", "‘", "`" ->
          words.touch(place + 1) && words.lower(place + 1).equals(words.lower(place)) ? 2 : 0;
      default -> 0;
    };
  }

  /**
   * Whether a mark opens.
   *
   * @param opened the mark that is open; empty when none is
   */
  private static boolean opens(TokenLine words, int place, int width, String opened) {
    boolean before = !(words.touch(place) && !words.touch(place + width));
    return switch (words.lower(place)) {
      case "“" -> !opened.equals("„");
      case "„", "‘", "`" -> true;
      case "”" -> false;
      default -> opened.isEmpty() && before;
    };
  }
}
