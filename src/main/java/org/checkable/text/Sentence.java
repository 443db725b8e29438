package org.checkable.text;

import org.jspecify.annotations.Nullable;

/**
 * One sentence of an article.
 *
 * @param index its place in the article, from 0
 * @param paragraph the place of its block in the article, from 0
 * @param part what that block is
 * @param span where it stands, without white space at either end; between two sentences there is
 *     white space and nothing else
 * @param clip when it is spoken; null where nothing tells
 */
public record Sentence(int index, int paragraph, Part part, Span span, @Nullable Clip clip) {

  /** A sentence of which nothing tells when it was spoken. */
  public Sentence(int index, int paragraph, Part part, Span span) {
    this(index, paragraph, part, span, null);
  }

  /** The same sentence, spoken then. */
  public Sentence spoken(@Nullable Clip when) {
    return new Sentence(index, paragraph, part, span, when);
  }
}
