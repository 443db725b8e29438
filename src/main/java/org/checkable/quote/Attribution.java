package org.checkable.quote;

import java.util.List;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Who is answerable for a quotation. Each answer names the rule that gave it. */
public sealed interface Attribution {

  /** The sieve or pattern that decided; its wire name is {@code decidedBy}. */
  String decidedBy();

  /**
   * A speaker is known, by name or by description.
   *
   * @param speaker the fullest name or description in the article
   * @param mention the words that stand for the speaker at this quotation ("she", "the ministry")
   * @param name where {@code speaker} was copied from; the same as {@code mention} when the
   *     quotation itself gives the fullest name
   * @param role what the article says the speaker is ("Chancellor of the Exchequer"), if it does
   * @param cue the reporting word or phrase ("said", "according to"), if there is one
   * @param chain who relays whom, the first nearest to the article; the speaker comes last. One
   *     element for a plain quotation
   */
  record Attributed(
      String speaker,
      Span mention,
      Span name,
      @Nullable String role,
      @Nullable Span cue,
      List<String> chain,
      String decidedBy)
      implements Attribution {
    public Attributed {
      chain = List.copyOf(chain);
    }
  }

  /**
   * Somebody said it, and the article does not say who, or not clearly enough to name anybody:
   * nothing is guessed.
   *
   * @param mention the words that stand for the speaker ("he"), if there are any
   * @param candidates who it may be, the likeliest first
   */
  record Unresolved(
      @Nullable Span mention, @Nullable Span cue, List<String> candidates, String decidedBy)
      implements Attribution {
    public Unresolved {
      candidates = List.copyOf(candidates);
    }
  }
}
