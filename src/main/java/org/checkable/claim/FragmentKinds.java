package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;

/** Says what a part of a sentence asserts, by the same rules as the whole. */
final class FragmentKinds {
  private final TraitFinder traits;
  private final TraitRules<Kind> kinds;

  FragmentKinds(RuleSource source, TraitFinder traits) {
    this.traits = traits;
    this.kinds = new TraitRules<>(source.table("kinds"), Kind.class);
  }

  /** The kind of the tokens within a span, of a sentence's. */
  Kind of(List<Token> tokens, Span span) {
    List<Token> own = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (span.contains(token.span())) {
        own.add(token);
      }
    }
    return kinds.first(traits.find(own)).orElse(Kind.STATE);
  }
}
