package org.checkable.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmojiTest {
  @ParameterizedTest
  @CsvSource({
    "218f, false",
    "2190, false",
    "2196, true",
    "200d, true",
    "200c, false",
    "00a9, false",
    "259f, true",
    "25a0, false",
    "25ff, false",
    "2600, true",
    "fe0f, true",
    "fe0e, false",
    "efff, false",
    "1f000, true",
    "1f3fd, true",
    "1ffff, true",
    "20000, false",
    "0041, false"
  })
  void picturesAndWhatChangesThemAreEmoji(String codePoint, boolean emoji) {
    assertThat(Emoji.isEmoji(Integer.parseInt(codePoint, 16))).isEqualTo(emoji);
  }
}
