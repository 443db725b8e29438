/**
 * Whether two claims say the same: words in, a relation and a similarity out, as a suggestion that
 * a person confirms or rejects.
 *
 * <p>Pure. Knows nothing of articles, of the table or of who asks.
 */
@NullMarked
package org.checkable.match;

import org.jspecify.annotations.NullMarked;
