package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SmallJsonTest {

  @Test
  void objectsArraysStringsAndWordsAreRead() {
    assertThat(
            SmallJson.parse(
                " /* */ {\"a\": [1, -2.5e3, true, null], \"b\": {\"c\": \"x \\\"y\\\" \\u201cz\\n"
                    + "\"}, \"d\": []}"))
        .isEqualTo(
            Map.of(
                "a",
                List.of("1", "-2.5e3", "true", "null"),
                "b",
                Map.of("c", "x \"y\" “z "),
                "d",
                List.of()));
  }

  @Test
  void lineEndInsideAStringIsForgiven() {
    assertThat(SmallJson.parse("{\"a\": \"one\ntwo\"}")).isEqualTo(Map.of("a", "one\ntwo"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//<![CDATA[\n{\"a\": \"1\"};\n//]]>",
        "<![CDATA[{\"a\": \"1\"}]]>",
        "{/* one */ \"a\": \"1\"}",
        "{\"a\": // one\n \"1\",}"
      })
  void commentsAroundAndInsideAreNotRead(String json) {
    assertThat(SmallJson.parse(json)).isEqualTo(Map.of("a", "1"));
  }

  @Test
  void firstValueOfAKeyCounts() {
    assertThat(SmallJson.parse("{\"a\": \"1\", \"a\": \"2\"}")).isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "none",
        "{",
        "[1 2]",
        "{\"a\"}",
        "{\"a\": }",
        "[\"a",
        "[\"\\u12\"]",
        "[\"\\uzzzz\"]",
        "{a: 1}",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]"
      })
  void whatIsNotJsonGivesNothing(String text) {
    assertThat(SmallJson.parse(text)).isNull();
  }
}
