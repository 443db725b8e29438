package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.article.Readings.blocks;
import static org.checkable.article.Readings.ofText;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
  private static final String STORY =
      "The council voted on Monday to close the old bridge for two years.";

  @Test
  void textIsKeptAsReceivedButForLineEndsAndControlCharacters() {
    Article article = ofText("\ufeffOne\u0000 line.\r\n\r\nAnother\tline.\rThird.\u2067\u200f ");
    assertThat(article.text()).isEqualTo("One line.\n\nAnother\tline.\nThird.\u2067\u200f ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Council closes bridge",
        "• The bridge is closed",
        "1. The bridge is closed",
        "Photo: the bridge",
        "\n\n  A heading without a story  \n\n"
      })
  void singleParagraphIsBodyWhateverItLooksLike(String text) {
    assertThat(blocks(ofText(text))).containsExactly("BODY|" + text.strip());
  }

  @Test
  void shortLineBeforeAParagraphIsAHeading() {
    Article article =
        ofText(STORY + "\n🧭 What is known\n" + STORY + "\n\nThe next step\n\n" + STORY);
    assertThat(blocks(article))
        .containsExactly(
            "BODY|" + STORY,
            "HEADING|🧭 What is known",
            "BODY|" + STORY,
            "HEADING|The next step",
            "BODY|" + STORY);
  }

  @Test
  void firstSuchLineIsTheTitleWhenNoneWasGiven() {
    Article article = ofText("Council closes bridge\n\nBy Ann Lee\n\n" + STORY);
    assertThat(blocks(article))
        .containsExactly("TITLE|Council closes bridge", "HEADING|By Ann Lee", "BODY|" + STORY);
    assertThat(article.metadata().title()).isEqualTo("Council closes bridge");
  }

  @Test
  void noticeAboveTheTitleOfAPressReleaseIsNotItsTitle() {
    Article article = ofText("FOR IMMEDIATE RELEASE\n\nCouncil closes bridge\n\n" + STORY);
    assertThat(blocks(article))
        .containsExactly(
            "HEADING|FOR IMMEDIATE RELEASE", "TITLE|Council closes bridge", "BODY|" + STORY);
    assertThat(article.metadata().title()).isEqualTo("Council closes bridge");
  }

  @Test
  void givenTitleMakesAnotherFirstLineAHeading() {
    Submission submission =
        new Submission("At the river\n\n" + STORY, null, "Bridge closed", null, null, null, null);
    Article article = Readings.accepted(submission);
    assertThat(blocks(article)).containsExactly("HEADING|At the river", "BODY|" + STORY);
    assertThat(article.metadata().title()).isEqualTo("Bridge closed");
  }

  @Test
  void givenTitleIsFoundAboveTheTextWithItsQuestionMark() {
    Submission submission =
        new Submission(
            "Why close the bridge?\n\n" + STORY,
            null,
            "Why close the Bridge?",
            null,
            null,
            null,
            null);
    assertThat(blocks(Readings.accepted(submission)).getFirst())
        .isEqualTo("TITLE|Why close the bridge?");
  }

  @Test
  void listItemsAndCaptionsAreKnown() {
    Article article =
        ofText(
            STORY
                + "\n\n"
                + "- It is old\n"
                + "- It is unsafe\n"
                + "2) It rusts\n\n"
                + "The bridge in May. Photo: Ann Lee\n\n"
                + STORY);
    assertThat(blocks(article))
        .containsExactly(
            "BODY|" + STORY,
            "LIST|- It is old",
            "LIST|- It is unsafe",
            "LIST|2) It rusts",
            "CAPTION|The bridge in May. Photo: Ann Lee",
            "BODY|" + STORY);
  }

  @Test
  void hardWrappedLinesAreOneParagraph() {
    String wrapped =
        """
        The council voted on Monday to close the old bridge over the
        river for two years. Engineers had found rust in four of its
        six piers, said Ann Lee, who leads the works. Traffic will go
        through the town.\
        """;
    Article article =
        ofText(
            wrapped
                + "\n\n"
                + "Shops fear for their trade. A shuttle bus will run, and the\n"
                + "ferry opens again.");
    assertThat(blocks(article))
        .containsExactly(
            "BODY|" + wrapped,
            "BODY|Shops fear for their trade. A shuttle bus will run, and the\nferry opens again.");
  }

  @Test
  void sentenceThatALineEndBreaksGoesOn() {
    Article article = ofText("The council voted\nto close the bridge.\n" + STORY);
    assertThat(blocks(article))
        .containsExactly("BODY|The council voted\nto close the bridge.", "BODY|" + STORY);
  }

  @Test
  void pastedTableIsNoRowOfHeadings() {
    Article article =
        ofText(
            "Pier Rust Age\n"
                + "One 4 60\n"
                + "Two 9 61\n"
                + "Three 2 60\n"
                + "Four 3 59\n"
                + "Five 3 1\n"
                + "Six 1 2\n"
                + "Sum 22 0\n"
                + STORY);
    assertThat(article.blocks()).extracting(block -> block.part().name()).containsOnly("BODY");
  }

  @Test
  void quotationOnALineOfItsOwnIsNoHeading() {
    assertThat(blocks(ofText(STORY + "\n“We had no choice”\n" + STORY)))
        .contains("BODY|“We had no choice”");
  }

  @Test
  void emojiAloneAreAnArticle() {
    assertThat(blocks(ofText("🎉🎉"))).containsExactly("BODY|🎉🎉");
  }

  @Test
  void timeOfDayOverAnEntryIsAHeading() {
    Article article = ofText(STORY + "\n\n7:30 p.m.\n\n" + STORY + "\n\n8 p.m.\n\n" + STORY);
    assertThat(blocks(article)).contains("HEADING|7:30 p.m.", "HEADING|8 p.m.");
  }

  @Test
  void lineThatEndsInACommaGoesOnInSmallLetters() {
    assertThat(blocks(ofText("It is old, rusty,\nnarrow and unsafe.\n" + STORY)))
        .containsExactly("BODY|It is old, rusty,\nnarrow and unsafe.", "BODY|" + STORY);
  }

  @Test
  void bylineAndDayAboveTheStoryAreMetadataToo() {
    Metadata metadata =
        ofText("Council closes bridge\nBy Ann Lee\nFriday, July 4, 2025\n" + STORY).metadata();
    assertThat(metadata)
        .isEqualTo(
            new Metadata(
                "Council closes bridge",
                null,
                new Published("2025-07-04", LocalDate.of(2025, 7, 4)),
                "Ann Lee",
                "en"));
  }

  @Test
  void dayInTheStoryIsNotTheDayOfPublication() {
    Metadata metadata =
        ofText("Council closes bridge\n" + STORY + "\nMay 4, 2020\n" + STORY).metadata();
    assertThat(metadata.published()).isNull();
    assertThat(
            ofText("What happened on May 4, 2020 at the old bridge\n" + STORY)
                .metadata()
                .published())
        .isNull();
  }
}
