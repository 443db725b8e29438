package org.checkable.claim;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The first verb of what is said, which mostly is its main one: how it is formed, and what stands
 * on both sides.
 *
 * @param form the trait that shows the verb; null when there is none
 * @param at its place among the tokens
 */
record FirstVerb(List<Token> tokens, @Nullable Trait form, int at) {
  private static final Set<Trait> FORMS =
      EnumSet.of(
          Trait.PAST,
          Trait.REGULAR_PAST,
          Trait.BE,
          Trait.HAVE,
          Trait.DO,
          Trait.PRESENT,
          Trait.FUTURE,
          Trait.POSSIBLE,
          Trait.CONDITIONAL,
          Trait.DUTY);
  private static final int OBJECT_WORDS = 5;
  private static final int SUBJECT_WORDS = 4;
  private static final double NEIGHBOUR = 0.7;

  static FirstVerb of(List<Token> tokens, TraitFinder finder) {
    Traits traits = finder.find(tokens);
    Trait form = null;
    int first = Integer.MAX_VALUE;
    for (Trait trait : FORMS) {
      Span where = traits.has(trait) ? traits.where(trait) : null;
      if (where != null && where.start() < first) {
        first = where.start();
        form = trait;
      }
    }
    int at = 0;
    while (form != null && tokens.get(at).span().end() <= first) {
      at++;
    }
    return new FirstVerb(tokens, form, at);
  }

  void addTo(Map<String, Double> features) {
    if (form == null) {
      features.put("verb:NONE", 1.0);
      return;
    }
    int head = head();
    features.put("verb:" + form, 1.0);
    features.put("verb:" + form + " " + tokens.get(at).lower(), 1.0);
    features.put("verb:" + form + " " + ending(head), 1.0);
    features.put("head:" + stem(head), 1.0);
    for (int after = head + 1; after < tokens.size() && after <= head + OBJECT_WORDS; after++) {
      features.put("object:" + stem(after), NEIGHBOUR);
    }
    for (int before = Math.max(0, at - SUBJECT_WORDS); before < at; before++) {
      features.put("subject:" + stem(before), NEIGHBOUR);
    }
  }

  private String stem(int place) {
    return KindFeatures.stem(KindFeatures.word(tokens.get(place)));
  }

  /** The word after auxiliaries and adverbs that says what is done, or the verb itself. */
  private int head() {
    if ((form == Trait.PAST && !isAuxiliary(tokens.get(at).lower()))
        || form == Trait.REGULAR_PAST
        || form == Trait.PRESENT) {
      return at;
    }
    int head = at + 1;
    while (head < tokens.size() && isBetween(tokens.get(head).lower())) {
      head++;
    }
    return head < tokens.size() ? head : at;
  }

  private static boolean isAuxiliary(String word) {
    return switch (word) {
      case "was", "were", "had", "did" -> true;
      default -> false;
    };
  }

  private static boolean isBetween(String word) {
    return switch (word) {
      case "not", "been", "be", "also", "have", "now" -> true;
      default -> word.endsWith("ly") && word.length() > 4;
    };
  }

  private String ending(int head) {
    String word = KindFeatures.word(tokens.get(head));
    if (word.endsWith("ing")) {
      return "-ing";
    }
    if (word.endsWith("ed") || word.endsWith("en")) {
      return "-ed";
    }
    return word.length() <= 3 ? word : "-";
  }
}
