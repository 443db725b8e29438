package org.checkable.text;

/**
 * One sentence of an article.
 *
 * @param index its place in the article, from 0
 * @param paragraph the place of its block in the article, from 0
 * @param part what that block is
 * @param span where it stands, without white space at either end; between two sentences there is
 *     white space and nothing else
 */
public record Sentence(int index, int paragraph, Part part, Span span) {}
