package org.checkable.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkable.text.Sentence;
import org.checkable.text.Token;

/**
 * Skips a sentence that says again, word for word, what an earlier one was kept for. Case,
 * quotation marks and other punctuation do not count; the first stays a claim.
 */
final class Repeats {
  private Repeats() {}

  /** The same judgements, repeated sentences skipped as {@link SkipReason#DUPLICATE}. */
  static List<Judgement> skipped(Reported reported, List<Judgement> judgements) {
    Set<String> kept = new HashSet<>();
    List<Judgement> result = new ArrayList<>(judgements.size());
    for (Sentence sentence : reported.sentences()) {
      Judgement judgement = judgements.get(sentence.index());
      boolean repeats = judgement.skip() == null && !kept.add(words(reported.tokens(sentence)));
      result.add(
          repeats
              ? new Judgement(judgement.score(), judgement.kind(), SkipReason.DUPLICATE)
              : judgement);
    }
    return result;
  }

  private static String words(List<Token> tokens) {
    StringBuilder words = new StringBuilder();
    for (Token token : tokens) {
      if (token.type() != Token.Type.MARK) {
        words.append(token.lower()).append(' ');
      }
    }
    return words.toString();
  }
}
