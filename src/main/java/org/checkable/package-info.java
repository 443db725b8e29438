/**
 * Checkable: an article in, checkable claims out, people review them. It never says what is true.
 */
@NullMarked
package org.checkable;

import org.jspecify.annotations.NullMarked;
