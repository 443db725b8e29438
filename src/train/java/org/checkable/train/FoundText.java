package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;

/** The text of an extraction document, whose offsets are code points. */
record FoundText(String text, CodePoints points) {
  static FoundText of(JsonNode document) {
    String text = document.get("text").asText();
    return new FoundText(text, CodePoints.of(text));
  }

  /** Where a thing with {@code start} and {@code end} stands. */
  Span span(JsonNode bounds) {
    return span(bounds.get("start").asInt(), bounds.get("end").asInt());
  }

  /** Where a thing stands by its code points, even if that is beyond the text. */
  Span span(int start, int end) {
    return new Span(offset(start), offset(end));
  }

  private int offset(int point) {
    int within = Math.min(point, points.count());
    return points.toUtf16(within) + point - within;
  }
}
