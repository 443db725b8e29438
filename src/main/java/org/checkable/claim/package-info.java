/**
 * What can be checked: an article becomes claims, each explained, and a ledger in which every
 * sentence has its fate. Read {@link org.checkable.claim.Extraction} first.
 *
 * <p>In: an article. Out: an {@link org.checkable.claim.Extraction}. Pure: no clock, no randomness,
 * no I/O; the same article and rules give the same bytes. Knows nothing of reviews, storage or the
 * web.
 */
@NullMarked
package org.checkable.claim;

import org.jspecify.annotations.NullMarked;
