package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Span;

/** The lines of a plain text that hold anything, in groups that blank lines separate. */
final class Lines {
  private Lines() {}

  static List<List<Span>> groups(String text) {
    List<List<Span>> groups = new ArrayList<>();
    List<Span> group = new ArrayList<>();
    int start = 0;
    while (start <= text.length()) {
      int end = lineEnd(text, start);
      Span line = new Span(start, end).trim(text);
      if (!line.isEmpty()) {
        group.add(line);
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
      start = end + 1;
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static int lineEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !isBreak(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\u2028' || character == '\u2029';
  }
}
