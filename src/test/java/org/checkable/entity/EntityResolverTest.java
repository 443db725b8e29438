package org.checkable.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.language.SentenceReader;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

class EntityResolverTest {
  private static final ClassPath RULES = new ClassPath();
  private static final SentenceReader READER = new SentenceReader(RULES);
  private static final EntityResolver RESOLVER = new EntityResolver(RULES);

  @Test
  void surnameMeansTheOneWhoBearsIt() {
    assertThat(meaning(1, "Hale", "Norland's mayor is James Hale.", "Hale sold two ships."))
        .isEqualTo("James Hale");
  }

  @Test
  void surnameOfTwoIsOpenWhateverTheirFirstNames() {
    assertThat(meaning(1, "Hale", "James Hale met Anna Hale in Leeds.", "Hale sold two ships."))
        .isEqualTo("? [James Hale, Anna Hale]");
  }

  @Test
  void middleNameMakesNoOtherPerson() {
    assertThat(
            meaning(
                2,
                "Hale",
                "James R. Hale sold two ships.",
                "James Hale left for Leeds.",
                "Hale bought them back."))
        .isEqualTo("James R. Hale");
  }

  @Test
  void titleThatContradictsIsAnotherPerson() {
    assertThat(
            meaning(
                1,
                "Hale",
                "Representative James Hale sold two ships.",
                "Senator Hale did not vote."))
        .isEqualTo("? [James Hale]");
  }

  @Test
  void laterNameIsNoMeaningButACandidate() {
    assertThat(meaning(0, "Hale", "Hale sold two ships.", "James Hale is the mayor of Leeds."))
        .isEqualTo("? [James Hale]");
  }

  @Test
  void pronounTakesTheGenderOfTheTitle() {
    assertThat(
            meaning(
                1, "She", "Mr. Robin Hale wrote to Mrs. Dana Lund in May.", "She sold two ships."))
        .isEqualTo("Dana Lund");
  }

  @Test
  void pronounMeansTheNearerOfTwo() {
    assertThat(
            meaning(
                2,
                "He",
                "Mr. James Hale runs the port.",
                "Mr. Tom Lund sold two ships in May.",
                "He paid $4 million."))
        .isEqualTo("Tom Lund");
    assertThat(
            meaning(
                2,
                "They",
                "Two ferries left Leeds.",
                "Three tankers sank in 2011.",
                "They had cost $4 million."))
        .isEqualTo("Three tankers");
  }

  @Test
  void itIsNoPerson() {
    assertThat(meaning(1, "It", "James Hale left.", "It had sunk in 2011.")).startsWith("?");
  }

  @Test
  void subjectInFormOnlyMeansNothing() {
    assertThat(mentions("It is clear that the port lost 40 jobs.")).doesNotContain("It");
  }

  @Test
  void monthIsNobody() {
    assertThat(meaning(1, "May", "Theresa May left in 2019.", "Prices fell in May 2020."))
        .isEqualTo("");
  }

  @Test
  void longPhraseWithItsOwnWordsNeedsNoArticle() {
    assertThat(
            meaning(0, "the number", "Ministers counted the number of jobs in the state of Ohio."))
        .isEqualTo("");
  }

  @Test
  void demonstrativeNeedsItsArticle() {
    assertThat(meaning(0, "This decision", "This decision cost 40 jobs.")).isEqualTo("? []");
  }

  @Test
  void wordOfTitleCallsNobody() {
    assertThat(
            meaning(
                1,
                "The first",
                "Two votes followed for First Lady Anna Hale.",
                "The first was to amend the bill, which was rejected."))
        .doesNotContain("Hale");
  }

  @Test
  void ownersOfOneNounAreTwoThings() {
    assertThat(
            meaning(
                1,
                "The fault",
                "Engineers found a fault in the tail and a fault in the nose.",
                "The fault cost $3 million."))
        .startsWith("? [");
  }

  @Test
  void descriptionBesideNameIsNoRivalOfIt() {
    assertThat(
            meaning(
                1,
                "She",
                "Transport minister Marta Hale visited the port on Tuesday.",
                "She said inspectors had found cracks in two ships."))
        .isEqualTo("Marta Hale");
  }

  @Test
  void complementOfItsOwnMakesItAnotherThing() {
    assertThat(
            meaning(
                1,
                "The harbour",
                "The harbour of Lund handled 4,000 tonnes of salt.",
                "The harbour of Graz handled 9,000 tonnes of grain."))
        .doesNotContain("Lund");
  }

  @Test
  void shortFormWithinLongerNameIsSpelledOut() {
    assertThat(
            meaning(
                1,
                "NPA",
                "The Norland Port Authority (NPA) met in Leeds.",
                "The NPA Safety Council fined two companies."))
        .isEqualTo("Norland Port Authority");
  }

  @Test
  void accentMakesNoOtherName() {
    assertThat(
            meaning(
                1, "Erdem", "Prime Minister Kemal Erdëm left for Leeds.", "Erdem sold two ships."))
        .isEqualTo("Kemal Erdëm");
  }

  @Test
  void titleOfManyIsNoName() {
    assertThat(mentions("The Senators wrote to James Hale about the port in Leeds."))
        .contains("The Senators");
  }

  @Test
  void endOfALongerNameIsShortForIt() {
    assertThat(
            meaning(
                1,
                "Hunger Caucus",
                "The Senate Hunger Caucus met in Leeds on Friday.",
                "James Hale joined the Hunger Caucus in 2011."))
        .isEqualTo("Senate Hunger Caucus");
  }

  @Test
  void nameIsShortForTheSameWithItsPlace() {
    assertThat(
            meaning(
                1,
                "Hill Food Bank",
                "James Hale toured the Hill Food Bank of Norland on Friday.",
                "Hill Food Bank serves 29 towns."))
        .isEqualTo("Hill Food Bank of Norland");
  }

  @Test
  void endOfTwoLongerNamesIsOpen() {
    assertThat(
            meaning(
                1,
                "Hunger Caucus",
                "The Senate Hunger Caucus met the House Hunger Caucus on Friday.",
                "James Hale joined the Hunger Caucus in 2011."))
        .isEqualTo("? [Senate Hunger Caucus, House Hunger Caucus]");
  }

  @Test
  void othersOfAKindNeedTheirArticle() {
    assertThat(
            meaning(
                1,
                "Other suspects",
                "The court heard 40 suspects in Leeds.",
                "Other suspects have fled."))
        .startsWith("?");
  }

  private static String meaning(int sentence, String words, String... sentences) {
    String text = String.join(" ", sentences);
    List<Sentence> cut = cut(sentences);
    Entities entities = RESOLVER.entities(text, cut, READER.trees(text, cut));
    for (Mention mention : entities.mentions(cut.get(sentence))) {
      if (mention.span().slice(text).equals(words)) {
        return switch (entities.reference(mention)) {
          case Reference.Clear clear -> "";
          case Reference.Resolved resolved -> resolved.copiedFrom().slice(text);
          case Reference.Open open ->
              "? " + open.candidates().stream().map(one -> one.words().slice(text)).toList();
        };
      }
    }
    throw new AssertionError("no mention " + words + " in " + sentences[sentence]);
  }

  private static List<String> mentions(String text) {
    List<Sentence> cut = cut(text);
    return RESOLVER.entities(text, cut, READER.trees(text, cut)).mentions(cut.getFirst()).stream()
        .map(mention -> mention.span().slice(text))
        .toList();
  }

  private static List<Sentence> cut(String... sentences) {
    List<Sentence> cut = new ArrayList<>();
    int at = 0;
    for (String sentence : sentences) {
      cut.add(new Sentence(cut.size(), 0, Part.BODY, new Span(at, at + sentence.length())));
      at += sentence.length() + 1;
    }
    return cut;
  }
}
