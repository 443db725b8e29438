package org.checkable.quote;

import java.util.List;
import org.checkable.text.Span;

/** Whom or what a mention means; nothing is guessed. Each answer but Unknown names its rule. */
public sealed interface Resolution {

  /**
   * It means one person or body.
   *
   * @param name the fullest name in the article, exactly as it stands there
   * @param copiedFrom where that stands; the mention itself when it is the fullest
   */
  record Resolved(String name, Span copiedFrom, String rule) implements Resolution {}

  /**
   * It may mean any of several.
   *
   * @param candidates their fullest names, the likeliest first; at least one
   */
  record Ambiguous(List<String> candidates, String rule) implements Resolution {
    public Ambiguous {
      candidates = List.copyOf(candidates);
    }
  }

  /** The article does not say. */
  record Unknown() implements Resolution {}

  Resolution UNKNOWN = new Unknown();
}
