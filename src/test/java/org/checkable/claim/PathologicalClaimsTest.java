package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hostile input runs through the whole extraction without an exception. The time limit only keeps a
 * hang from blocking the build.
 */
@Tag("gate")
class PathologicalClaimsTest {
  private static final Rules RULES = Rules.read(new ClassPath());
  private static final ArticleReader READER = new ArticleReader(new ClassPath());
  private static final Duration HANG = Duration.ofSeconds(30);

  /** Words that cutting, naming, figures and dates look at again and again; 100 KB of each. */
  static Stream<Named<String>> texts() {
    return Stream.of(
            "“",
            "no full stop ",
            "the ship sank and the crew swam and ",
            ", sank",
            "the call, which lasted an hour, ",
            ", which",
            "while ",
            "quickly ",
            "was ",
            "He said two ships sank on Monday. ",
            "Olin said that ",
            "“We have not paused anything.” ",
            "2 million ",
            "9",
            "5 to ",
            "July 4, ",
            "in 2024 ",
            "two months to ",
            "They paused it. We never paused anything. ",
            "Ann Lee ",
            "He ",
            "😀")
        .map(piece -> Named.of(piece, piece.repeat(200_000 / (2 * piece.length())) + "x"));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void hostileTextIsExtractedAndEverySentenceHasItsFate(String text) {
    Reading reading = READER.read(Tenant.DEFAULT, Submission.ofText(text));
    if (reading instanceof Reading.Accepted accepted) {
      Extraction extraction =
          assertTimeoutPreemptively(HANG, () -> Extraction.of(accepted.article(), RULES));
      // The ledger itself refuses to be made when it leaves out a character.
      assertThat(extraction.ledger().entries()).isNotEmpty();
    }
  }
}
