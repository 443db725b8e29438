package org.checkable.entity;

import java.util.List;
import org.checkable.text.Span;

/** What a mention means to a reader who sees its sentence alone. */
public sealed interface Reference {

  /** It says itself what it means. */
  record Clear() implements Reference {}

  /**
   * It means what an earlier mention says better.
   *
   * @param copiedFrom the better words
   */
  record Resolved(Mention antecedent, Span copiedFrom) implements Reference {}

  /**
   * Only the article tells, and not for certain.
   *
   * @param candidates what it may mean, the likeliest first; may be empty
   */
  record Open(List<Candidate> candidates) implements Reference {
    public Open {
      candidates = List.copyOf(candidates);
    }
  }

  /** One thing that a mention may mean, with the words that say best what it is. */
  record Candidate(Mention mention, Span words) {}

  Reference CLEAR = new Clear();
}
