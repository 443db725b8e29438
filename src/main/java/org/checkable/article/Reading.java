package org.checkable.article;

import java.util.List;

/** What became of a {@link Submission}. */
public sealed interface Reading {

  /** It is an article. */
  record Accepted(Article article) implements Reading {}

  /** Fields are wrong; all of them are named at once. */
  record InvalidFields(List<InvalidField> fields) implements Reading {
    public InvalidFields {
      fields = List.copyOf(fields);
    }
  }

  /** The text is longer than {@link ArticleReader#MAXIMUM_BYTES}. */
  record TooLarge(int bytes) implements Reading {}

  /** The page has more of something than is read. */
  record TooComplex(PageLimit limit, int found) implements Reading {}

  /**
   * The text is not English. {@code language} is what the client declared, or what the text looks
   * like.
   */
  record UnsupportedLanguage(String language) implements Reading {}

  /**
   * One field that is wrong.
   *
   * @param pointer a JSON Pointer (RFC 6901) such as {@code /publishedAt}
   * @param detail one sentence for people
   */
  record InvalidField(String pointer, String detail) {}
}
