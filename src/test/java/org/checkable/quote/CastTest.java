package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.quote.Mention.Form;
import org.checkable.quote.Resolution.Ambiguous;
import org.checkable.quote.Resolution.Resolved;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CastTest {

  /** Sentences are parted by a slash, paragraphs by a pilcrow; the nth of the words is meant. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '$',
      value = {
        "surname means the full name and says where that stands; President Laura Stone signed the"
            + " bill. / Stone left at noon.; Stone; 1; Laura Stone (short-name)",
        "surname in a headline means the full name below; Stone signs the bill at last ¶ President"
            + " Laura Stone signed it.; Stone; 0; Laura Stone (short-name)",
        "surname of two people is left to a person; Mary Hale and Peter Hale arrived. / Hale spoke"
            + " first.; Hale; 2; Mary Hale or Peter Hale (shared-name)",
        "title of a woman chooses between two of one surname; Mary Hale and Peter Hale arrived. /"
            + " Mrs. Hale spoke first.; Hale; 2; Mary Hale (short-name)",
        "acronym in brackets means the body; The Office for National Statistics (ONS) counted"
            + " again. / The ONS was surprised.; ONS; 1; Office for National Statistics"
            + " (short-name)",
        "pronoun means the subject of the sentence before; Yuri Marsh met Ivan Petrov in Geneva. /"
            + " According to him, nothing was agreed.; him; 0; Yuri Marsh (pronoun)",
        "pronoun goes past a person of the other sex; Mary Hale met Ivan Petrov in Geneva. / He"
            + " brought flowers.; He; 0; Ivan Petrov (pronoun)",
        "pronoun inside quotation marks is not resolved; Ivan Petrov smiled. / “He did it,” Mary"
            + " Hale said.; He; 0; Ivan Petrov (pronoun-in-quotation)",
        "only president of the article is the president; President Laura Stone signed the bill. ¶"
            + " The president was pleased.; The president; 0; Laura Stone (role)",
        "former president is not the president; Former President Laura Stone spoke. ¶ The president"
            + " listened.; The president; 0; unknown",
        "company is the one that the article names; Acme Holdings Inc. lost money. ¶ The company"
            + " said sales fell.; The company; 0; Acme Holdings Inc (role)",
        "company is the one that an apposition calls so; Riverbank Group, a small company, met the"
            + " River Herald. ¶ The company grew.; The company; 0; Riverbank Group (role)",
        "church is the one that is named in full; The Church of Stone met. ¶ The Church denied it.;"
            + " Church; 1; Church of Stone (short-name)",
        "person may bear the name of a city; Orla Boston, 30, left the ship. / She said Boston was"
            + " tired.; She; 0; Orla Boston (pronoun)",
        "titled surname before any full name is somebody else; President Stone spoke. ¶ Stone was"
            + " joined by Mary Stone. ¶ The president left early.; The president; 0; Stone (role)"
      })
  void whoIsMeantIsToldOrLeftOpen(
      String what, String text, String words, int nth, String expected) {
    Told told = Told.of(text.replace(" ¶ ", " / \n").split(" / ", -1));
    assertThat(shown(told, told.resolve(words, nth))).isEqualTo(expected);
  }

  /** Who it is and the rule that says so; what is copied is always where the name stands first. */
  private static String shown(Told told, Resolution resolution) {
    return switch (resolution) {
      case Resolved(String name, Span copiedFrom, String rule) -> {
        assertThat(copiedFrom).isEqualTo(told.find(name, 0));
        yield name + " (" + rule + ")";
      }
      case Ambiguous(List<String> candidates, String rule) ->
          String.join(" or ", candidates) + " (" + rule + ")";
      case Resolution.Unknown unknown -> "unknown";
    };
  }

  @Test
  void titleIsNotPartOfTheNameButKeptAsRole() {
    Told told = Told.of("Treasury Secretary Mark Hale spoke.");

    assertThat(told.cast().mentions(told.sentences().getFirst()))
        .contains(new Mention(told.find("Mark Hale", 0), Form.NAME));
    assertThat(told.cast().role("Mark Hale")).hasValue("Secretary");
  }

  @Test
  void pronounBetweenTwoEqualsStaysOpen() {
    Told told = Told.of("Senators praised Ivan Petrov and Yuri Marsh.", "\nHe smiled.");

    assertThat(told.resolve("He", 0)).isInstanceOf(Ambiguous.class);
  }

  @Test
  void possessiveHerIsToldFromTheObject() {
    Told told = Told.of("Mary Hale left.", "They thanked her for her work.");

    assertThat(told.cast().mentions(told.sentences().get(1)))
        .contains(
            new Mention(told.find("her", 0), Form.PRONOUN),
            new Mention(told.find("her", 1), Form.POSSESSIVE));
  }

  @Test
  void onePresidentOfTwoStaysOpenUnlessTheNationIsNamed() {
    Told told =
        Told.of(
            "President Laura Stone met French President Paul Morel.",
            "\nThe president smiled.",
            "The French president did not.");

    assertThat(told.resolve("The president", 0)).isInstanceOf(Ambiguous.class);
    assertThat(told.resolve("The French president", 0))
        .isEqualTo(new Resolved("Paul Morel", told.find("Paul Morel", 0), "role"));
  }

  @Test
  void textWithoutNamesHasNoCast() {
    Told told = Told.of("It rained.", "He went home.");

    assertThat(told.resolve("He", 0)).isEqualTo(Resolution.UNKNOWN);
  }
}
