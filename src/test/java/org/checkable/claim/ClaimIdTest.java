package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.checkable.article.ArticleId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimIdTest {
  private static final ArticleId ARTICLE = ArticleId.ofHash("2m5x8c1b4n6z0aehjpst7k3v9q");

  @Test
  void writtenFormNamesArticleSentenceAndPart() {
    assertThat(new ClaimId(ARTICLE, 12, 0)).hasToString("clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 9_999, 10_000, 999_999})
  void idSurvivesParsing(int sentence) {
    ClaimId id = new ClaimId(ARTICLE, sentence, 3);
    assertThat(ClaimId.parse(id.toString())).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-12-0",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-00012-0",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-00",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0 ",
        "clm_2m5x8c1b4n6z0aehjpst7k3vil-0012-0",
        "art_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0"
      })
  void onlyTheCanonicalFormIsAnId(String value) {
    assertThat(ClaimId.parse(value)).isEmpty();
  }
}
