/**
 * Figures and dates: what amounts, in which units, and which days a text speaks of.
 *
 * <p>In: the tokens of a sentence and the article's day. Out: {@link
 * org.checkable.quantity.Quantity}s and {@link org.checkable.quantity.TimeMention}s with their
 * places. Its words are rows of {@code rules/quantities.tsv} and {@code rules/times.tsv}. Knows
 * texts only, nothing of articles, speakers or claims.
 */
@NullMarked
package org.checkable.quantity;

import org.jspecify.annotations.NullMarked;
