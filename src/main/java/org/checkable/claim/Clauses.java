package org.checkable.claim;

import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;

/** What a tree says of clauses. */
final class Clauses {
  private Clauses() {}

  static boolean isPredicate(DependencyTree tree, int at) {
    return tree.tag(at).isVerb()
        || tree.child(at, Relation.COP) != DependencyTree.NONE
        || tree.subject(at) != DependencyTree.NONE;
  }

  /** Whether it has a subject and a finite verb. */
  static boolean isStatement(DependencyTree tree, int at) {
    return tree.subject(at) != DependencyTree.NONE && tree.isFinite(at);
  }

  static boolean hasAuxiliary(DependencyTree tree, int at) {
    return tree.child(at, Relation.AUX) != DependencyTree.NONE
        || tree.child(at, Relation.AUX_PASS) != DependencyTree.NONE
        || tree.child(at, Relation.COP) != DependencyTree.NONE;
  }

  /** The first of what is coordinated with a token. */
  static int first(DependencyTree tree, int at) {
    int first = at;
    while (tree.relation(first) == Relation.CONJ) {
      first = tree.head(first);
    }
    return first;
  }

  /** The verb that a token hangs on, by however many steps; the root where there is none. */
  static int verbAbove(DependencyTree tree, int at) {
    int verb = tree.head(at);
    while (verb != tree.root() && !isPredicate(tree, verb)) {
      verb = tree.head(verb);
    }
    return verb;
  }

  /** Whether what is said there is asserted: no condition, cause or restriction is above it. */
  static boolean isAsserted(DependencyTree tree, int at) {
    int place = at;
    while (place != tree.root()) {
      switch (tree.relation(place)) {
        case CONJ, CCOMP, XCOMP, PARATAXIS -> place = tree.head(place);
        default -> {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a comma, a dash or a bracket stands before or at the beginning of it. */
  static boolean isParted(DependencyTree tree, int at) {
    int from = tree.from(at);
    return isBreak(tree, from) || (from > 0 && isBreak(tree, from - 1));
  }

  private static boolean isBreak(DependencyTree tree, int at) {
    return switch (tree.tag(at)) {
      case COMMA, COLON, OPENING_BRACKET -> true;
      default -> false;
    };
  }

  /** How many words hang on a token, itself and those further down included. */
  static int words(DependencyTree tree, int at) {
    int words = 0;
    for (int place = tree.from(at); place < tree.to(at); place++) {
      words += tree.tag(place).isPunctuation() ? 0 : 1;
    }
    return words;
  }
}
