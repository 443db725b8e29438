package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.text.Clip;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerFormatTest {
  private static final Extraction EXTRACTION = Extractions.of(Tenant.DEFAULT, 1, 12, 20);

  @Test
  void everythingThatWasWrittenIsRead() throws IOException {
    List<byte[]> parts = Packed.parts(stream -> LedgerWriter.write(EXTRACTION, stream));

    ArticleContent content =
        LedgerReader.read(
            EXTRACTION.article().id(), EXTRACTION.article().text(), Packed.open(parts));

    assertThat(content)
        .isEqualTo(
            new ArticleContent(
                EXTRACTION.article().text(),
                EXTRACTION.ledger(),
                EXTRACTION.quotes(),
                EXTRACTION.claims()));
  }

  /** Its reasons quote the article. */
  @Test
  void everythingThatWasFoundInAnArticleIsRead() throws IOException {
    String text = Files.readString(Path.of("src/test/resources/golden/01-wire-report/article.txt"));
    Reading.Accepted reading =
        (Reading.Accepted)
            new ArticleReader(new ClassPath()).read(Tenant.DEFAULT, Submission.ofText(text));
    Extraction found = Extraction.of(reading.article(), Rules.read(new ClassPath()));
    List<byte[]> parts = Packed.parts(stream -> LedgerWriter.write(found, stream));

    ArticleContent content =
        LedgerReader.read(found.article().id(), found.article().text(), Packed.open(parts));

    assertThat(content.ledger()).isEqualTo(found.ledger());
    assertThat(content.claims()).isEqualTo(found.claims());
  }

  @Test
  void timesOfWhatIsSpokenAreRead() throws IOException {
    String text = "WEBVTT\n\n00:01.000 --> 00:04.500\n<v Ann Lee>The port lost 40 jobs in 2019.\n";
    Reading.Accepted reading =
        (Reading.Accepted)
            new ArticleReader(new ClassPath()).read(Tenant.DEFAULT, Submission.ofText(text));
    Extraction found = Extraction.of(reading.article(), Rules.read(new ClassPath()));
    List<byte[]> parts = Packed.parts(stream -> LedgerWriter.write(found, stream));

    ArticleContent content =
        LedgerReader.read(found.article().id(), found.article().text(), Packed.open(parts));

    assertThat(content.ledger()).isEqualTo(found.ledger());
    assertThat(content.claims().getFirst().sentence().clip()).isEqualTo(new Clip(1000, 4500));
  }

  @Test
  void sameExtractionGivesSameBytes() {
    Extraction again = Extractions.of(Tenant.DEFAULT, 1, 12, 20);
    assertThat(Packed.parts(stream -> LedgerWriter.write(again, stream)))
        .usingElementComparator(Arrays::compare)
        .isEqualTo(Packed.parts(stream -> LedgerWriter.write(EXTRACTION, stream)));
  }

  @ParameterizedTest
  @ValueSource(ints = {LedgerWriter.FORMAT - 1, LedgerWriter.FORMAT + 1})
  void ledgerOfAnotherFormatIsRefused(int format) {
    byte[] other = ("[" + format + "]").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(
            () -> LedgerReader.read(EXTRACTION.article().id(), "", new ByteArrayInputStream(other)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("format " + format);
  }

  @Test
  void longContentIsCutIntoPiecesThatJoinAgain() throws IOException {
    byte[] bytes = Packed.text("A bridge. 👍 ".repeat(1000)).getFirst();

    List<byte[]> pieces = Packed.cut(bytes, 7);

    assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.length <= 7);
    assertThat(Packed.text(pieces)).isEqualTo("A bridge. 👍 ".repeat(1000));
  }
}
