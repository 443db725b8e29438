package org.checkable.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Attribution.Unresolved;
import org.checkable.quote.Quote.Mode;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteFinderTest {

  /** Sentences are parted by a slash, the parts of a content by a bar. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '$',
      value = {
        "question mark inside the marks is kept; “Who paid?” asked Mary Hale, the treasurer.;"
            + " DIRECT; Who paid?; Mary Hale; Mary Hale, the treasurer; asked",
        "speaker before a direct quotation; Mary Hale said: “The bridge is safe.”; DIRECT; The"
            + " bridge is safe.; Mary Hale; Mary Hale; said",
        "speaker inside a direct quotation; “The bridge,” Mary Hale said on Monday, “is safe.”;"
            + " DIRECT; The bridge|is safe.; Mary Hale; Mary Hale; said",
        "indirect speech with that; Mary Hale said on Monday that the bridge was safe.; INDIRECT;"
            + " the bridge was safe; Mary Hale; Mary Hale; said",
        "indirect speech without that; The ministry said the bridge was safe.; INDIRECT; the bridge"
            + " was safe; The ministry; The ministry; said",
        "told somebody something; Mary Hale told reporters the bridge was safe.; INDIRECT; the"
            + " bridge was safe; Mary Hale; Mary Hale; told",
        "indirect speech before its speaker; The bridge was safe, officials told the River Herald"
            + " on Monday.; INDIRECT; The bridge was safe; officials; officials; told",
        "according to comes first; According to the report, the bridge was safe.; INDIRECT; the"
            + " bridge was safe; the report; the report; According to",
        "according to comes last; The bridge was safe, according to Mary Hale.; INDIRECT; The"
            + " bridge was safe; Mary Hale; Mary Hale; according to",
        "words of the speaker inside the reporters are mixed; Mary Hale said the talks made “no"
            + " progress at all” on grain.; MIXED; the talks made “no progress at all” on grain;"
            + " Mary Hale; Mary Hale; said",
        "time before the verb is not part of the speaker; Mary Hale this week said the bridge was"
            + " safe.; INDIRECT; the bridge was safe; Mary Hale; Mary Hale; said",
        "who means the name before it; They met Mary Hale, who said the bridge was safe.; INDIRECT;"
            + " the bridge was safe; Mary Hale; who; said",
        "claim that somebody has is reported; Reporters doubted Mary Hale’s claim that the bridge"
            + " was safe.; INDIRECT; the bridge was safe; Mary Hale; Mary Hale; claim",
        "poll says something by itself; A new poll shows Mary Hale is ahead.; INDIRECT; Mary Hale"
            + " is ahead; A new poll; A new poll; shows",
        "speaker keeps two appositions; “It is safe,” Mary Hale, the head of the office, one of"
            + " five, said.; DIRECT; It is safe; Mary Hale; Mary Hale, the head of the office, one"
            + " of five; said",
        "quotation ends at its own full stop; The crowd chanted “What curfew?” and marched on.;"
            + " DIRECT; What curfew?; The crowd; The crowd; chanted",
        "words in marks within what is said before its speaker; The bridge “was closed for good” in"
            + " May, Mary Hale said.; MIXED; The bridge “was closed for good” in May; Mary Hale;"
            + " Mary Hale; said",
        "apposition of the speaker behind a figure; The mint struck 3 million coins in 2023, its"
            + " master, Mary Hale, said.; INDIRECT; The mint struck 3 million coins in 2023; Mary"
            + " Hale; its master, Mary Hale; said",
        "age between name and verb; Mary Hale, 44, said the bridge was safe.; INDIRECT; the bridge"
            + " was safe; Mary Hale; Mary Hale, 44; said",
        "relative clause is not the speaker; The ministry, which runs the bridge, confirmed that it"
            + " was safe.; INDIRECT; it was safe; The ministry; The ministry; confirmed",
        "marks of other languages; „The bridge is safe“, said Mary Hale.; DIRECT; The bridge is"
            + " safe; Mary Hale; Mary Hale; said",
        "speaker interrupts a sentence; The bridge, Mary Hale said, is safe.; INDIRECT; The"
            + " bridge|is safe; Mary Hale; Mary Hale; said",
        "as somebody told somebody; As Mary Hale told reporters, the bridge was safe.; INDIRECT;"
            + " the bridge was safe; Mary Hale; Mary Hale; told",
        "verb at the beginning of the sentence; Mary Hale came. / Said Hale: “The bridge is safe.”;"
            + " DIRECT; The bridge is safe.; Hale; Hale; Said"
      })
  void firstQuotationIsFoundWithItsSpeaker(
      String what,
      String text,
      Mode mode,
      String content,
      String speaker,
      String mention,
      String cue) {
    Found.in(text.split(" / ", -1))
        .is(0, mode, content.split("\\|", -1))
        .saidBy(speaker, mention, cue);
  }

  @Test
  void speakerAfterADirectQuotation() {
    Found found = Found.in("“We paused nothing,” President Laura Stone said.");

    found
        .is(0, Mode.DIRECT, "We paused nothing")
        .saidBy("Laura Stone", "President Laura Stone", "said");
    assertThat(found.quote(0).span())
        .isEqualTo(found.told().find("“We paused nothing,” President Laura Stone said", 0));
  }

  @Test
  void quotationGoesOnAfterItsSpeaker() {
    Found found = Found.in("“The bridge is safe,” Mary Hale said.", "“It always was.”");

    assertThat(found.quotes()).hasSize(1);
    found
        .is(0, Mode.DIRECT, "The bridge is safe", "It always was.")
        .saidBy("Mary Hale", "Mary Hale", "said");
  }

  @Test
  void quotationGoesOnInTheNextParagraph() {
    Found found =
        Found.in("“The bridge is safe,” Mary Hale said.", "\n“It always was, and it will be.”");

    assertThat(found.quotes()).hasSize(2);
    assertThat(found.attributed(1).speaker()).isEqualTo("Mary Hale");
    assertThat(found.attributed(1).decidedBy()).isEqualTo("goes-on");
  }

  @Test
  void quotationRunsOverAParagraphThatDoesNotCloseIt() {
    Found found =
        Found.in("Mary Hale said: “The bridge is safe.", "\n“It always was, and it will be.”");

    assertThat(found.contents())
        .containsExactly(List.of("The bridge is safe."), List.of("It always was, and it will be."));
    assertThat(found.attributed(1).speaker()).isEqualTo("Mary Hale");
  }

  @Test
  void accordingToHimMeansWhoSpokeBefore() {
    Found found =
        Found.in("John Marsh said the talks failed.", "According to him, nobody was to blame.");

    found.is(1, Mode.INDIRECT, "nobody was to blame").saidBy("John Marsh", "him", "According to");
    assertThat(found.attributed(1).name()).isEqualTo(found.told().find("John Marsh", 0));
  }

  @Test
  void relayedSpeechNamesTheWholeChain() {
    Found found = Found.in("Mary Hale said that Ivan Petrov had promised to pay.");

    assertThat(found.attributed(1).speaker()).isEqualTo("Ivan Petrov");
    assertThat(found.attributed(1).chain()).containsExactly("Mary Hale", "Ivan Petrov");
  }

  @Test
  void wordAtArmsLengthIsNoQuotation() {
    Found found = Found.in("The “bridge” is a plank.", "They sang “Old River” at dusk.");

    assertThat(found.quotes()).isEmpty();
  }

  @Test
  void spokesmanOfSomebodyIsNotThatPerson() {
    Found found = Found.in("Laura Stone left.", "“Nonsense,” said a spokesman for Laura Stone.");

    assertThat(found.attributed(0).speaker()).isEqualTo("a spokesman for Laura Stone");
  }

  @Test
  void roleOfTheSpeakerIsKept() {
    Found found = Found.in("Mary Hale, the city treasurer, said the bridge was safe.");

    found
        .is(0, Mode.INDIRECT, "the bridge was safe")
        .saidBy("Mary Hale", "Mary Hale, the city treasurer", "said");
    assertThat(found.attributed(0).role()).isEqualTo("the city treasurer");
  }

  @Test
  void pronounOfTwoMeansWhoSpokeLast() {
    Found found =
        Found.in(
            "Ivan Petrov met Peter Hale.",
            "\n“It was good,” Peter Hale said of Ivan Petrov.",
            "“We will meet again,” he said.");

    assertThat(found.attributed(1).speaker()).isEqualTo("Peter Hale");
  }

  @Test
  void pronounOfTwoMeansWhoSpokeInTheParagraphBeforeAndNotEarlier() {
    String[] spoken = {
      "Ivan Petrov met Peter Hale.", "\n“It was good,” Peter Hale said of Ivan Petrov."
    };
    Found next = Found.in(spoken[0], spoken[1], "\n“We will meet again,” he said.");
    Found later =
        Found.in(
            spoken[0], spoken[1], "\nPetrov and Hale left.", "\n“We will meet again,” he said.");

    assertThat(next.attributed(1).speaker()).isEqualTo("Peter Hale");
    assertThat(later.quote(1).attribution()).isInstanceOf(Unresolved.class);
  }

  @Test
  void quotationAfterAMixedOneIsOneOfItsOwn() {
    Found found =
        Found.in(
            "Mary Hale said the talks made “no progress at all” on grain.",
            "“It is over, and we are leaving.”");

    found.is(0, Mode.MIXED, "the talks made “no progress at all” on grain");
    assertThat(found.contents().get(1)).containsExactly("It is over, and we are leaving.");
    assertThat(found.quote(1).mode()).isEqualTo(Mode.DIRECT);
    assertThat(found.attributed(1).speaker()).isEqualTo("Mary Hale");
  }

  @Test
  void colonAtTheEndOfAParagraphIntroducesTheNext() {
    Found found = Found.in("Mary Hale stated:", "\n“The bridge is safe.”");

    assertThat(found.contents()).containsExactly(List.of("The bridge is safe."));
    assertThat(found.attributed(0).speaker()).isEqualTo("Mary Hale");
    assertThat(found.attributed(0).decidedBy()).isEqualTo("introduced");
  }

  @Test
  void quotationLeftOpenGoesOnToWhereTheNextParagraphClosesIt() {
    Found found = Found.in("Mary Hale said, “We learned a lot.", "\nIt was a long day.”");

    assertThat(found.contents())
        .containsExactly(List.of("We learned a lot."), List.of("It was a long day."));
    assertThat(found.attributed(1).speaker()).isEqualTo("Mary Hale");
  }

  @Test
  void quotationAfterIndirectSpeechInTheSameParagraphIsTheSameSpeakers() {
    Found found =
        Found.in("Mary Hale noted that the bridge was safe.", "“It always was, and it will be.”");

    assertThat(found.attributed(1).speaker()).isEqualTo("Mary Hale");
    assertThat(found.attributed(1).decidedBy()).isEqualTo("same-paragraph");
  }

  @Test
  void nounOfTheSameLettersReportsNothing() {
    Found found = Found.in("The plans and claims of the United States drew questions.");

    assertThat(found.quotes()).isEmpty();
  }

  @Test
  void passiveReportsNothing() {
    Found found = Found.in("Mary Hale was told to leave.");

    assertThat(found.quotes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Mary Hale did not say that the bridge was safe.",
        "No minister said the bridge was safe.",
        "The annual report that was published on Monday has 40 pages.",
        "People accused of theft left.",
        "A suit challenging the law failed.",
        "The bridge is closed, but the company did not answer for ten weeks."
      })
  void whatNobodySaidIsNotReported(String sentence) {
    assertThat(Found.in(sentence).quotes()).noneMatch(Quote::isStatement);
  }

  @Test
  void secondVerbOfTheSameSpeakerReportsItsOwn() {
    Found found = Found.in("Mary Hale said the bridge was safe and warned that others were not.");

    found.is(0, Mode.INDIRECT, "the bridge was safe").saidBy("Mary Hale", "Mary Hale", "said");
    found.is(1, Mode.INDIRECT, "others were not").saidBy("Mary Hale", "Mary Hale", "warned");
  }

  @Test
  void thingThatIsSpokenOfIsNoStatement() {
    Found found = Found.in("Mary Hale praised the plan.", "She said that it was cheap.");

    assertThat(found.quote(0).isStatement()).isFalse();
    assertThat(found.quote(1).isStatement()).isTrue();
  }

  @Test
  void reportEndsWhereAnotherBegins() {
    Found found = Found.in("Mary Hale said the bridge was safe, but Ivan Petrov said it was not.");

    assertThat(found.contents())
        .containsExactly(List.of("the bridge was safe"), List.of("it was not"));
  }

  @Test
  void signatureAfterADashIsTheSpeaker() {
    Found found = Found.in("“The bridge was never safe.” ― Mary Hale");

    assertThat(found.contents()).containsExactly(List.of("The bridge was never safe."));
    assertThat(found.attributed(0).speaker()).isEqualTo("Mary Hale");
  }

  @Test
  void nameAndColonAreTheSpeaker() {
    Found found = Found.in("Mary Hale came.", "\nMary Hale: The bridge is safe.");

    assertThat(found.contents()).containsExactly(List.of("The bridge is safe"));
    assertThat(found.attributed(0).speaker()).isEqualTo("Mary Hale");
  }

  @Test
  void quotationOfNobodyStaysWithout() {
    Found found = Found.in("It rained.", "\n“The bridge is not safe at all.”");

    assertThat(found.quote(0).attribution())
        .isEqualTo(new Unresolved(null, null, List.of(), "no-speaker"));
  }

  /** An article with what was found in it. */
  private record Found(Told told, List<Quote> quotes) {
    static Found in(String... sentences) {
      Told told = Told.of(sentences);
      return new Found(told, told.quotes());
    }

    Quote quote(int index) {
      assertThat(quotes).hasSizeGreaterThan(index);
      return quotes.get(index);
    }

    Attributed attributed(int index) {
      assertThat(quote(index).attribution()).isInstanceOf(Attributed.class);
      return (Attributed) quote(index).attribution();
    }

    List<List<String>> contents() {
      return quotes.stream().map(this::content).toList();
    }

    private List<String> content(Quote quote) {
      return quote.content().stream().map(this::slice).toList();
    }

    String slice(Span span) {
      return span.slice(told.article().text());
    }

    Speech is(int index, Mode mode, String... content) {
      assertThat(content(quote(index))).containsExactly(content);
      assertThat(quote(index).mode()).isEqualTo(mode);
      return (speaker, mention, cue) -> {
        Attributed one = attributed(index);
        assertThat(one.speaker()).isEqualTo(speaker);
        assertThat(slice(one.mention())).isEqualTo(mention);
        assertThat(one.cue()).isNotNull().extracting(this::slice).isEqualTo(cue);
      };
    }
  }

  /** What is expected of a quotation's speaker. */
  private interface Speech {
    void saidBy(String speaker, String mention, String cue);
  }
}
