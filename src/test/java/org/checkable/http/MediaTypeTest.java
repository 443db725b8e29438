package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content types and Accept headers as clients write them. */
class MediaTypeTest {
  private static final List<String> JSON = List.of("application/json");

  @Test
  void parametersAndCaseDoNotMatter() {
    MediaType type = MediaType.parse(" Text/HTML ; boundary=x; Charset=\"UTF-8\"");
    assertThat(type).isEqualTo(new MediaType("text/html", "utf-8"));
    assertThat(type.isUtf8()).isTrue();
  }

  @Test
  void withoutACharsetItIsUtf8() {
    assertThat(MediaType.parse("text/plain").isUtf8()).isTrue();
    assertThat(MediaType.parse("text/plain; charset=iso-8859-1").isUtf8()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, true",
    "application/ld+json, true",
    "application/problem+json; charset=utf-8, true",
    "text/json, false",
    "application/jsonlines, false"
  })
  void jsonIsKnown(String header, boolean json) {
    assertThat(MediaType.parse(header).isJson()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json",
        "APPLICATION/JSON",
        "text/html, application/*;q=0.5",
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "application/problem+json",
        "application/json; q=0.001"
      })
  void acceptHeaderLetsJsonIn(String accept) {
    assertThat(MediaType.preferred(accept, JSON)).contains("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "text/*",
        "application/json;q=0",
        "application/json; q=0.000",
        "*/*, application/json;q=0",
        "x"
      })
  void acceptHeaderKeepsJsonOut(String accept) {
    assertThat(MediaType.preferred(accept, JSON)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text/csv | text/csv",
        "text/* | text/csv",
        "text/csv, */*;q=0.1 | text/csv",
        "text/csv;q=0.4, application/json;q=0.5 | application/json",
        "application/*;q=0.9, text/csv | text/csv",
        "*/* | application/json",
        "*/*, application/json;q=0 | text/csv"
      })
  void bestLikedIsAnswered(String accept, String type) {
    assertThat(MediaType.preferred(accept, List.of("application/json", "text/csv"))).contains(type);
  }
}
