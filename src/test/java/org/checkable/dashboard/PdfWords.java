package org.checkable.dashboard;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * The letters that stand on the pages of a PDF of Chromium's, without the space between them; as
 * little of the format (ISO 32000) as that takes. Fonts are named by their object's number there,
 * and every character is drawn by a glyph of two bytes.
 */
final class PdfWords {
  private static final Pattern OBJECT = Pattern.compile("(?m)^(\\d+) 0 obj\\b");
  private static final Pattern STREAM = Pattern.compile("/Length (\\d+)[^\\n]*>>\\s*stream\\r?\\n");
  private static final Pattern TO_UNICODE = Pattern.compile("/ToUnicode (\\d+) 0 R");
  private static final Pattern MAPPED =
      Pattern.compile("<(\\w{4})> <(\\w{4})>(?: <(\\w{4})>)?(?=\\s)");
  private static final Pattern DRAWN = Pattern.compile("/F(\\d+) [\\d.]+ Tf|<([0-9A-Fa-f]+)>");

  private final Map<String, String> streams = new HashMap<>();
  private final Map<String, String> cmaps = new HashMap<>();

  private PdfWords(String pdf) throws IOException {
    Matcher object = OBJECT.matcher(pdf);
    while (object.find()) {
      int end = pdf.indexOf("endobj", object.end());
      Matcher stream = STREAM.matcher(pdf).region(object.end(), end < 0 ? pdf.length() : end);
      Matcher font = TO_UNICODE.matcher(pdf).region(object.end(), end < 0 ? pdf.length() : end);
      if (font.find()) {
        cmaps.put(object.group(1), font.group(1));
      } else if (stream.find()) {
        int from = stream.end();
        streams.put(
            object.group(1),
            inflated(pdf.substring(from, from + Integer.parseInt(stream.group(1)))));
      }
    }
  }

  static String of(byte[] pdf) {
    try {
      return new PdfWords(new String(pdf, ISO_8859_1)).words();
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String inflated(String bytes) throws IOException {
    try (InflaterInputStream stream =
        new InflaterInputStream(new ByteArrayInputStream(bytes.getBytes(ISO_8859_1)))) {
      return new String(stream.readAllBytes(), ISO_8859_1);
    } catch (ZipException notDeflated) {
      return bytes;
    }
  }

  private String words() {
    StringBuilder words = new StringBuilder();
    for (String stream : streams.values()) {
      Map<Integer, String> letters = Map.of();
      Matcher drawn = DRAWN.matcher(stream.contains(" Tf") ? stream : "");
      while (drawn.find()) {
        if (drawn.group(1) != null) {
          letters = letters(streams.getOrDefault(cmaps.get(drawn.group(1)), ""));
        } else {
          String glyphs = drawn.group(2);
          for (int at = 0; at + 4 <= glyphs.length(); at += 4) {
            words.append(
                letters.getOrDefault(Integer.parseInt(glyphs.substring(at, at + 4), 16), ""));
          }
        }
      }
      words.append('\n');
    }
    return words.toString().replaceAll("[ \\u00a0]", "");
  }

  /** What each glyph of a font stands for. */
  private static Map<Integer, String> letters(String cmap) {
    Map<Integer, String> letters = new HashMap<>();
    Matcher mapped = MAPPED.matcher(cmap.replaceAll("(?s)^.*?endcodespacerange", ""));
    while (mapped.find()) {
      int first = Integer.parseInt(mapped.group(1), 16);
      boolean isRange = mapped.group(3) != null;
      int last = isRange ? Integer.parseInt(mapped.group(2), 16) : first;
      int letter = Integer.parseInt(mapped.group(isRange ? 3 : 2), 16);
      for (int glyph = first; glyph <= last; glyph++) {
        letters.put(glyph, Character.toString(letter + glyph - first));
      }
    }
    return letters;
  }
}
