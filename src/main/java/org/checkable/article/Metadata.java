package org.checkable.article;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an article besides its text. Absent parts are null: a record that mirrors what a
 * client may leave out.
 *
 * @param url absolute, http or https
 * @param language BCP 47; Checkable reads English
 */
public record Metadata(
    @Nullable String title,
    @Nullable String url,
    @Nullable Published published,
    @Nullable String byline,
    String language) {

  /** Nothing known but that it is English. */
  public static final Metadata NONE = new Metadata(null, null, null, null, "en");
}
