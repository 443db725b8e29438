package org.checkable.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date that runs into the first sentence of its paragraph, as when a page's line end was lost:
 * {@code Thursday, May 7, 2015 On Tuesday the government ...}.
 */
final class DateLine {
  private static final int LONGEST = 40;

  private static final Pattern DATE =
      Pattern.compile(
          "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}(?= [A-Z“\"])");

  private DateLine() {}

  /** Behind the date that a block begins with; its start when it begins with none. */
  static int end(String text, Span block) {
    if ("MTWFS".indexOf(text.charAt(block.start())) < 0) {
      return block.start();
    }
    int limit = Math.min(block.end(), block.start() + LONGEST);
    Matcher date = DATE.matcher(text).region(block.start(), limit);
    return date.lookingAt() ? date.end() : block.start();
  }
}
