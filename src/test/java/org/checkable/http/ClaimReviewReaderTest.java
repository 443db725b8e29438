package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.article.Reading.InvalidField;
import org.checkable.match.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** ClaimReviews in the shapes that they are published in. */
class ClaimReviewReaderTest {
  private static final String CLAIM = "Output rose by 7% to 9,000 tonnes";
  private static final String URL = "https://checks.example/output";

  private static Arguments shape(String name, String document) {
    return arguments(name, document.replace('\'', '"'));
  }

  private static String review(String type, String more) {
    return "{'@type': %s, 'url': '%s', 'claimReviewed': '%s'%s}".formatted(type, URL, CLAIM, more);
  }

  private static String review() {
    return review("'ClaimReview'", "");
  }

  static Stream<Arguments> shapes() {
    String author = "'author': {'@type': 'Organization', 'name': 'Fact Desk'}";
    return Stream.of(
        shape("one object", review()),
        shape("an array", "[" + review() + "]"),
        shape("a graph", "{'@graph': [{'@type': 'WebSite'}, null, " + review() + "]}"),
        shape("graphs in an array", "[{'@graph': [" + review() + "]}]"),
        shape("a type with its vocabulary", review("'http://schema.org/ClaimReview'", "")),
        shape("a type with a prefix", review("'schema:ClaimReview'", "")),
        shape("several types", review("['Review', 'https://schema.org/ClaimReview']", "")),
        shape("types without their sign", review().replace("@type", "type")),
        shape(
            "properties with their vocabulary",
            "{'@type': ['http://schema.org/ClaimReview'], 'http://schema.org/url': [{'@id': '%s'}],"
                    .formatted(URL)
                + " 'http://schema.org/claimReviewed': [{'@value': '%s'}]}".formatted(CLAIM)),
        shape(
            "values in objects and arrays",
            "{'@type': 'ClaimReview', 'url': [null, '%s'], 'claimReviewed': {'@value': '%s'}}"
                .formatted(URL, CLAIM)),
        shape(
            "values in lists",
            "{'@type': 'ClaimReview', 'url': {'@list': ['%s']}, 'claimReviewed': {'@set': ['%s']}}"
                .formatted(URL, CLAIM)),
        shape(
            "a feed",
            "{'@type': 'DataFeed', 'dataFeedElement': [{'@type': 'DataFeedItem', 'item': ["
                + review()
                + "]}]}"),
        shape("a feed of reviews", "{'@type': 'DataFeed', 'dataFeedElement': " + review() + "}"),
        shape(
            "a page about a claim",
            "{'@type': 'WebPage', 'mainEntity': {'@type': 'Claim', 'review': " + review() + "}}"),
        shape(
            "a review without an address, on its page",
            "{'@type': 'NewsArticle', 'url': '%s', 'review': {'@type': 'ClaimReview',"
                    .formatted(URL)
                + " 'claimReviewed': '%s'}}".formatted(CLAIM)),
        shape(
            "a review that refers to its page",
            "{'@graph': [{'@type': 'WebPage', '@id': '#page', 'url': '%s'}, ".formatted(URL)
                + "{'@type': 'ClaimReview', 'mainEntityOfPage': {'@id': '#page'},"
                + " 'claimReviewed': '%s'}]}".formatted(CLAIM)),
        shape(
            "HTML and entities",
            review().replace(CLAIM, "<p>Output <b>rose</b> by 7&#37; to&nbsp;9,000 tonnes</p>")),
        shape("entities encoded twice", review().replace("7%", "7&amp;#37;")),
        shape(
            "a claim in several languages",
            review()
                .replace(
                    "'" + CLAIM + "'",
                    "[{'@language': 'de', '@value': 'Es stieg'}, {'@language': 'en-GB', '@value': '"
                        + CLAIM
                        + "'}]")),
        shape(
            "null for what is not known",
            review("'ClaimReview'", ", 'author': null, 'itemReviewed': [null]")),
        shape("an author", review("'ClaimReview'", ", " + author)));
  }

  private static LinkedData data(String document) {
    try {
      return LinkedData.of(JsonReader.read(document.replace('\'', '"')));
    } catch (MalformedJson broken) {
      throw new AssertionError(broken.detail(), broken);
    }
  }

  private static ClaimReviewReader.Taken taken(String document) {
    LinkedData data = data(document);
    assertThat(data.items()).hasSize(1);
    return switch (ClaimReviewReader.read(data, data.items().getFirst())) {
      case Decoded.Value<ClaimReviewReader.Taken>(ClaimReviewReader.Taken taken) -> taken;
      case Decoded.Refused<ClaimReviewReader.Taken>(Problem problem) ->
          throw new AssertionError(problem.errors().toString());
    };
  }

  private static Published published(String more) {
    return taken(review("'ClaimReview'", ", " + more)).published();
  }

  private static List<String> leftOut(String more) {
    return taken(review("'ClaimReview'", ", " + more)).leftOut().stream()
        .map(InvalidField::pointer)
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void claimAndAddressAreFoundInEveryShape(String name, String document) {
    Published published = taken(document).published();
    assertThat(published.claim()).isEqualTo(CLAIM);
    assertThat(published.url()).isEqualTo(URL);
  }

  @Test
  void pointerLeadsToTheReviewInWhatWasSent() {
    String one = "{'item': " + review() + "}";
    String wrapped = "{'item': [" + review() + "]}";
    assertThat(data("{'dataFeedElement': [" + one + ", " + wrapped + "]}").items())
        .extracting(LinkedData.Item::pointer)
        .containsExactly("/dataFeedElement/0/item", "/dataFeedElement/1/item/0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'@type': 'Rating', 'ratingValue': 1, 'bestRating': 5, 'alternateName': 'False'} | False",
        "{'ratingValue': '1', 'bestRating': 6, 'worstRating': 0} | 1 of 6",
        "{'ratingValue': 2.5} | 2.5",
        "[{'name': ['Mostly true']}] | Mostly true",
        "'Pants on fire' | Pants on fire",
        "4 | 4",
        "{'alternateName': {'@value': 'Half&nbsp;true'}} | Half true",
        "{'alternateName': ''} |"
      })
  void ratingIsInWordsOrElseInNumbers(String rating, String wanted) {
    assertThat(published("'reviewRating': " + rating.replace("\"", "'")).rating())
        .isEqualTo(wanted == null ? null : wanted.replace('\u00a0', ' '));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'Fact Desk' | Fact Desk",
        "['Ana Brandt', {'name': 'Bob Hale'}] | Ana Brandt, Bob Hale",
        "{'@type': 'Person', 'name': [{'@value': 'Zo&euml;'}]} | Zoë",
        "{'@id': '#desk'} |",
        "{'url': 'https://desk.example'} |"
      })
  void publisherIsWhoWroteTheReview(String author, String wanted) {
    assertThat(published("'author': " + author).publisher()).isEqualTo(wanted);
  }

  @Test
  void whoIsReferredToIsFoundWhereverTheyStand() {
    Published published =
        taken(
                "{'@graph': [%s, {'@id': '#desk', 'name': 'Fact Desk'}, {'@id': '#ana', 'name': 'Ana'},"
                        .formatted(
                            review(
                                "'ClaimReview'",
                                ", 'author': {'@id': '#desk'}, 'itemReviewed': {'@id': '#claim'}"))
                    + "{'@id': '#claim', '@type': 'Claim', 'author': '#ana'}]}")
            .published();
    assertThat(published.publisher()).isEqualTo("Fact Desk");
    assertThat(published.claimant()).isEqualTo("Ana");
  }

  @Test
  void whatGoesRoundInCirclesEnds() {
    String circle = ", '@id': '#a', 'itemReviewed': {'@id': '#a'}, 'author': {'@id': '#a'}";
    assertThat(taken(review("'ClaimReview'", circle)).published().claimant()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "https://zürich.example/a | https://xn--zrich-kva.example/a",
        "https://a_b.example/x | https://a_b.example/x",
        "HTTPS://zürich.example:8443/ä b | HTTPS://xn--zrich-kva.example:8443/%C3%A4%20b",
        "https://x.example/a b | https://x.example/a%20b",
        "https://x.example/100% | https://x.example/100%25",
        "https://x.example/?a={1}^2 | https://x.example/?a=%7B1%7D%5E2",
        "https://x.example/a#b#c | https://x.example/a#b%23c"
      })
  void addressIsTakenAsBrowsersTakeIt(String url, String wanted) {
    assertThat(WebAddress.of(url)).contains(wanted);
  }

  @ParameterizedTest
  @CsvSource({
    "ftp://x.example/a",
    "/a",
    "x.example/a",
    "https://",
    "https:///a",
    "'https://a b/c'",
    "javascript:alert(1)"
  })
  void whatIsNoAddressOfTheWebIsRefused(String url) {
    assertThat(WebAddress.of(url)).isEmpty();
  }

  @Test
  void whatIsNotTakenOverIsNamed() {
    assertThat(
            leftOut(
                "'headline': 'H', 'name': 'N', 'image': {'url': 'x'}, 'inLanguage': 'en',"
                    + " '@context': 'c', 'author': [{'name': 'A', 'logo': 'l'}, {'url': 'u'}],"
                    + " 'publisher': 'P', 'reviewRating': {'ratingValue': 1, 'alternateName':"
                    + " 'False'}, 'itemReviewed': ['The claim', {'author': {'name': 'B'},"
                    + " 'datePublished': 'd'}], 'datePublished': ['2026-03-01', {'x': 1}]"))
        .containsExactlyInAnyOrder(
            "/name",
            "/image",
            "/inLanguage",
            "/author/0/logo",
            "/author/1",
            "/author/1/url",
            "/publisher",
            "/reviewRating/ratingValue",
            "/itemReviewed/0",
            "/itemReviewed/1/datePublished",
            "/datePublished/1");
  }

  @Test
  void whatIsTakenOverWholeLeavesNothingOut() {
    assertThat(
            leftOut(
                "'author': {'@type': 'Organization', '@id': 'o', 'name': 'A'}, 'headline': 'H',"
                    + " 'reviewRating': {'ratingValue': 1, 'bestRating': 6}, 'datePublished': 'd',"
                    + " 'itemReviewed': {'@type': 'Claim', 'author': 'B'}, 'id': 'i'"))
        .isEmpty();
  }

  @Test
  void textsThatAreTooLongAreNamedAndNotKept() {
    String longest = "x".repeat(1_000);
    assertThat(published("'headline': '" + longest + "'").title()).isEqualTo(longest);
    assertThat(published("'headline': 'x" + longest + "'").title()).isNull();
    assertThat(leftOut("'headline': 'x" + longest + "'")).containsExactly("/headline");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "AT&T sold R&D for < 5 and > 3 | AT&T sold R&D for < 5 and > 3",
        "a<b and c>d | a<b and c>d",
        "AT&amp;T | AT&T",
        "one<br>two | one two",
        "<a href='x'>one</a>, 2 <three> | one, 2",
        "x <three> 4 | x <three> 4",
        "<script>no</script>Yes | Yes",
        "&lt;p&gt;Twice&lt;/p&gt; | Twice"
      })
  void markupIsReadAndMathematicsIsNone(String raw, String seen) {
    assertThat(SeenText.of(raw)).isEqualTo(seen);
  }

  @Test
  void elementsWithoutAReviewAreRefusedEachByItself() {
    LinkedData data = data("[null, 3, {'@type': 'NewsArticle'}, " + review() + "]");
    assertThat(data.items())
        .extracting(item -> ClaimReviewReader.read(data, item) instanceof Decoded.Refused)
        .containsExactly(true, true, true, false);
  }
}
