package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON is read strictly and written well formed, whatever stands in it. */
class JsonTest {

  @Test
  void everyKindOfValueIsRead() throws MalformedJson {
    Json json =
        JsonReader.read("{\"a\": [1, -2.50, \"x\\u00e9\", true, null, {}], \"b\": {\"c\": false}}");

    assertThat(json.member("a").orElseThrow())
        .isEqualTo(
            new Json.Elements(
                List.of(
                    new Json.Numeral("1"),
                    new Json.Numeral("-2.50"),
                    new Json.Text("xé"),
                    new Json.Flag(true),
                    new Json.Nothing(),
                    Json.Members.NONE)));
    assertThat(json.object("b").member("c")).contains(new Json.Flag(false));
  }

  @Test
  void byteOrderMarkIsPassedOver() throws MalformedJson {
    assertThat(JsonReader.read("\uFEFF{}")).isEqualTo(Json.Members.NONE);
    assertThat(JsonReader.read("\uFEFF{}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Json.Members.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "{",
        "[1,",
        "{\"a\" 1}",
        "{a: 1}",
        "{'a': 1}",
        "[1] 2",
        "[01]",
        "[NaN]",
        "nul",
        "\"open",
        "// remark\n{}",
        "\"a\u0001b\"",
        "{\"a\": 1,}",
        "]"
      })
  void whatIsNotJsonIsRefused(String text) {
    assertThatThrownBy(() -> JsonReader.read(text)).isInstanceOf(MalformedJson.class);
  }

  @Test
  void keyThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> JsonReader.read("{\"a\": 1, \"a\": 2}"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("twice");
  }

  @Test
  void nestingBeyondTheLimitIsRefused() throws MalformedJson {
    int most = JsonReader.MAXIMUM_DEPTH;
    assertThat(JsonReader.read("[".repeat(most) + "]".repeat(most))).isNotNull();
    assertThatThrownBy(() -> JsonReader.read("[".repeat(most + 1) + "]".repeat(most + 1)))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("deeper");
    assertThatThrownBy(() -> JsonReader.read("{\"a\":".repeat(1_000_000)))
        .isInstanceOf(MalformedJson.class);
  }

  @Test
  void moreValuesThanTheLimitAreRefused() {
    assertThatThrownBy(() -> JsonReader.read("[" + "1,".repeat(10_000) + "1]"))
        .isInstanceOf(MalformedJson.class)
        .hasMessageContaining("10000 values");
  }

  @Test
  void problemSaysWhereTheJsonBreaks() {
    assertThatThrownBy(() -> JsonReader.read("{\n  \"a\": x\n}"))
        .hasMessage("This is not JSON (line 2, column 8).");
  }

  @Test
  void absentAndNullMembersAreTheSame() throws MalformedJson {
    Json json = JsonReader.read("{\"a\": null}");
    assertThat(json.member("a")).isEmpty();
    assertThat(json.member("b")).isEmpty();
    assertThat(json.object("b").text("c")).isEmpty();
  }

  @Test
  void writesEveryKindOfField() throws MalformedJson {
    String written =
        JsonWriter.object(
            writer ->
                writer
                    .field("text", "a\"b\n\u2028")
                    .field("none", (String) null)
                    .field("count", 3)
                    .field("flag", true)
                    .field("score", 0.5000001)
                    .field("whole", 2.0)
                    .field("amount", new BigDecimal("1E+9"))
                    .object("inner", inner -> inner.nothing("x"))
                    .objects("list", List.of(1, 2), (item, value) -> item.field("n", value))
                    .texts("words", List.of("a", "b")));

    assertThat(written)
        .isEqualTo(
            "{\"text\":\"a\\\"b\\n\u2028\",\"none\":null,\"count\":3,\"flag\":true,\"score\":0.5,"
                + "\"whole\":2,\"amount\":1000000000,\"inner\":{\"x\":null},"
                + "\"list\":[{\"n\":1},{\"n\":2}],\"words\":[\"a\",\"b\"]}");
    assertThat(JsonReader.read(written)).isInstanceOf(Json.Members.class);
  }

  @Test
  void loneSurrogatesAreWrittenAsReplacementCharacters() {
    String hostile = "a\uD83D b\uDE00\uD83D\uDE00";
    assertThat(JsonWriter.object(writer -> writer.field("t", hostile)))
        .isEqualTo("{\"t\":\"a\uFFFD b\uFFFD\uD83D\uDE00\"}");
  }

  @Test
  void whatWasReadIsWrittenAgain() throws MalformedJson {
    String document = "{\"a\":[1,-2.50,\"x\",true,null,{\"b\":{}}]}";
    Json json = JsonReader.read(document);
    assertThat(JsonWriter.object(writer -> writer.field("it", json)))
        .isEqualTo("{\"it\":" + document + "}");
  }

  @Test
  void wholeNumberMayBeWrittenWithAPoint() throws MalformedJson {
    Fields fields = Fields.of(JsonReader.read("{\"a\":30.0,\"b\":30,\"c\":30.5,\"d\":\"30\"}"));
    assertThat(fields.integer("a")).hasValue(30);
    assertThat(fields.integer("b")).hasValue(30);
    assertThat(fields.integer("c")).isEmpty();
    assertThat(fields.integer("d")).isEmpty();
  }
}
