package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.junit.jupiter.api.Test;

/** Three transcripts with invented people: whose every sentence is, and when it is spoken. */
class SpokenTest {
  private static final Rules RULES = Rules.read(new ClassPath());
  private static final Pattern TURN =
      Pattern.compile("(?m)^([A-Z][A-Za-z. ]*)(?: \\(\\w+\\))?: (.*)$");
  private static final Pattern VOICE = Pattern.compile("<v ([^>]+)>(.*)");

  private static String read(String name) throws IOException {
    return Files.readString(Path.of("src/test/resources/transcripts", name));
  }

  private static Extraction extraction(String text) {
    Submission submission = new Submission(text, null, null, null, "2026-03-12", null, null);
    Reading reading = new ArticleReader(new ClassPath()).read(Tenant.DEFAULT, submission);
    return Extraction.of(((Reading.Accepted) reading).article(), RULES);
  }

  /** A piece of a transcript in the words of its file, and whose it is. */
  private record Said(String speaker, String words) {}

  private static List<Said> said(String file, Pattern turn, Map<String, String> names) {
    List<Said> all = new ArrayList<>();
    for (MatchResult found : turn.matcher(file).results().toList()) {
      String label = found.group(1);
      all.add(new Said(names.getOrDefault(label, label), found.group(2)));
    }
    return all;
  }

  /** Every sentence that shares words with a piece has its speaker. */
  private static int check(Extraction extraction, List<Said> all) {
    String text = extraction.article().text();
    int at = 0;
    int sentences = 0;
    for (Said said : all) {
      int start = text.indexOf(said.words(), at);
      assertThat(start).as(said.toString()).isNotNegative();
      Span span = new Span(start, start + said.words().length());
      at = span.end();
      for (Ledger.Entry entry : extraction.ledger().entries()) {
        if (entry.sentence().span().overlaps(span)) {
          sentences++;
          assertThat(speakers(extraction, entry.sentence()))
              .as(entry.sentence().span().slice(text))
              .containsOnly(said.speaker());
        }
      }
    }
    return sentences;
  }

  private static List<String> speakers(Extraction extraction, Sentence sentence) {
    List<String> speakers = new ArrayList<>();
    for (Quote quote : extraction.quotes()) {
      if (quote.span().overlaps(sentence.span())) {
        speakers.add(((Attribution.Attributed) quote.attribution()).speaker());
      }
    }
    for (Claim claim : extraction.claims()) {
      if (claim.sentence().equals(sentence)) {
        speakers.add(speaker(claim));
      }
    }
    return speakers;
  }

  @Test
  void everySentenceOfADebateHasItsSpeaker() throws IOException {
    String file = read("debate.txt");
    Map<String, String> names =
        Map.of(
            "LUND", "ANNA LUND",
            "MS. LUND", "ANNA LUND",
            "REYES", "OMAR REYES",
            "OKAFOR", "BRAM OKAFOR");
    List<Said> said = said(file, TURN, names);
    assertThat(said).hasSizeGreaterThanOrEqualTo(40);
    assertThat(check(extraction(file), said)).isGreaterThan(70);
  }

  @Test
  void everyAnswerOfAnInterviewIsOfTheOneWhoIsAsked() throws IOException {
    String file = read("interview.txt");
    List<Said> said = said(file, TURN, Map.of("A", "Ana Mell"));
    assertThat(said).hasSizeGreaterThanOrEqualTo(40);
    assertThat(check(extraction(file), said)).isGreaterThan(60);
  }

  @Test
  void everySentenceOfSubtitlesHasItsVoice() throws IOException {
    String file = read("subtitles.vtt");
    List<Said> said = said(file, VOICE, Map.of());
    assertThat(said).hasSizeGreaterThanOrEqualTo(40);
    Extraction extraction = extraction(file);
    assertThat(check(extraction, said)).isGreaterThan(50);
    assertThat(extraction.claims()).allMatch(claim -> claim.sentence().clip() != null);
  }

  @Test
  void turnThatGoesOnInAnotherParagraphIsOfTheSameSpeaker() throws IOException {
    Extraction extraction = extraction(read("debate.txt"));
    assertThat(speakersOf(extraction, "The town has $6 million in the bank."))
        .containsOnly("ANNA LUND");
  }

  private static List<String> speakersOf(Extraction extraction, String words) {
    return extraction.ledger().entries().stream()
        .map(Ledger.Entry::sentence)
        .filter(sentence -> sentence.span().slice(extraction.article().text()).equals(words))
        .flatMap(sentence -> speakers(extraction, sentence).stream())
        .toList();
  }

  @Test
  void labelsAndSoundsAreNoClaims() throws IOException {
    for (String name : List.of("debate.txt", "interview.txt", "subtitles.vtt")) {
      Extraction extraction = extraction(read(name));
      assertThat(extraction.claims())
          .noneMatch(claim -> claim.sentence().part().name().equals("LABEL"))
          .noneMatch(claim -> claim.text().contains("APPLAUSE") || claim.text().contains("♪"));
    }
  }

  @Test
  void whatASpeakerSaysThatOthersSaidIsTheSpeakers() {
    Extraction extraction =
        extraction(
            """
            SMITH: The mayor said that the port lost 40 jobs in 2024.
            JONES: She said “the port lost 90 jobs” in May.
            SMITH: She did not.
            """);
    assertThat(extraction.claims())
        .extracting(SpokenTest::speaker)
        .contains("SMITH", "JONES")
        .doesNotContain("The mayor", "She");
  }

  private static String speaker(Claim claim) {
    return claim.attribution() instanceof Attribution.Attributed by ? by.speaker() : "nobody";
  }
}
