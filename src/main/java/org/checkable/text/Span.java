package org.checkable.text;

/**
 * A half-open range of UTF-16 units in one text, {@code start} inclusive and {@code end} exclusive.
 *
 * <p>A span is computed once, where a thing is found, and carried along; nothing is ever searched
 * for again to learn where it was. On the wire offsets are Unicode code points instead: {@link
 * CodePoints} converts at the edge, and nowhere else.
 */
public record Span(int start, int end) implements Comparable<Span> {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span needs 0 <= start <= end: " + start + ".." + end);
    }
  }

  /** The characters of this span in the text it was computed on. */
  public String slice(String text) {
    return text.substring(start, end);
  }

  public int length() {
    return end - start;
  }

  public boolean isEmpty() {
    return start == end;
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }

  public boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /** The smallest span that holds both. */
  public Span cover(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** This span without white space at either end; empty at its start when it is all white space. */
  public Span trim(String text) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return from == to ? new Span(start, start) : new Span(from, to);
  }

  /** What counts as white space everywhere in Checkable: Unicode's, no-break spaces included. */
  public static boolean isSpace(int character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }
}
