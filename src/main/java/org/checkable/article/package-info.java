/**
 * What was sent in, read into an article: one text that all offsets refer to, cut into blocks.
 *
 * <p>In: a {@link org.checkable.article.Submission}. Out: an {@link org.checkable.article.Article}
 * or the reasons why not. Knows nothing of quotations, claims, storage or the web. After this
 * package has read a text nobody edits it.
 */
@NullMarked
package org.checkable.article;

import org.jspecify.annotations.NullMarked;
