package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.checkable.article.Readings.blocks;
import static org.checkable.article.Readings.ofHtml;
import static org.checkable.article.Readings.ofText;

import java.util.List;
import org.checkable.text.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a transcript, and who has the floor in it. */
class TranscriptTest {

  /** Each line is a label, and who speaks by it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SMITH:; SMITH; ",
        "MS. LUND:; MS. LUND; ",
        "Ms. LUND (Labour):; Ms. LUND; Labour",
        "ANNA LUND, MAYOR OF NORREL:; ANNA LUND; MAYOR OF NORREL",
        "DR. O’HARA-MÜLLER:; DR. O’HARA-MÜLLER; ",
        "McKAY:; McKAY; ",
        "THE SPEAKER:; THE SPEAKER; ",
        "Q:; Q; ",
        "Interviewer:; Interviewer; ",
        "Speaker 2:; Speaker 2; ",
        ">> SMITH:; SMITH; ",
        "- SMITH:; SMITH; ",
        "[00:01:02] Ann Lee:; Ann Lee; ",
        "00:12 - Ann Lee:; Ann Lee; ",
        "Ann Lee (00:12):; Ann Lee; ",
        "Ann Lee: (00:12); Ann Lee; ",
        "[SMITH]:; ; "
      })
  void speakerIsKnownByTheLabel(String label, String speaker, String role) {
    String text =
        label
            + """
             We cut taxes in 2024.
            JONES: That is false.
            """
            + label
            + " It is true.\n";
    List<Transcript.Turn> turns = ofText(text).transcript().turns();
    assertThat(turns)
        .extracting(turn -> turn.name().slice(text))
        .isEqualTo(
            (speaker == null || speaker.isEmpty())
                ? List.of()
                : List.of(speaker, "JONES", speaker));
    assertThat(turns).allMatch(turn -> turn.name().slice(text).equals("JONES") || same(turn, role));
  }

  private static boolean same(Transcript.Turn turn, String role) {
    return (role == null || role.isEmpty()) ? turn.role() == null : role.equals(turn.role());
  }

  @Test
  void turnGoesOnUntilAnotherSpeaks() {
    Article article =
        ofText("SMITH: We cut taxes.\n\nThat was in 2024.\n\n(APPLAUSE)\n\nJONES: No\n");
    assertThat(blocks(article))
        .containsExactly(
            "LABEL|SMITH:",
            "BODY|We cut taxes.",
            "BODY|That was in 2024.",
            "LABEL|(APPLAUSE)",
            "LABEL|JONES:",
            "BODY|No");
    assertThat(article.transcript().turns().getFirst().words()).hasSize(2);
  }

  @Test
  void labelMayStandOnALineOfItsOwn() {
    Article article = ofText("SMITH:\nWe cut taxes in 2024.\n\nJONES:\nThat is false.\n");
    assertThat(blocks(article))
        .containsExactly(
            "LABEL|SMITH:", "BODY|We cut taxes in 2024.", "LABEL|JONES:", "BODY|That is false.");
  }

  @Test
  void wrappedLinesOfATurnAreOneParagraph() {
    Article article =
        ofText(
            """
            SMITH: We cut taxes by four per cent in the spring of the year
            two thousand and twenty-four, and nobody in this house was told
            that it would come to nothing in the end.
            JONES: That is false, as everybody knows who was here at that
            time and who has read the papers of the budget committee.
            """);
    assertThat(blocks(article)).hasSize(4);
    assertThat(article.transcript().turns()).hasSize(2);
  }

  @Test
  void shortLabelMeansTheFullerOne() {
    String text =
        """
        ANNA LUND (Labour): Taxes rose.
        REYES: They fell.
        MS. LUND: They rose.
        LUND: By 4%.
        """;
    assertThat(ofText(text).transcript().turns())
        .extracting(turn -> turn.name().slice(text) + "/" + turn.role())
        .containsExactly("ANNA LUND/Labour", "REYES/null", "ANNA LUND/Labour", "ANNA LUND/Labour");
  }

  @Test
  void labelThatFitsTwoSpeakersIsNeither() {
    String text = "ANNA LUND: Taxes rose.\nOLE LUND: They fell.\nLUND: By 4%.\n";
    assertThat(ofText(text).transcript().turns().getLast().name().slice(text)).isEqualTo("LUND");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LONDON: The mayor resigned on Monday after nine years in office.\n\nHe was 60.",
        "WHO: The harbour master.\nWHAT: A talk.\nWHEN: Monday at nine.\nWHERE: Town hall.",
        "Cost: $4 million\nLength: 900 metres\nBuilt: 1962",
        "The suspects are held.\n\nAnn Lee: Theft, held in lieu of $4,000.\n"
            + "Bob Ray: Arson, held in lieu of $9,000.",
        "GDP: rose 4% in May.\nCPI: rose 2% in May.",
        "The score: Norrel won.\n\nIt rained.\n\nThe price: nothing.\n\nThe end: near."
      })
  void labelsThatDoNotSpeakMakeNoTranscript(String text) {
    assertThat(ofText(text).transcript()).isEqualTo(Transcript.NONE);
  }

  @Test
  void transcriptOnAPageIsRead() {
    String page =
        "<h1>The debate</h1><p><b>SMITH:</b> We cut taxes by four per cent in the year 2024.</p>"
            + "<p><b>JONES:</b> That is false, and everybody in this room knows that it is.</p>";
    assertThat(ofHtml(page).transcript().turns()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        """
        WEBVTT

        00:01.000 --> 00:02.000 align:start
        <v Ann Lee>The port lost

        00:02.000 --> 00:04.500
        <v Ann Lee>40 jobs &amp; two <i>boats</i>.

        00:05.000 --> 00:06.000
        <v Bob Ray>Three.
        """,
        """
        WEBVTT kind

        NOTE nothing

        intro
        00:00:01.000 --> 00:00:02.000
        <v.loud Ann Lee>The port lost</v>

        00:00:02.000 --> 00:00:04.500
        40 jobs &amp; two boats.

        00:00:05.000 --> 00:00:06.000
        <v Bob Ray>Three.
        """,
        """
        1
        00:00:01,000 --> 00:00:02,000
        ANN LEE: The port lost

        2
        00:00:02,000 --> 00:00:04,500
        40 jobs &amp; {\\an8}two <i>boats</i>.

        3
        00:00:05,000 --> 00:00:06,000
        BOB RAY: Three.
        """
      })
  void subtitlesAreRunningTextWithTimes(String subtitles) {
    Article article = ofText(subtitles.replace("\\\\", "\\"));
    String text = article.text();
    assertThat(text)
        .isEqualToIgnoringCase("Ann Lee: The port lost 40 jobs & two boats.\n\nBob Ray: Three.");
    assertThat(article.transcript().turns()).hasSize(2);
    Transcript.Turn first = article.transcript().turns().getFirst();
    assertThat(article.transcript().clip(first.words().getFirst())).isEqualTo(new Clip(1000, 4500));
  }

  @Test
  void rollingCaptionsAreReadOnce() {
    Article article =
        ofText(
            """
            WEBVTT

            00:01.000 --> 00:02.000
            the port lost

            00:02.000 --> 00:03.000
            the port lost
            40 jobs

            00:03.000 --> 00:04.000
            40 jobs
            in the year 2019
            """);
    assertThat(article.text()).isEqualTo("the port lost 40 jobs in the year 2019");
  }

  @Test
  void timesOfLabelsAreThoseOfTheirTurns() {
    String text = "[00:12] Ann Lee: The port lost jobs.\n[01:02] Bob Ray: It did not.\n";
    Transcript transcript = ofText(text).transcript();
    assertThat(transcript.clip(transcript.turns().getFirst().words().getFirst()))
        .isEqualTo(new Clip(12_000, 62_000));
  }
}
