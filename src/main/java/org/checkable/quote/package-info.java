/**
 * Who says what: quotations, direct and indirect, and their speakers.
 *
 * <p>In: an article and its sentences. Out: {@link org.checkable.quote.Quote}s with their {@link
 * org.checkable.quote.Attribution}. Knows nothing of claims, scores, storage or the web.
 */
@NullMarked
package org.checkable.quote;

import org.jspecify.annotations.NullMarked;
