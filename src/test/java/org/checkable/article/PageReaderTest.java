package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.article.Readings.blocks;
import static org.checkable.article.Readings.ofHtml;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageReaderTest {
  private static final String FIRST =
      "The council voted on Monday to close the old bridge for two years, after engineers had found"
          + " rust in four piers.";
  private static final String SECOND =
      "Traffic will go through the town, said Ann Lee, who leads the works. “We had no choice,” she"
          + " added.";

  private static final String THIRD =
      "The ferry will run each quarter of an hour until the piers are mended, and costs nothing.";

  private static String page(String head, String story) {
    return """
    <html><head><title>Council closes bridge | The Gazette</title>%s</head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
    <div id="cookie-notice"><p>We use cookies to make this site better for all of our many readers.</p></div>
    <main><article><h1>Council closes bridge</h1>
    <div class="byline">By Bob Ray</div>
    <div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
    <div class="story">%s</div></article>
    <section class="comments"><p>Anon: I never liked that bridge, and I have said so for forty years now.</p></section>
    </main>
    <aside><h2>Most read</h2><ul><li><a href="/1">Ferry opens</a></li></ul></aside>
    <footer><p>Copyright The Gazette. All rights reserved, wherever you may be reading this.</p></footer>
    </body></html>\
    """
        .formatted(head, story);
  }

  @Test
  void storyIsReadAndNothingElse() {
    Article article =
        ofHtml(
            page(
                "",
                "<p>"
                    + FIRST
                    + "</p><h2>What is next</h2><ul><li>A shuttle bus.</li></ul>"
                    + "<blockquote><p>"
                    + SECOND
                    + "</p></blockquote><figure><img src='b.jpg'><figcaption>The old bridge in"
                    + " spring.</figcaption></figure><p>Read more: <a href='/f'>Ferry"
                    + " opens</a></p>"));
    assertThat(blocks(article))
        .containsExactly(
            "BODY|" + FIRST,
            "HEADING|What is next",
            "LIST|A shuttle bus.",
            "BODY|" + SECOND,
            "CAPTION|The old bridge in spring.");
    assertThat(article.text()).startsWith(FIRST + "\n\nWhat is next\n\nA shuttle bus.");
  }

  @Test
  void titleBylineTimeAndAddressComeFromTheMarkUp() {
    String head =
        """
        <meta property="og:title" content="Bridge closed">
        <meta name="author" content="By Bob Ray">
        <link rel="canonical" href="https://gazette.example/bridge">
        <meta property="article:published_time" content="2025-07-04T10:00:00+02:00">\
        """;
    Metadata metadata = ofHtml(page(head, "<p>" + FIRST + "</p><p>" + SECOND + "</p>")).metadata();
    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Council closes bridge",
                "https://gazette.example/bridge",
                new Published("2025-07-04T10:00:00+02:00", LocalDate.of(2025, 7, 4)),
                "Bob Ray",
                "en"));
  }

  @Test
  void whatTheClientGaveGoesFirst() {
    Submission submission =
        new Submission(
            null,
            page("", "<p>" + FIRST + "</p>"),
            "Given",
            "https://given.example/",
            "2024-01-01",
            "Given Name",
            "en");
    assertThat(Readings.accepted(submission).metadata())
        .isEqualTo(
            new Metadata(
                "Given",
                "https://given.example/",
                new Published("2024-01-01", LocalDate.of(2024, 1, 1)),
                "Given Name",
                "en"));
  }

  @Test
  void jsonLdGraphGivesTimeAndAuthorsButNeverTheText() {
    String head =
        """
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[
          {"@type":"WebSite","name":"The Gazette"},
          {"@type":["NewsArticle"],"headline":"Bridge \\u201cclosed\\u201d","datePublished":"2025-07-04",
           "author":[{"@type":"Person","name":"Ann Lee"},{"name":"Bob Ray"}],
           "articleBody":"Words that the page does not show."}]}</script>\
        """;
    Article article = ofHtml(page(head, "<p>" + FIRST + "</p><p>" + SECOND + "</p>"));
    assertThat(article.metadata().byline()).isEqualTo("Ann Lee, Bob Ray");
    assertThat(article.metadata().published())
        .isEqualTo(new Published("2025-07-04", LocalDate.of(2025, 7, 4)));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  /** As long as the story, so that it would be read if it were not hidden. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p hidden>%s</p>",
        "<p style='color: red; display : none'>%s</p>",
        "<p style='DISPLAY:NONE'>%s</p>",
        "<p style='visibility: hidden; color: red'>%s</p>",
        "<p aria-hidden='true'>%s</p>",
        "<template><p>%s</p></template>"
      })
  void hiddenElementsAreNotRead(String hidden) {
    String story = "<p>" + FIRST + "</p>" + hidden.formatted(SECOND) + "<p>" + THIRD + "</p>";
    assertThat(ofHtml(page("", story)).text()).isEqualTo(FIRST + "\n\n" + THIRD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p aria-hidden='false'>%s</p>",
        "<p style='display:block; visibility:visible'>%s</p>"
      })
  void whatOnlySoundsHiddenIsRead(String shown) {
    String story = "<p>" + FIRST + "</p>" + shown.formatted(SECOND);
    assertThat(ofHtml(page("", story)).text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void cardsThatLeadToOtherStoriesAreLeftOut() {
    String card =
        "<li><div><h3><a href='/x'>Another story</a></h3><p>Its first sentence is long enough to be"
            + " taken for prose by anybody.</p></div></li>";
    Article article =
        ofHtml(
            page("", "<p>" + FIRST + "</p><p>" + SECOND + "</p><ul>" + card.repeat(6) + "</ul>"));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void lineBreaksPartParagraphsInOldPages() {
    Article article = ofHtml("<body><div>" + FIRST + "<br><br>" + SECOND + "</div></body>");
    assertThat(blocks(article)).containsExactly("BODY|" + FIRST, "BODY|" + SECOND);
  }

  @Test
  void whiteSpaceIsMadeSingleSpaces() {
    assertThat(ofHtml("<p>The  old\n\t<b>bridge</b>&nbsp; is\u00a0closed.</p>").text())
        .isEqualTo("The old bridge is closed.");
  }

  @Test
  void leadAboveTheStoryBelongsToIt() {
    Article article =
        ofHtml(
            "<body><div><div class='article__summary'>The bridge will be closed for two"
                + " years.</div><div class='article-text'><p>"
                + FIRST
                + "</p><p>"
                + SECOND
                + "</p></div></div></body>");
    assertThat(blocks(article).getFirst())
        .isEqualTo("STANDFIRST|The bridge will be closed for two years.");
  }

  @Test
  void storyThatIsNamedLikeANoticeIsStillFound() {
    Article article = ofHtml("<body><div class='related'><p>" + FIRST + "</p></div></body>");
    assertThat(article.text()).isEqualTo(FIRST);
  }

  @Test
  void storyInPiecesIsReadWhole() {
    String piece = "<div class='story-text'><p>" + FIRST + "</p></div>";
    String other = "<div class='story-text'><p>" + SECOND + "</p></div>";
    Article article = ofHtml(page("", piece + "<div class='ad'>Buy!</div>" + other));
    assertThat(article.text()).isEqualTo(FIRST + "\n\n" + SECOND);
  }

  @Test
  void timeInASentenceIsPartOfIt() {
    Article article =
        ofHtml(page("", "<time>Monday</time><p>On <time>Monday</time> it closed.</p>"));
    assertThat(article.text()).isEqualTo("On Monday it closed.");
  }

  @Test
  void embeddedPostIsPartOfTheStory() {
    Article article =
        ofHtml(
            page(
                "",
                "<p>"
                    + FIRST
                    + "</p><div class='social-embed'><blockquote><p>We had no choice.</p>— Ann Lee"
                    + " <a href='/p'>July 4, 2025</a></blockquote></div><p>"
                    + SECOND
                    + "</p>"));
    assertThat(blocks(article)).contains("BODY|We had no choice.");
  }

  @Test
  void sentenceInAHeadingElementIsBody() {
    String lead =
        "The bridge over the river will be closed for two whole years from next Monday on.";
    Article article = ofHtml(page("", "<h2>" + lead + "</h2><p>" + FIRST + "</p>"));
    assertThat(blocks(article).getFirst()).isEqualTo("BODY|" + lead);
  }

  @Test
  void storyLaidOutInATableIsBody() {
    Article article =
        ofHtml(
            page(
                "",
                "<table><tr><td>"
                    + FIRST
                    + "<br>"
                    + SECOND
                    + "</td></tr></table><p>"
                    + FIRST
                    + "</p><table><tr><td>Piers</td><td>6</td></tr></table>"));
    assertThat(blocks(article))
        .containsExactly("BODY|" + FIRST, "BODY|" + SECOND, "BODY|" + FIRST, "LIST|Piers 6");
  }

  @Test
  void blankLinesPartParagraphsInPreformattedText() {
    Article article = ofHtml("<pre>The council\nvoted.\n\nTraffic will\ngo elsewhere.</pre>");
    assertThat(article.text()).isEqualTo("The council voted.\n\nTraffic will go elsewhere.");
  }

  @Test
  void siteNameInAHeadingIsNotTheTitle() {
    String html =
        "<title>Council closes bridge - The Gazette</title><h1>The Gazette</h1>"
            + "<article><h1>Council closes bridge</h1><p>"
            + FIRST
            + "</p></article>";
    assertThat(ofHtml(html).metadata().title()).isEqualTo("Council closes bridge");
    assertThat(ofHtml(html).text()).isEqualTo(FIRST);
  }

  private static Article withJson(String json) {
    String head =
        "<link rel='canonical' href='https://gazette.example/bridge'>"
            + "<script type='application/ld+json'>"
            + json
            + "</script>";
    return ofHtml(page(head, "<p>" + FIRST + "</p><p>" + SECOND + "</p>"));
  }

  /** Each has two objects, of which one is the page's. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        [{"@type": "Review", "name": "Great shop", "author": {"name": "Buyer Bob"}, "datePublished": "2019-01-01"},
         {"@type": "NewsArticle", "headline": "Council closes bridge", "author": {"name": "Ann Lee"}, "datePublished": "2025-07-04"}]
        """,
        """
        [{"@type": "NewsArticle", "headline": "Ferry opens", "url": "https://gazette.example/ferry", "author": "Cy Day", "datePublished": "2020-01-01"},
         {"@type": "NewsArticle", "headline": "Bridge shut for two years", "url": "https://gazette.example/bridge/", "author": "Ann Lee", "datePublished": "2025-07-04"}]
        """,
        """
        {"@graph": [
         {"@type": "BlogPosting", "headline": "Ferry opens", "author": "Cy Day", "datePublished": "2020-01-01"},
         {"@type": ["Article", "NewsArticle"], "mainEntityOfPage": {"@id": "http://www.gazette.example/bridge"}, "author": {"@id": "#ann"}, "datePublished": "2025-07-04"},
         {"@type": "Person", "@id": "#ann", "name": "Ann Lee"}]}
        """,
        """
        {"@type": "WebPage", "mainEntity": {"@type": "ReportageNewsArticle", "headline": "Council closes bridge &#8211; Gazette",
         "author": {"@type": "Person", "givenName": "Ann", "familyName": "Lee"}, "datePublished": "Fri, 4 Jul 2025 08:00:00 GMT"}}
        """,
        """
        //<![CDATA[
        {"@type": "NewsArticle", "headline": "Council closes
        bridge", "author": [{"@type": "Person", "name": "Ann Lee"}], "datePublished": "July 4, 2025"};
        //]]>
        """
      })
  void objectOfThePageItselfIsRead(String json) {
    Metadata metadata = withJson(json).metadata();
    assertThat(metadata.published())
        .isNotNull()
        .extracting(Published::date)
        .isEqualTo(LocalDate.of(2025, 7, 4));
    assertThat(metadata.byline()).isEqualTo("Ann Lee");
  }

  @Test
  void objectOfAnotherPageIsNotRead() {
    Metadata metadata =
        withJson(
                """
                {"@type": "NewsArticle", "headline": "Ferry opens", "url": "https://gazette.example/ferry",
                 "author": "Cy Day", "datePublished": "2020-01-01"}
                """)
            .metadata();
    assertThat(metadata.published()).isNull();
    assertThat(metadata.byline()).isEqualTo("Bob Ray");
  }

  @Test
  void personIsPreferredToTheOrganisationThatPublishes() {
    Metadata metadata =
        withJson(
                """
                {"@type": "NewsArticle", "headline": "Council closes bridge",
                 "author": {"@type": "Organization", "name": "The Gazette"}}
                """)
            .metadata();
    assertThat(metadata.byline()).isEqualTo("Bob Ray");
  }

  @Test
  void headlineInJsonIsDecoded() {
    String html =
        "<title>N</title><script type='application/ld+json'>{\"@type\": \"NewsArticle\","
            + " \"headline\": \"Bridge &amp; ferry &#8211; closed\"}</script><p>"
            + FIRST
            + "</p>";
    assertThat(ofHtml(html).metadata().title()).isEqualTo("Bridge & ferry – closed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta property='og:title' content='Council closes bridge | The Gazette'>",
        "<title>Council closes bridge | The Gazette</title>",
        "<title>Council closes bridge - The Gazette</title>"
            + "<meta property='og:site_name' content='The Gazette'>"
      })
  void siteNameIsNoPartOfTheTitle(String head) {
    assertThat(ofHtml(head + "<p>" + FIRST + "</p>").metadata().title())
        .isEqualTo("Council closes bridge");
  }

  @Test
  void dayIsReadNearTheTitleWhereNothingMarksIt() {
    String html =
        "<div>May 1, 2019</div><h1>Council closes bridge</h1><div><b>NEWS</b> <i>18 NOV 2019</i>"
            + "</div><p>"
            + FIRST
            + "</p>";
    assertThat(ofHtml(html).metadata().published())
        .isEqualTo(new Published("2019-11-18", LocalDate.of(2019, 11, 18)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"del", "s", "strike"})
  void withdrawnWordsAreNotRead(String tag) {
    String changed = "<p>It cost <%1$s>$4</%1$s> $40 in all.</p>".formatted(tag);
    String story = "<p>" + FIRST + "</p>" + changed + "<p>" + THIRD + "</p>";
    assertThat(blocks(ofHtml(page("", story)))).contains("BODY|It cost $40 in all.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "It cost $2 million<sup>3</sup> in all.; It cost $2 million in all.",
        "It closed in 2018.<sup>2</sup> Nobody knew.; It closed in 2018. Nobody knew.",
        "It closed in 2018<sup><a href='#n1'>1</a></sup> for good.; It closed in 2018 for good.",
        "It closed<sup>[4]</sup> for good.; It closed for good.",
        "It closed<sup>*</sup> for good.; It closed for good.",
        "It has 10<sup>6</sup> rivets.; It has 10⁶ rivets.",
        "It is 40 m<sup>2</sup> wide.; It is 40 m² wide.",
        "It is 40km<sup>2</sup> wide.; It is 40km² wide.",
        "It lies on 10<sup>-3</sup> of it.; It lies on 10⁻³ of it.",
        "It closed on the 4<sup>th</sup> of May.; It closed on the 4th of May.",
        "Acme<sup>®</sup> built it.; Acme® built it."
      })
  void raisedMarksAreToldApart(String sentence, String read) {
    String story = "<p>" + FIRST + "</p><p>" + sentence + "</p><p>" + THIRD + "</p>";
    assertThat(blocks(ofHtml(page("", story)))).contains("BODY|" + read);
  }

  @Test
  void secondArticleIsAnotherStory() {
    String html =
        "<title>Council closes bridge</title><article><h1>Council closes bridge</h1><p>"
            + FIRST
            + "</p></article><article><h2>Ferry opens</h2><p>"
            + THIRD
            + "</p></article>";
    assertThat(ofHtml(html).text()).isEqualTo(FIRST);
  }

  @Test
  void articlesUnderOneTitleAreOneStory() {
    String html =
        "<title>Bridge live</title><h1>Bridge live</h1><article><h2>Closed</h2><p>"
            + FIRST
            + "</p></article><article><h2>Ferry</h2><p>"
            + THIRD
            + "</p></article>";
    assertThat(ofHtml(html).text()).isEqualTo("Closed\n\n" + FIRST + "\n\nFerry\n\n" + THIRD);
  }
}
