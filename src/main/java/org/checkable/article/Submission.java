package org.checkable.article;

import org.jspecify.annotations.Nullable;

/**
 * What a client sent, before anything is known to be right. Exactly one of {@code text} and {@code
 * html} is wanted; absent parts are null.
 */
public record Submission(
    @Nullable String text,
    @Nullable String html,
    @Nullable String title,
    @Nullable String url,
    @Nullable String publishedAt,
    @Nullable String byline,
    @Nullable String language) {

  /** A text and nothing else. */
  public static Submission ofText(String text) {
    return new Submission(text, null, null, null, null, null, null);
  }

  /** A page and nothing else. */
  public static Submission ofHtml(String html) {
    return new Submission(null, html, null, null, null, null, null);
  }
}
