package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.Proves;
import org.checkable.text.RuleTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which addresses lead to one page. */
class AddressesTest {
  private static final ClassPath RESOURCES = new ClassPath();
  private static final Addresses ADDRESSES = new Addresses(RESOURCES);

  @ParameterizedTest
  @CsvSource({
    "HTTPS://News.Example/A, https://news.example/A",
    "http://news.example/a, https://news.example/a",
    "http://news.example:80/a, https://news.example/a",
    "https://news.example:443/a, https://news.example/a",
    "https://news.example:8443/a, https://news.example:8443/a",
    "http://news.example:8080/a, http://news.example:8080/a",
    "http://[2001:DB8::1]/a, https://[2001:db8::1]/a",
    "https://news.example, https://news.example/",
    "https://news.example?id=7, https://news.example/?id=7",
    "https://news.example/a#comments, https://news.example/a",
    "https://news.example/a?, https://news.example/a",
    "https://news.example/a?id=7&UTM_Source=mail#top, https://news.example/a?id=7",
    "https://news.example/a?utm_source=x&id=7&fbclid=y, https://news.example/a?id=7",
    "https://news.example/%7eann/caf%c3%a9, https://news.example/~ann/caf%C3%A9",
    "https://news.example/café, https://news.example/caf%C3%A9",
    "https://news.example/100%, https://news.example/100%",
    "https://news.example/a%2Fb, https://news.example/a%2Fb",
    "https://news.example/a/./b/../c, https://news.example/a/c",
    "https://news.example/../../a/.., https://news.example/",
    "https://zürich.example/a, https://xn--zrich-kva.example/a"
  })
  void addressHasOneForm(String url, String page) {
    assertThat(ADDRESSES.page(url)).isEqualTo(page);
    assertThat(ADDRESSES.page(page)).isEqualTo(page);
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example/a, https://news.example/a/",
    "https://news.example/a, https://www.news.example/a",
    "https://news.example/a, https://news.example/A",
    "https://news.example/a?id=1, https://news.example/a?id=2",
    "https://news.example/a?x=1&y=2, https://news.example/a?y=2&x=1",
    "https://news.example/a, https://news.example/a?page=2",
    "https://news.example/a, https://news.example:8080/a"
  })
  void addressesThatMayBeOfTwoArticlesStayApart(String one, String other) {
    assertThat(ADDRESSES.page(one)).isNotEqualTo(ADDRESSES.page(other));
  }

  private static Stream<RuleTable.Row> rows() {
    return RESOURCES.table("tracking").rows().stream();
  }

  @Proves("tracking")
  @ParameterizedTest
  @MethodSource("rows")
  void rowTakesAwayWhatItsExampleShows(RuleTable.Row row) {
    assertThat(ADDRESSES.page(row.fires())).hasSizeLessThan(row.fires().length());
    assertThat(ADDRESSES.page(row.not())).isEqualTo(row.not());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void everyNameOfARowIsTakenAway(RuleTable.Row row) {
    for (String name : row.pattern().split("\\|", -1)) {
      String parameter = name.replace("*", "x");
      assertThat(ADDRESSES.page("https://news.example/a?" + parameter + "=1&id=2"))
          .as(parameter)
          .isEqualTo("https://news.example/a?id=2");
    }
  }

  @Test
  void longAddressTakesNoTimeToSpeakOf() {
    String url = "https://news.example/" + "%41/../".repeat(300) + "?" + "utm_x=1&".repeat(300);
    assertThat(ADDRESSES.page(url)).isEqualTo("https://news.example/");
  }
}
