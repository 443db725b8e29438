package org.checkable.claim;

import java.util.EnumSet;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Sentence;

/**
 * Knows a statement that is sent by itself, as readers ask fact-checkers about: "Vaccines cause
 * autism", "Government bans e-commerce sites #trade". It says of something named, in the present or
 * the past, what it is or does, and nothing of what its writer feels. Where there are no trees
 * nothing is known.
 *
 * <p>Deliberate: no statement with a pronoun is one. Debaters' sentences mostly have some, and the
 * weights learnt from them know those better.
 */
final class LoneStatement {
  /** A post has at most so many sentences. */
  private static final int MOST = 3;

  private static final int FEWEST_WORDS = 3;

  private static final Set<Trait> ATTITUDES =
      EnumSet.of(
          Trait.FUTURE,
          Trait.FORECAST,
          Trait.POSSIBLE,
          Trait.CONDITIONAL,
          Trait.DUTY,
          Trait.I,
          Trait.WE,
          Trait.YOU,
          Trait.THEY,
          Trait.IT,
          Trait.BELIEF,
          Trait.HEDGE,
          Trait.SPOKEN,
          Trait.GREETING,
          Trait.PRAISE,
          Trait.BLAME,
          Trait.INTENSIFIER,
          Trait.EMOTION,
          Trait.COMMENTARY,
          Trait.ATTITUDE,
          Trait.ARGUMENT,
          Trait.QUESTION_MARK,
          Trait.CALL,
          Trait.PRONOUN_START,
          Trait.CONNECTIVE_START);

  private LoneStatement() {}

  static boolean isOne(Reported reported, Sentence sentence, Traits traits) {
    if (reported.article().transcript().isSpoken()
        || reported.sentences().size() > MOST
        || !reported.hasTrees()
        || ATTITUDES.stream().anyMatch(traits::has)) {
      return false;
    }
    return predicates(reported.tree(sentence), traits.has(Trait.NO_STOP));
  }

  /**
   * Whether the whole says of a noun or name that it is or does something; where a full stop ends
   * it, as it ends what debaters say, only of a bare noun, as headlines do.
   */
  private static boolean predicates(DependencyTree tree, boolean open) {
    if (tree.size() < FEWEST_WORDS) {
      return false;
    }
    int root = tree.root();
    // Of "Norland orders ban" the tree may make one noun.
    int subject =
        tree.subject(root) == DependencyTree.NONE
            ? tree.child(root, Relation.COMPOUND)
            : tree.subject(root);
    return subject != DependencyTree.NONE
        && subject < root
        && (tree.isFinite(root) || tree.tag(root) == Tag.VB)
        && switch (tree.tag(subject)) {
          case NN, NNS -> open || tree.child(subject, Relation.DET) == DependencyTree.NONE;
          case NNP, NNPS, CD -> open;
          default -> false;
        };
  }
}
