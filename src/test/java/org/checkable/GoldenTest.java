package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.checkable.article.Article;
import org.checkable.claim.Claim;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rewrite;
import org.checkable.text.Span;
import org.checkable.train.GoldenArticle;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Articles of our own writing in many genres, and what is to be taken from each. */
class GoldenTest {

  static Stream<Named<GoldenArticle>> articles() {
    return GoldenArticle.all(Path.of("src/test/resources/golden")).stream()
        .map(article -> Named.of(article.folder().toString(), article));
  }

  @ParameterizedTest
  @MethodSource("articles")
  void articleGivesWhatIsExpected(GoldenArticle article) {
    assertThat(GoldenArticle.summary(article.extraction())).isEqualTo(article.expected());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyInsertedWordIsCopied(GoldenArticle golden) {
    Extraction extraction = golden.extraction();
    for (Claim claim : extraction.claims()) {
      for (Rewrite rewrite : claim.rewrites()) {
        assertThat(claim.text().startsWith("[" + rewrite.to() + "]", rewrite.at())).isTrue();
        assertCopied(rewrite, extraction.article());
      }
    }
  }

  private static void assertCopied(Rewrite rewrite, Article article) {
    switch (rewrite.copiedFrom()) {
      case CopiedFrom.Text(Span span) ->
          assertThat(span.slice(article.text())).isEqualTo(rewrite.to());
      case CopiedFrom.Field(String name) -> {
        assertThat(name).isEqualTo("publishedAt");
        assertThat(article.metadata().published()).isNotNull();
        assertThat(rewrite.to()).matches("[0-9-]+( to [0-9-]+)?");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void claimWithoutItsInsertionsIsTheArticlesOwnText(GoldenArticle golden) {
    Extraction extraction = golden.extraction();
    for (Claim claim : extraction.claims()) {
      StringBuilder own = new StringBuilder(claim.text());
      for (Rewrite rewrite : claim.rewrites().reversed()) {
        int end = rewrite.at() + rewrite.to().length() + 2;
        own.replace(rewrite.at(), end, rewrite.from());
      }
      assertThat(own.toString().replaceAll("\\s+", ""))
          .isEqualTo(claim.ownWords(extraction.article().text()).replaceAll("\\s+", ""));
    }
  }
}
