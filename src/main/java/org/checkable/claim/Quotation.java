package org.checkable.claim;

import org.checkable.text.Span;

/** Leaves out a quotation mark at the edge of a fragment whose partner is outside of it. */
final class Quotation {
  private Quotation() {}

  static Span balanced(String text, Span span) {
    int start = span.start();
    int end = span.end();
    int open = 0;
    int straight = 0;
    for (int at = start; at < end; at++) {
      char character = text.charAt(at);
      if (character == '“') {
        open++;
      } else if (character == '”') {
        open--;
      } else if (character == '"') {
        straight++;
      }
    }
    boolean odd = straight % 2 != 0;
    if ((open > 0 || odd) && isMark(text.charAt(start))) {
      start++;
    } else if ((open < 0 || odd) && isMark(text.charAt(end - 1))) {
      end--;
    }
    return start < end ? new Span(start, end).trim(text) : span;
  }

  private static boolean isMark(char character) {
    return character == '“' || character == '”' || character == '"';
  }
}
