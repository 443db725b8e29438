/**
 * English read once: the tokens of a sentence with lemmas, tags, names and a dependency tree.
 *
 * <p>In: a text and the span of a sentence in it. Out: a {@link
 * org.checkable.language.DependencyTree}, by weights that are learned from treebanks and ship as
 * data. Knows nothing of articles, quotations or claims, and is pure. No English word stands in its
 * code: another language is another folder of weights and tables.
 */
@NullMarked
package org.checkable.language;

import org.jspecify.annotations.NullMarked;
