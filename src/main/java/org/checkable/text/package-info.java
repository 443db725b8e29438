/**
 * Text and where things stand in it: spans, blocks, sentences, tokens, rule tables.
 *
 * <p>In: a text. Out: spans of it. Knows nothing of articles, claims, storage or the web, and is
 * pure: same input, same output.
 */
@NullMarked
package org.checkable.text;

import org.jspecify.annotations.NullMarked;
