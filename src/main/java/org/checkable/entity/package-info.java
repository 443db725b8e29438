/**
 * Who and what an article speaks of, and which of its words mean the same.
 *
 * <p>In: an article's sentences, each with its {@link org.checkable.language.DependencyTree}. Out:
 * {@link org.checkable.entity.Entities}, the mentions of every sentence in reading order, and for
 * each whether a reader who sees that sentence alone can tell what it means. Reads names, noun
 * phrases and pronouns off the trees. Knows nothing of claims and is pure.
 */
@NullMarked
package org.checkable.entity;

import org.jspecify.annotations.NullMarked;
