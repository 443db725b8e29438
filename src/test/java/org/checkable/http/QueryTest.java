package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries are decoded strictly. */
class QueryTest {

  @Test
  void namesAndValuesAreDecoded() {
    assertThat(Query.parse("a=1&b%20c=d+e%2Bf&caf%C3%A9=%F0%9F%A4%BF&flag&=x&&a=2").values())
        .isEqualTo(
            Map.of(
                "a", List.of("1", "2"),
                "b c", List.of("d e+f"),
                "café", List.of("🤿"),
                "flag", List.of(""),
                "", List.of("x")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"t=%", "t=%f", "t=%zz", "t=%ff", "t=a%C3", "t=%ED%A0%80"})
  void valueThatIsNotPercentEncodedUtf8IsNoted(String raw) {
    Query query = Query.parse(raw);
    assertThat(query.malformed()).containsExactly("t");
    assertThat(new Parameters(query).errors()).hasSize(1);
  }

  @Test
  void numbersAreHeldAgainstTheirBounds() {
    for (String value : List.of("0", "101", "-1", "1.5", "ten", "99999999999999", "+5", "")) {
      Parameters parameters = new Parameters(Query.of(Map.of("limit", List.of(value))));
      assertThat(parameters.integer("limit", 1, 100, 25)).isEqualTo(25);
      assertThat(parameters.errors()).as(value).hasSize(1);
    }
    Parameters good = new Parameters(Query.of(Map.of("limit", List.of("100"))));
    assertThat(good.integer("limit", 1, 100, 25)).isEqualTo(100);
    assertThat(good.errors()).isEmpty();
  }

  @Test
  void fractionsAreHeldAgainstTheirBounds() {
    for (String value : List.of("1.1", "-0.5", "NaN", "1e3", "1e-3000", "0x1", "2", ".", "")) {
      Parameters parameters = new Parameters(Query.of(Map.of("minScore", List.of(value))));
      assertThat(parameters.fraction("minScore")).isEmpty();
      assertThat(parameters.errors()).as(value).hasSize(1);
    }
    for (String value : List.of("0", "1", "0.75", ".5", "1.0", "1e-3", "0.3401890256617702")) {
      Parameters parameters = new Parameters(Query.of(Map.of("minScore", List.of(value))));
      assertThat(parameters.fraction("minScore")).hasValue(Double.parseDouble(value));
      assertThat(parameters.errors()).isEmpty();
    }
  }
}
