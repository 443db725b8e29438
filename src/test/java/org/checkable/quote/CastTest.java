package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.quote.Mention.Form;
import org.checkable.quote.Resolution.Ambiguous;
import org.checkable.quote.Resolution.Resolved;
import org.junit.jupiter.api.Test;

class CastTest {

  @Test
  void surnameMeansTheFullNameAndSaysWhereThatStands() {
    Told told = Told.of("President Laura Stone signed the bill.", "Stone left at noon.");

    assertThat(told.resolve("Stone", 1))
        .isEqualTo(new Resolved("Laura Stone", told.find("Laura Stone", 0), "short-name"));
  }

  @Test
  void surnameInAHeadlineMeansTheFullNameBelow() {
    Told told = Told.of("Stone signs the bill at last", "\nPresident Laura Stone signed it.");

    assertThat(told.resolve("Stone", 0))
        .isEqualTo(new Resolved("Laura Stone", told.find("Laura Stone", 0), "short-name"));
  }

  @Test
  void titleIsNotPartOfTheNameButKeptAsRole() {
    Told told = Told.of("Treasury Secretary Mark Hale spoke.");

    assertThat(told.cast().mentions(told.sentences().getFirst()))
        .contains(new Mention(told.find("Mark Hale", 0), Form.NAME));
    assertThat(told.cast().role("Mark Hale")).hasValue("Secretary");
  }

  @Test
  void surnameOfTwoPeopleIsLeftToAPerson() {
    Told told = Told.of("Mary Hale and Peter Hale arrived.", "Hale spoke first.");

    assertThat(told.resolve("Hale", 2))
        .isEqualTo(new Ambiguous(java.util.List.of("Mary Hale", "Peter Hale"), "shared-name"));
  }

  @Test
  void titleOfAWomanChoosesBetweenTwoOfOneSurname() {
    Told told = Told.of("Mary Hale and Peter Hale arrived.", "Mrs. Hale spoke first.");

    assertThat(told.resolve("Hale", 2))
        .isEqualTo(new Resolved("Mary Hale", told.find("Mary Hale", 0), "short-name"));
  }

  @Test
  void acronymInBracketsMeansTheBody() {
    Told told =
        Told.of(
            "The Office for National Statistics (ONS) counted again.", "The ONS was surprised.");

    assertThat(told.resolve("ONS", 1))
        .isEqualTo(
            new Resolved(
                "Office for National Statistics",
                told.find("Office for National Statistics", 0),
                "short-name"));
  }

  @Test
  void pronounMeansTheSubjectOfTheSentenceBefore() {
    Told told =
        Told.of("Yuri Marsh met Ivan Petrov in Geneva.", "According to him, nothing was agreed.");

    assertThat(told.resolve("him", 0))
        .isEqualTo(new Resolved("Yuri Marsh", told.find("Yuri Marsh", 0), "pronoun"));
  }

  @Test
  void pronounGoesPastAPersonOfTheOtherSex() {
    Told told = Told.of("Mary Hale met Ivan Petrov in Geneva.", "He brought flowers.");

    assertThat(told.resolve("He", 0))
        .isEqualTo(new Resolved("Ivan Petrov", told.find("Ivan Petrov", 0), "pronoun"));
  }

  @Test
  void pronounBetweenTwoEqualsStaysOpen() {
    Told told = Told.of("Senators praised Ivan Petrov and Yuri Marsh.", "\nHe smiled.");

    assertThat(told.resolve("He", 0)).isInstanceOf(Ambiguous.class);
  }

  @Test
  void pronounInsideQuotationMarksIsNotResolved() {
    Told told = Told.of("Ivan Petrov smiled.", "“He did it,” Mary Hale said.");

    assertThat(told.resolve("He", 0))
        .isEqualTo(new Ambiguous(java.util.List.of("Ivan Petrov"), "pronoun-in-quotation"));
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
  void onlyPresidentOfTheArticleIsThePresident() {
    Told told = Told.of("President Laura Stone signed the bill.", "\nThe president was pleased.");

    assertThat(told.resolve("The president", 0))
        .isEqualTo(new Resolved("Laura Stone", told.find("Laura Stone", 0), "role"));
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
  void formerPresidentIsNotThePresident() {
    Told told = Told.of("Former President Laura Stone spoke.", "\nThe president listened.");

    assertThat(told.resolve("The president", 0)).isEqualTo(Resolution.UNKNOWN);
  }

  @Test
  void companyIsTheOneThatTheArticleNames() {
    Told told = Told.of("Acme Holdings Inc. lost money.", "\nThe company said sales fell.");

    assertThat(told.resolve("The company", 0))
        .isEqualTo(new Resolved("Acme Holdings Inc", told.find("Acme Holdings Inc", 0), "role"));
  }

  @Test
  void companyIsTheOneThatAnAppositionCallsSo() {
    Told told =
        Told.of("Riverbank Group, a small company, met the River Herald.", "\nThe company grew.");

    assertThat(told.resolve("The company", 0))
        .isEqualTo(new Resolved("Riverbank Group", told.find("Riverbank Group", 0), "role"));
  }

  @Test
  void churchIsTheOneThatIsNamedInFull() {
    Told told = Told.of("The Church of Stone met.", "\nThe Church denied it.");

    assertThat(told.resolve("Church", 1))
        .isEqualTo(new Resolved("Church of Stone", told.find("Church of Stone", 0), "short-name"));
  }

  @Test
  void personMayBearTheNameOfACity() {
    Told told = Told.of("Orla Boston, 30, left the ship.", "She said Boston was tired.");

    assertThat(told.resolve("She", 0))
        .isEqualTo(new Resolved("Orla Boston", told.find("Orla Boston", 0), "pronoun"));
  }

  @Test
  void titledSurnameBeforeAnyFullNameIsSomebodyElse() {
    Told told =
        Told.of(
            "President Stone spoke.",
            "\nStone was joined by Mary Stone.",
            "\nThe president left early.");

    assertThat(told.resolve("The president", 0))
        .isEqualTo(new Resolved("Stone", told.find("Stone", 0), "role"));
  }

  @Test
  void textWithoutNamesHasNoCast() {
    Told told = Told.of("It rained.", "He went home.");

    assertThat(told.resolve("He", 0)).isEqualTo(Resolution.UNKNOWN);
  }
}
