package org.checkable.article;

import java.util.List;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * Learns from the lines above a plain text's story what the client did not say: its title, a byline
 * ("By Ann Lee") and its day ("Friday, July 21, 2017"). The lines stay where they are in the text.
 */
final class LinesAbove {
  private static final int MOST_LINES = 5;
  private static final int LONGEST = 80;
  private static final int MOST_BYLINE_WORDS = 10;

  /** A line with a date has few letters beside it: a weekday, "Published", a time. */
  private static final int MOST_OTHER_LETTERS = 30;

  private LinesAbove() {}

  static Metadata read(Metadata given, String text, List<Block> blocks) {
    String title = given.title();
    String byline = given.byline();
    Published published = given.published();
    for (Block block : blocks.subList(0, Math.min(MOST_LINES, blocks.size()))) {
      String line = block.span().slice(text);
      if (block.part() == Part.TITLE) {
        title = title == null ? CleanText.line(line) : title;
      } else if (block.part() == Part.HEADING && line.length() <= LONGEST) {
        byline = byline == null ? byline(line) : byline;
        published = published == null ? day(line) : published;
      } else {
        break;
      }
    }
    return new Metadata(title, given.url(), published, byline, given.language());
  }

  private static @Nullable String byline(String line) {
    boolean by = line.startsWith("By ") || line.startsWith("BY ");
    boolean name = line.length() > 3 && Character.isUpperCase(line.codePointAt(3));
    boolean isShort = line.split(" ", -1).length <= MOST_BYLINE_WORDS;
    return by && name && isShort ? CleanText.line(line.substring(3)) : null;
  }

  private static @Nullable Published day(String line) {
    long letters = line.codePoints().filter(Character::isLetter).count();
    return letters <= MOST_OTHER_LETTERS ? PublishedTime.written(line) : null;
  }
}
