package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DenialOfOwnActTest {
  private static final Rules RULES = Rules.read(new ClassPath());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "We didn’t do anything like that | true",
        "We haven’t suspended anything | true",
        "I don’t think anybody believes that beautiful nonsense | false"
      })
  void denialOfAnActIsAClaimAndDenialOfABeliefIsNot(String words, boolean kept) {
    Extraction extraction = Extraction.of(article(story(words)), RULES);
    Ledger.Entry quoted = extraction.ledger().entries().get(1);
    assertThat(quoted.fate() instanceof Ledger.Fate.Kept).as(words).isEqualTo(kept);
  }

  private static String story(String words) {
    return """
    The port authority suspended the night ferry on Monday after two engine fires in nine days.

    “%s,” council leader Petra Sandoval told reporters.

    Inspectors checked 14 boats in March and found cracked fuel lines on five of them.

    The ministry said the ferries would return on May 4.\
    """
        .formatted(words);
  }

  private static Article article(String text) {
    Reading reading =
        new ArticleReader(new ClassPath()).read(Tenant.DEFAULT, Submission.ofText(text));
    return ((Reading.Accepted) reading).article();
  }
}
