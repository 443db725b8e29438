package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Tells the headings, list items and captions of a plain text from its paragraphs.
 *
 * <p>A heading is a short line without final punctuation that a paragraph or a list follows, with
 * or without a leading emoji; the first line of a text may be its title, or the second where the
 * first says "For immediate release". A text of one paragraph is body whatever it looks like, so
 * that a single sentence can be an article.
 */
final class PlainBlocks {
  private static final int LONGEST_TITLE = 200;
  private final Captions captions;
  private final Boilerplate boilerplate;

  PlainBlocks(Captions captions, Boilerplate boilerplate) {
    this.captions = captions;
    this.boilerplate = boilerplate;
  }

  /**
   * The blocks of a text, which cover everything in it but white space.
   *
   * @param title as given with the article; null when none was
   * @param starts where lines begin that continue no paragraph, because another speaks
   */
  List<Block> blocks(String text, @Nullable String title, Set<Integer> starts) {
    List<Span> paragraphs = Paragraphs.of(text, starts);
    List<Part> parts = new ArrayList<>();
    for (Span paragraph : paragraphs) {
      parts.add(paragraphs.size() == 1 ? Part.BODY : part(text, paragraph));
    }
    Headings.mark(text, paragraphs, parts);
    if (!parts.isEmpty()) {
      markTitle(text, paragraphs, parts, title);
    }
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

  private void markTitle(
      String text, List<Span> paragraphs, List<Part> parts, @Nullable String title) {
    boolean noticed =
        parts.getFirst() == Part.HEADING && boilerplate.isNotice(paragraphs.getFirst().slice(text));
    int index = noticed ? 1 : 0;
    if (parts.size() < index + 2
        || parts.get(index) == Part.LIST
        || parts.get(index) == Part.CAPTION) {
      return;
    }
    Span line = paragraphs.get(index);
    boolean stands =
        title == null
            ? parts.get(index) == Part.HEADING || mayBeTitle(text, line, parts)
            : isSame(title, line.slice(text));
    if (stands) {
      parts.set(index, Part.TITLE);
    }
  }

  private static boolean mayBeTitle(String text, Span line, List<Part> parts) {
    // A long headline is still a headline when it has no final punctuation.
    return line.length() <= LONGEST_TITLE
        && parts.size() > 2
        && line.slice(text).indexOf('\n') < 0
        && LineShape.isHeadline(text, line)
        && !LineShape.isHeading(text, line);
  }

  private static boolean isSame(String title, String line) {
    return line.length() <= title.length() * 2 + 20
        && LineShape.bare(title).equals(LineShape.bare(line));
  }
}
