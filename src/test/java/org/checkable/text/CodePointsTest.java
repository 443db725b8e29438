package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodePointsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "🕊️ Ukraine War",
        "“Yes,” she said. 🧭🧭 “No.”",
        "a🏴󠁧󠁢󠁥󠁮󠁧󠁿b",
        "lone \ud83d high, lone \udd4a low, end \ud83d"
      })
  void agreesWithJavaAtEveryCodePoint(String text) {
    CodePoints points = CodePoints.of(text);
    assertThat(points.count()).isEqualTo(text.codePointCount(0, text.length()));
    for (int point = 0; point <= points.count(); point++) {
      int utf16 = text.offsetByCodePoints(0, point);
      assertThat(points.toUtf16(point)).as("code point %d", point).isEqualTo(utf16);
      assertThat(points.fromUtf16(utf16)).as("offset %d", utf16).isEqualTo(point);
    }
  }

  @Test
  void offsetsOutsideTheTextAreRefused() {
    CodePoints points = CodePoints.of("🕊");
    assertThatThrownBy(() -> points.fromUtf16(3)).hasMessageContaining("3");
    assertThatThrownBy(() -> points.toUtf16(2)).hasMessageContaining("2");
    assertThatThrownBy(() -> points.toUtf16(-1)).hasMessageContaining("-1");
  }
}
