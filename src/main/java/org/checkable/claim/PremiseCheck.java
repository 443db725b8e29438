package org.checkable.claim;

import java.time.LocalDate;
import java.util.List;
import org.checkable.article.Published;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.quantity.TimeReference;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;

/**
 * Notices what speaks of a dated event as if it lay ahead or went on, though its date was well
 * before the article's: "With the 2024 election season intensifying" in July 2025. Words of others
 * may be older than the article and are left alone.
 */
final class PremiseCheck {
  /** What was over so many days before the article is over. */
  private static final int WELL_BEFORE = 60;

  private static final String PARTICIPLE = "ing";

  private PremiseCheck() {}

  static void check(
      CheckWords words,
      Reported reported,
      Sentence sentence,
      List<Claim> claims,
      List<Finding> findings) {
    Published published = reported.article().metadata().published();
    if (published == null || !reported.hasTrees() || isQuoted(reported, sentence)) {
      return;
    }
    LocalDate over = published.date().minusDays(WELL_BEFORE);
    DependencyTree tree = reported.tree(sentence);
    for (Claim claim : claims) {
      for (TimeReference time : claim.times()) {
        if (namesItsYear(time) && time.to().isBefore(over) && isAhead(words, tree, time)) {
          findings.add(
              new Finding(
                  sentence.index(),
                  new Warning(
                      "OUTDATED_PREMISE",
                      "It is told as if to come or going on, and was over on "
                          + time.to()
                          + ", before the article's "
                          + published.date()
                          + ".",
                      time.span(),
                      null)));
        }
      }
    }
  }

  private static boolean isQuoted(Reported reported, Sentence sentence) {
    return reported.quotesIn(sentence).stream()
        .anyMatch(quote -> quote.mode() != Quote.Mode.INDIRECT);
  }

  private static boolean namesItsYear(TimeReference time) {
    return time.raw().contains(Integer.toString(time.from().getYear()));
  }

  /**
   * Whether the predicate that a time hangs on is told with a modal of what is to come, or is a
   * participle of what goes on.
   */
  private static boolean isAhead(CheckWords words, DependencyTree tree, TimeReference time) {
    int at = tree.at(time.span().start());
    int noun = tree.head(at) == DependencyTree.NONE ? at : tree.head(at);
    while (tree.relation(noun) == Relation.COMPOUND) {
      noun = tree.head(noun);
    }
    if (goesOn(words, tree, noun)) {
      return true;
    }
    while (at != DependencyTree.NONE && !isPredicate(tree, at)) {
      at = tree.head(at);
    }
    if (at == DependencyTree.NONE) {
      return false;
    }
    boolean participle = tree.tag(at) == Tag.VBG && tree.subject(at) != DependencyTree.NONE;
    return (participle && !tree.isFinite(at)) || isToCome(words, tree, at);
  }

  /** "With the 2024 season intensifying": such a participle is mostly read as a noun. */
  private static boolean goesOn(CheckWords words, DependencyTree tree, int head) {
    int opening = tree.child(head, Relation.CASE);
    return opening != DependencyTree.NONE
        && words.is("going", tree.lower(opening))
        && tree.span(head).start() > tree.span(opening).end()
        && isParticiple(tree.form(head));
  }

  private static boolean isParticiple(String form) {
    return form.endsWith(PARTICIPLE);
  }

  private static boolean isPredicate(DependencyTree tree, int at) {
    return tree.subject(at) != DependencyTree.NONE || tree.isFinite(at);
  }

  /** A modal before a bare verb that is not in the perfect: "will open", not "would have". */
  private static boolean isToCome(CheckWords words, DependencyTree tree, int at) {
    if (tree.tag(at) != Tag.VB) {
      return false;
    }
    for (int child = tree.from(at); child < at; child++) {
      if (tree.head(child) == at && tree.tag(child) == Tag.MD) {
        return words.is("ahead", tree.lower(child));
      }
    }
    return false;
  }
}
