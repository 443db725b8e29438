package org.checkable.http;

import java.math.BigDecimal;
import org.checkable.text.Clip;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Writes spans of one text as the wire has them: in code points, end exclusive. The conversion is
 * prepared once for a text and used for all of its spans.
 */
final class Positions {
  /** How much of the text around a quotation a TextQuoteSelector carries, in code points. */
  private static final int CONTEXT = 32;

  private final String text;
  private final CodePoints codePoints;

  private Positions(String text) {
    this.text = text;
    this.codePoints = CodePoints.of(text);
  }

  static Positions of(String text) {
    return new Positions(text);
  }

  String text() {
    return text;
  }

  /** The code point offset of a UTF-16 offset. */
  int at(int offset) {
    return codePoints.fromUtf16(offset);
  }

  /** Writes {@code start} and {@code end} into the object at hand; null without a span. */
  JsonWriter bounds(JsonWriter writer, @Nullable Span span) {
    if (span == null) {
      return writer.nothing("start").nothing("end");
    }
    return writer.field("start", at(span.start())).field("end", at(span.end()));
  }

  /** Writes a span as an object of its own; null without a span. */
  JsonWriter object(JsonWriter writer, String name, @Nullable Span span) {
    return span == null ? writer.nothing(name) : writer.object(name, inner -> bounds(inner, span));
  }

  /** Writes a span with its words; null without a span. */
  JsonWriter words(JsonWriter writer, String name, @Nullable Span span) {
    return span == null
        ? writer.nothing(name)
        : writer.object(name, inner -> bounds(inner.field("text", span.slice(text)), span));
  }

  /** Writes a W3C TextQuoteSelector. */
  void quoteSelector(JsonWriter writer, Span span) {
    int before = codePoints.toUtf16(Math.max(0, at(span.start()) - CONTEXT));
    int after = codePoints.toUtf16(Math.min(codePoints.count(), at(span.end()) + CONTEXT));
    writer
        .field("type", "TextQuoteSelector")
        .field("exact", span.slice(text))
        .field("prefix", text.substring(before, span.start()))
        .field("suffix", text.substring(span.end(), after));
  }

  /** Writes when words are spoken, as a W3C FragmentSelector, if that is known. */
  static void media(JsonWriter writer, @Nullable Clip clip) {
    if (clip != null) {
      writer.object(
          "media",
          inner ->
              inner
                  .field("type", "FragmentSelector")
                  .field("conformsTo", "http://www.w3.org/TR/media-frags/")
                  .field("value", "t=" + seconds(clip.from()) + "," + seconds(clip.to())));
    }
  }

  private static String seconds(long milliseconds) {
    return BigDecimal.valueOf(milliseconds, 3).stripTrailingZeros().toPlainString();
  }

  /** Writes a W3C TextPositionSelector; its unit is ours to say, since others count otherwise. */
  void positionSelector(JsonWriter writer, Span span) {
    bounds(writer.field("type", "TextPositionSelector"), span).field("unit", "codepoint");
  }
}
