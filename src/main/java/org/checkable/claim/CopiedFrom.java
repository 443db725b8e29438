package org.checkable.claim;

import org.checkable.text.Span;

/** Where an inserted word was copied from: nothing is invented. */
public sealed interface CopiedFrom {
  /** From the article's text. */
  record Text(Span span) implements CopiedFrom {}

  /** From the article's metadata; {@code name} is the field's wire name, such as publishedAt. */
  record Field(String name) implements CopiedFrom {}
}
