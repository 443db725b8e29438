package org.checkable.language;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A file of weights: lines of text that say where they come from, an empty line, and named sections
 * of bytes. Read in place; a broken file is one clear error.
 */
final class WeightFile {
  private final String path;
  private final byte[] bytes;
  private final Map<String, int[]> sections = new HashMap<>();

  WeightFile(String path, byte[] bytes) {
    this.path = path;
    this.bytes = bytes;
    int at = 0;
    while (at + 1 < bytes.length && !(bytes[at] == '\n' && bytes[at + 1] == '\n')) {
      at++;
    }
    at += 2;
    while (at < bytes.length) {
      int nameLength = bytes[at];
      if (nameLength < 1 || at + 5 + nameLength > bytes.length) {
        throw broken("no section begins at byte " + at);
      }
      String name = new String(bytes, at + 1, nameLength, StandardCharsets.US_ASCII);
      int length = intAt(at + 1 + nameLength);
      int start = at + 5 + nameLength;
      if (length < 0 || length > bytes.length - start) {
        throw broken("section " + name + " is cut short");
      }
      sections.put(name, new int[] {start, start + length});
      at = start + length;
    }
  }

  private int intAt(int at) {
    return ((bytes[at] & 255) << 24)
        | ((bytes[at + 1] & 255) << 16)
        | ((bytes[at + 2] & 255) << 8)
        | (bytes[at + 3] & 255);
  }

  private IllegalArgumentException broken(String why) {
    return new IllegalArgumentException("weight file " + path + " is broken: " + why);
  }

  Section section(String name) {
    int[] place = sections.get(name);
    if (place == null) {
      throw broken("no section " + name);
    }
    return new Section(name, place[0], place[1]);
  }

  /** The bytes of one section, read from front to back. */
  final class Section {
    private final String name;
    private final int to;
    private int at;

    private Section(String name, int from, int to) {
      this.name = name;
      this.at = from;
      this.to = to;
    }

    /** The bytes of the whole file; offsets count from its beginning. */
    byte[] bytes() {
      return bytes;
    }

    int readInt() {
      return intAt(skip(4));
    }

    int[] readInts(int count) {
      int from = skip(count * 4);
      int[] read = new int[count];
      for (int index = 0; index < count; index++) {
        read[index] = intAt(from + 4 * index);
      }
      return read;
    }

    byte[] readBytes(int count) {
      int from = skip(count);
      return java.util.Arrays.copyOfRange(bytes, from, from + count);
    }

    /** Passes over so many bytes, and says where they begin. */
    int skip(int count) {
      if (count < 0 || count > to - at) {
        throw broken("it is cut short");
      }
      int from = at;
      at += count;
      return from;
    }

    void end() {
      end(at);
    }

    /** Checks that the section ends where its content does. */
    void end(int where) {
      if (where != to) {
        throw broken("it ends at byte " + to + ", its content at " + where);
      }
    }

    IllegalArgumentException broken(String why) {
      return WeightFile.this.broken("section " + name + ": " + why);
    }
  }
}
