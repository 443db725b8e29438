package org.checkable.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;

/** JSON that is read is written so that the same is read again; the rest is refused. */
public final class JsonTarget implements Target {
  @Override
  public void run(byte[] input) {
    Json fromBytes = read(input);
    Json fromText = read(Property.text(input));
    if (Arrays.equals(input, Property.text(input).getBytes(StandardCharsets.UTF_8))) {
      Property.same(fromBytes, fromText, "text and bytes are read alike");
    }
    if (fromText != null) {
      String once = written(fromText);
      Json again = read(once);
      Property.holds(
          again != null || depth(fromText) >= JsonReader.MAXIMUM_DEPTH - 1,
          "what is written is read");
      if (again instanceof Json.Members(var fields)) {
        Property.same(
            once,
            written(Objects.requireNonNull(fields.get("it"))),
            "what is read is written again");
      }
    }
  }

  private static String written(Json json) {
    return JsonWriter.object(writer -> writer.field("it", json));
  }

  private static int depth(Json json) {
    return switch (json) {
      case Json.Members(var fields) ->
          1 + fields.values().stream().mapToInt(JsonTarget::depth).max().orElse(0);
      case Json.Elements(var values) ->
          1 + values.stream().mapToInt(JsonTarget::depth).max().orElse(0);
      case Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ -> 0;
    };
  }

  private static @org.jspecify.annotations.Nullable Json read(byte[] bytes) {
    try {
      return JsonReader.read(bytes);
    } catch (MalformedJson refused) {
      return null;
    }
  }

  private static @org.jspecify.annotations.Nullable Json read(String text) {
    try {
      return JsonReader.read(text);
    } catch (MalformedJson refused) {
      return null;
    }
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>(Seeds.events());
    seeds.addAll(
        Seeds.of(
            "{\"a\":[1,-2.50,1e9,\"x\\u00e9\\ud83d\\ude00\",true,null,{}],\"b\":{\"c\":false}}",
            "\uFEFF[\"\\ud800\"]",
            "\"\uD83D\uDEA2\""));
    return seeds;
  }
}
