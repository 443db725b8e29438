package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells the headings, list items and captions of a plain text from its paragraphs.
 *
 * <p>A heading is a short line without final punctuation that a paragraph or a list follows, with
 * or without a leading emoji; the first line of a text may be its title. A text of one paragraph is
 * body whatever it looks like, so that a single sentence can be an article.
 */
final class PlainBlocks {
  private static final int LONGEST_TITLE = 200;
  private static final int SHORTEST_PARAGRAPH_WORDS = 10;

  /** Title, byline, date, place and a subtitle may stand above a story. */
  private static final int MOST_LINES_ABOVE = 6;

  /** Between paragraphs more short lines than these are a table or verse. */
  private static final int MOST_LINES_BETWEEN = 2;

  private final Captions captions;

  PlainBlocks(Captions captions) {
    this.captions = captions;
  }

  /**
   * The blocks of a text, which cover everything in it but white space.
   *
   * @param title as given with the article; null when none was
   */
  List<Block> blocks(String text, @Nullable String title) {
    List<Span> paragraphs = Paragraphs.of(text);
    List<Part> parts = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      parts.add(paragraphs.size() == 1 ? Part.BODY : part(text, paragraph));
    }
    markHeadings(text, paragraphs, parts);
    markTitle(text, paragraphs, parts, title);
    List<Block> blocks = new ArrayList<>();
    for (int index = 0; index < parts.size(); index++) {
      blocks.add(new Block(paragraphs.get(index), parts.get(index)));
    }
    return blocks;
  }

  private Part part(String text, Span paragraph) {
    if (LineShape.isListItem(text, paragraph)) {
      return Part.LIST;
    }
    return captions.isCaption(text, paragraph) ? Part.CAPTION : Part.BODY;
  }

  private static void markHeadings(String text, List<Span> paragraphs, List<Part> parts) {
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

  private static void markTitle(
      String text, List<Span> paragraphs, List<Part> parts, @Nullable String title) {
    if (parts.size() < 2 || parts.getFirst() == Part.LIST || parts.getFirst() == Part.CAPTION) {
      return;
    }
    Span first = paragraphs.getFirst();
    boolean stands =
        title == null ? mayBeTitle(text, first, parts) : isSame(title, first.slice(text));
    if (stands) {
      parts.set(0, Part.TITLE);
    }
  }

  private static boolean mayBeTitle(String text, Span line, List<Part> parts) {
    if (parts.getFirst() == Part.HEADING) {
      return true;
    }
    // A long headline is still a headline when it has no final punctuation.
    return line.length() <= LONGEST_TITLE
        && parts.size() > 2
        && line.slice(text).indexOf('\n') < 0
        && LineShape.isHeadline(text, line)
        && !LineShape.isHeading(text, line);
  }

  private static boolean isSame(String title, String line) {
    return line.length() <= title.length() * 2 + 20 && bare(title).equals(bare(line));
  }

  private static String bare(String line) {
    StringBuilder bare = new StringBuilder();
    line.codePoints()
        .filter(Character::isLetterOrDigit)
        .map(Character::toLowerCase)
        .forEach(bare::appendCodePoint);
    return bare.toString();
  }
}
