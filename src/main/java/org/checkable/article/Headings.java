package org.checkable.article;

import java.util.List;
import org.checkable.text.Part;
import org.checkable.text.Span;

/**
 * Finds headings among body paragraphs: short lines without final punctuation above a paragraph.
 */
final class Headings {
  private static final int SHORTEST_PARAGRAPH_WORDS = 10;

  /** Title, byline, date, place and a subtitle may stand above a story. */
  private static final int MOST_LINES_ABOVE = 6;

  /** Between paragraphs more short lines than these are a table or verse. */
  private static final int MOST_LINES_BETWEEN = 2;

  private Headings() {}

  /** Changes the part of each heading. */
  static void mark(String text, List<Span> paragraphs, List<Part> parts) {
    int index = 0;
    while (index < parts.size()) {
      int end = index;
      while (end < parts.size() && mayBeHeading(text, paragraphs, parts, end)) {
        end++;
      }
      int most = index == 0 ? MOST_LINES_ABOVE : MOST_LINES_BETWEEN;
      boolean leads =
          end < parts.size() && end - index <= most && isLed(text, paragraphs, parts, end);
      for (int line = index; line < end && leads; line++) {
        parts.set(line, Part.HEADING);
      }
      index = end + 1;
    }
  }

  /** A bulleted line is never one; "2. What we know" is one when no list surrounds it. */
  private static boolean mayBeHeading(
      String text, List<Span> paragraphs, List<Part> parts, int index) {
    Span line = paragraphs.get(index);
    boolean body = parts.get(index) == Part.BODY;
    boolean numbered =
        parts.get(index) == Part.LIST
            && LineShape.isNumbered(text, line)
            && !isPart(parts, index - 1, Part.LIST)
            && !isPart(parts, index + 1, Part.LIST);
    return (body || numbered) && LineShape.isHeading(text, line);
  }

  private static boolean isPart(List<Part> parts, int index, Part part) {
    return index >= 0 && index < parts.size() && parts.get(index) == part;
  }

  /** What a heading may stand above. */
  private static boolean isLed(String text, List<Span> paragraphs, List<Part> parts, int index) {
    Span paragraph = paragraphs.get(index);
    return parts.get(index) != Part.BODY
        || LineShape.hasFinalPunctuation(text, paragraph)
        || LineShape.isQuotation(text, paragraph)
        || LineShape.words(text, paragraph) >= SHORTEST_PARAGRAPH_WORDS;
  }
}
