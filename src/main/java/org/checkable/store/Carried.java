package org.checkable.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Ledger;
import org.checkable.match.Revision.Worded;
import org.checkable.review.Promotion;
import org.checkable.text.Span;

/**
 * Finds the claims that people made of what the extraction leaves out in the next revision: where
 * that has the same sentence, the claim is there again, although the extraction leaves it out
 * again.
 */
final class Carried {
  /** Of equal sentences the first stays the first, the second the second, and so on. */
  private record Occurrence(String words, int number) {}

  private Carried() {}

  /**
   * The claims as they stand in the revision. The same earlier claims give the same; more of them,
   * promoted later, give more, and the first ones stay what they are.
   *
   * @param promoted those of the earlier article
   */
  static List<Claim> of(
      List<Claim> promoted, ArticleContent earlier, ArticleId id, ArticleContent now) {
    Map<Occurrence, Integer> places = new HashMap<>();
    occurrences(now).forEach((index, sentence) -> places.put(sentence, index));
    Map<Integer, Occurrence> before = occurrences(earlier);
    List<Claim> carried = new ArrayList<>();
    for (Claim claim : promoted) {
      Integer index = places.get(before.get(claim.sentence().index()));
      if (index != null) {
        Ledger.Entry sentence = now.ledger().entries().get(index);
        int start =
            sentence.sentence().span().start()
                + claim.span().start()
                - claim.sentence().span().start();
        Span span = new Span(start, start + claim.span().length());
        ClaimId there = new ClaimId(id, index, part(index, now.claims(), carried));
        Claim made = now.promoted(there, new Promotion.Place(sentence, span));
        if (now.claims().stream().noneMatch(found -> isSame(found, made, now.text()))) {
          carried.add(made);
        }
      }
    }
    return carried;
  }

  /** The extraction finds it by itself now, or finds the same words elsewhere. */
  private static boolean isSame(Claim found, Claim made, String text) {
    return found.span().equals(made.span())
        || Worded.of(found, text).words().equals(Worded.of(made, text).words());
  }

  private static int part(int sentence, List<Claim> found, List<Claim> carried) {
    return 1
        + Math.max(
            found.stream().mapToInt(claim -> part(sentence, claim)).max().orElse(-1),
            carried.stream().mapToInt(claim -> part(sentence, claim)).max().orElse(-1));
  }

  private static int part(int sentence, Claim claim) {
    return claim.id().sentence() == sentence ? claim.id().part() : -1;
  }

  private static Map<Integer, Occurrence> occurrences(ArticleContent content) {
    Map<String, Integer> numbers = new HashMap<>();
    Map<Integer, Occurrence> occurrences = new HashMap<>();
    for (Ledger.Entry entry : content.ledger().entries()) {
      String words = entry.sentence().span().slice(content.text());
      int number = numbers.merge(words, 1, Integer::sum);
      occurrences.put(entry.sentence().index(), new Occurrence(words, number));
    }
    return occurrences;
  }
}
