package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkable.text.Span;

/**
 * Joins the lines of a plain text into paragraphs. A line is a paragraph of its own, except that
 *
 * <ul>
 *   <li>a line that begins with a small letter continues the line before it when that one has three
 *       words or more and does not end a sentence, and
 *   <li>lines of a hard-wrapped group belong together. A group between blank lines is hard-wrapped
 *       when its longest line has 40 to 100 characters, four in five of the lines but the last are
 *       at least three fifths as long, and half of the lines but the first begin with a small
 *       letter. Inside it a short line with final punctuation ends a paragraph.
 * </ul>
 */
final class Paragraphs {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 100;

  private final String text;
  private final List<List<Span>> groups;
  private final Set<Integer> starts;
  private int width;

  private Paragraphs(String text, Set<Integer> starts) {
    this.text = text;
    this.starts = starts;
    this.groups = Lines.groups(text);
    for (List<Span> group : groups) {
      if (group.size() > 2 && isWrapped(group)) {
        width = Math.max(width, longest(group));
      }
    }
  }

  /**
   * @param starts where lines begin that continue no paragraph, whatever they look like
   */
  static List<Span> of(String text, Set<Integer> starts) {
    return new Paragraphs(text, starts).join();
  }

  private List<Span> join() {
    List<Span> paragraphs = new ArrayList<>();
    for (List<Span> group : groups) {
      boolean wrapped = width > 0 && isWrapped(group);
      Span open = group.getFirst();
      Span last = open;
      for (Span line : group.subList(1, group.size())) {
        if (continues(last, line, wrapped)) {
          open = open.cover(line);
        } else {
          paragraphs.add(open);
          open = line;
        }
        last = line;
      }
      paragraphs.add(open);
    }
    return paragraphs;
  }

  private boolean continues(Span before, Span line, boolean wrapped) {
    if (starts.contains(line.start()) || LineShape.isListItem(text, line)) {
      return false;
    }
    boolean ended = LineShape.endsSentence(text, before);
    if (wrapped) {
      return !ended || before.length() * 5 >= width * 3;
    }
    if (width > 0 && !ended && before.length() * 10 >= width * 8 && before.length() <= width) {
      return true;
    }
    return !ended && beginsSmall(line) && LineShape.words(text, before) >= 3;
  }

  private boolean isWrapped(List<Span> group) {
    int longest = longest(group);
    if (longest < NARROWEST || longest > WIDEST || group.size() < 2) {
      return false;
    }
    int full = 0;
    int small = 0;
    for (int line = 1; line < group.size(); line++) {
      full += group.get(line - 1).length() * 5 >= longest * 3 ? 1 : 0;
      small += beginsSmall(group.get(line)) ? 1 : 0;
    }
    int breaks = group.size() - 1;
    return full * 5 >= breaks * 4 && small * 2 >= breaks;
  }

  private boolean beginsSmall(Span line) {
    return Character.isLowerCase(text.codePointAt(line.start()));
  }

  private static int longest(List<Span> group) {
    return group.stream().mapToInt(Span::length).max().orElse(0);
  }
}
