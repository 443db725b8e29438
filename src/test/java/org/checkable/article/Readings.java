package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.ClassPath;

/** Reads submissions for the tests of this package. */
final class Readings {
  private static final ArticleReader READER = new ArticleReader(new ClassPath());

  private Readings() {}

  static Reading read(Submission submission) {
    return READER.read(Tenant.DEFAULT, submission);
  }

  static Article ofText(String text) {
    return accepted(Submission.ofText(text));
  }

  static Article ofHtml(String html) {
    return accepted(Submission.ofHtml(html));
  }

  static Article accepted(Submission submission) {
    Reading reading = read(submission);
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return ((Reading.Accepted) reading).article();
  }

  /** Part and text of each block, as {@code HEADING|What is known}. */
  static List<String> blocks(Article article) {
    return article.blocks().stream()
        .map(block -> block.part() + "|" + block.span().slice(article.text()))
        .toList();
  }
}
