package org.checkable.review;

import org.jspecify.annotations.Nullable;

/**
 * Something that a verdict rests on.
 *
 * @param url an absolute http or https address; {@link OpinionRules} sees to that
 * @param quote the words there that matter
 * @param accessedAt a day or an instant, as the reviewer gave it
 * @param archiveUrl where a copy is kept, an address like {@code url}
 */
public record Evidence(
    String url,
    @Nullable String title,
    @Nullable String publisher,
    @Nullable String quote,
    Stance stance,
    @Nullable String accessedAt,
    @Nullable String archiveUrl) {}
