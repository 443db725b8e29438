package org.checkable.claim;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;

/** Finds where a sentence could be cut: what its tree has as a part that may stand by itself. */
final class JointFinder {
  private final Set<String> tails = new HashSet<>();
  private final Set<String> contrasts = new HashSet<>();
  private final Set<String> conditions = new HashSet<>();
  private final Set<String> kept = new HashSet<>();
  private final Set<String> comparisons = new HashSet<>();
  private final Set<String> disjunctions = new HashSet<>();
  private final Set<String> ellipses = new HashSet<>();

  /** Rows of {@code clauses.tsv}. */
  JointFinder(RuleSource source) {
    for (RuleTable.Row row : source.table("clauses").rows()) {
      Set<String> words =
          switch (row.value()) {
            case "TAIL" -> tails;
            case "CONTRAST" -> contrasts;
            case "CONDITION" -> conditions;
            case "CAUSE", "TIME" -> kept;
            case "COMPARISON" -> comparisons;
            case "DISJUNCTION" -> disjunctions;
            case "ELLIPSIS" -> ellipses;
            default ->
                throw new IllegalArgumentException(
                    "clauses " + row.id() + ": no such joint: " + row.value());
          };
      words.addAll(Set.of(row.pattern().split("\\|", -1)));
    }
  }

  /** For each token the joint that it heads; none in a question, or where a condition governs. */
  Joint[] joints(DependencyTree tree) {
    Joint[] joints = new Joint[tree.size()];
    Arrays.fill(joints, Joint.NONE);
    if (!staysWhole(tree)) {
      for (int at = 0; at < tree.size(); at++) {
        if (at != tree.root()) {
          joints[at] = joint(tree, at);
        }
      }
    }
    return joints;
  }

  /**
   * Whether a joint needs no weighing: a whole clause behind "while" or "although" or behind a
   * comma and a conjunction, a relative clause behind a comma.
   */
  boolean isCertain(DependencyTree tree, Joint joint, int at) {
    if (!Clauses.isStatement(tree, at)) {
      return false;
    }
    return switch (joint) {
      case CLAUSE -> isContrast(tree, at);
      case RELATIVE -> isAside(tree, at);
      case PREDICATE -> Clauses.isParted(tree, at) && Clauses.isAsserted(tree, tree.head(at));
      default -> false;
    };
  }

  private boolean isContrast(DependencyTree tree, int at) {
    int mark = tree.child(at, Relation.MARK);
    return mark != DependencyTree.NONE
        && contrasts.contains(tree.lower(mark))
        && (at < tree.head(at) || Clauses.isParted(tree, at))
        && Clauses.isAsserted(tree, tree.head(at));
  }

  private static boolean isAside(DependencyTree tree, int at) {
    Tag subject = tree.tag(tree.subject(at));
    return Clauses.isParted(tree, at) && (subject == Tag.WDT || subject == Tag.WP);
  }

  private boolean staysWhole(DependencyTree tree) {
    for (int at = 0; at < tree.size(); at++) {
      boolean asks = tree.tag(at) == Tag.STOP && tree.form(at).startsWith("?");
      if (asks || (tree.relation(at) == Relation.MARK && conditions.contains(tree.lower(at)))) {
        return true;
      }
    }
    return false;
  }

  private Joint joint(DependencyTree tree, int at) {
    int head = tree.head(at);
    return switch (tree.relation(at)) {
      case CONJ -> conjunct(tree, at);
      case PARATAXIS -> Clauses.isStatement(tree, at) ? Joint.CLAUSE : Joint.NONE;
      case ACL_RELCL -> relative(tree, at, head);
      case ADVCL, ADVCL_RELCL -> adverbial(tree, at);
      case OBL, NMOD -> isTail(tree, at) ? Joint.TAIL : Joint.NONE;
      case ACL -> participle(tree, at, head);
      case APPOS -> apposition(tree, at, head);
      default -> Joint.NONE;
    };
  }

  private static Joint participle(DependencyTree tree, int at, int head) {
    boolean form = tree.tag(at) == Tag.VBN || tree.tag(at) == Tag.VBG;
    return form && at > head && isNominal(tree, head) ? Joint.PARTICIPLE : Joint.NONE;
  }

  /**
   * A noun phrase behind a name, or a name behind another; not what is short for it, in brackets.
   * Behind other nouns it is as likely about all that was said: "over the year, a rise of 9%".
   */
  private static Joint apposition(DependencyTree tree, int at, int head) {
    int from = tree.from(at);
    boolean bracket =
        tree.tag(from) == Tag.OPENING_BRACKET
            || (from > 0 && tree.tag(from - 1) == Tag.OPENING_BRACKET);
    boolean shortForm = bracket && Clauses.words(tree, at) <= 2;
    boolean name = tree.tag(head).isProper() || tree.tag(at).isProper();
    return at > head && name && isNominal(tree, at) && !shortForm ? Joint.APPOSITION : Joint.NONE;
  }

  private static boolean isNominal(DependencyTree tree, int at) {
    return tree.tag(at).isNoun() || tree.tag(at) == Tag.CD;
  }

  private Joint relative(DependencyTree tree, int at, int head) {
    if (tree.child(at, Relation.MARK) != DependencyTree.NONE) {
      return adverbial(tree, at);
    }
    return at > head && isNominal(tree, head) ? Joint.RELATIVE : Joint.NONE;
  }

  private Joint adverbial(DependencyTree tree, int at) {
    if (staysWithHead(tree, at) || isCounted(tree, at) || ellipses.contains(tree.lower(at))) {
      return Joint.NONE;
    }
    if (tree.subject(at) != DependencyTree.NONE) {
      return Joint.CLAUSE;
    }
    return switch (tree.tag(at)) {
      case VBG, VBN -> Joint.TAIL;
      default -> Joint.NONE;
    };
  }

  /** A cause, a time from or up to which something holds, and what something is compared with. */
  private boolean staysWithHead(DependencyTree tree, int at) {
    int mark = tree.child(at, Relation.MARK);
    if (mark == DependencyTree.NONE) {
      return false;
    }
    boolean compares =
        switch (tree.tag(tree.head(at))) {
          case JJ, JJR, RB, RBR -> comparisons.contains(tree.lower(mark));
          default -> false;
        };
    return compares || kept.contains(tree.lower(mark));
  }

  /** "Two days after the port closed": the clause says from when the days are counted. */
  private static boolean isCounted(DependencyTree tree, int at) {
    int mark = tree.child(at, Relation.MARK);
    boolean counts =
        mark > 0
            && tree.tag(mark - 1).isNoun()
            && tree.child(mark - 1, Relation.NUMMOD) != DependencyTree.NONE;
    return counts && !Clauses.isParted(tree, at);
  }

  /** "with 40 boats in it", behind the verb: more is told of its subject. */
  private boolean isTail(DependencyTree tree, int at) {
    int word = tree.child(at, Relation.CASE);
    return word != DependencyTree.NONE && tails.contains(tree.lower(word)) && at > tree.head(at);
  }

  private Joint conjunct(DependencyTree tree, int at) {
    int first = Clauses.first(tree, at);
    if (tree.child(at, Relation.MARK) != DependencyTree.NONE
        && tree.subject(at) != DependencyTree.NONE) {
      return adverbial(tree, at);
    }
    if (!isJoined(tree, at) || isDisjunct(tree, at)) {
      return Joint.NONE;
    }
    if (Clauses.isPredicate(tree, at) && Clauses.isPredicate(tree, first)) {
      boolean whole = !sharesObject(tree, at) && agrees(tree, at, first) && !isOblique(tree, at);
      return whole ? Joint.PREDICATE : Joint.NONE;
    }
    return isNominal(tree, at) && isNominal(tree, first) ? Joint.NOMINAL : Joint.NONE;
  }

  /** "On a page called Port": what looks like its subject is none. */
  private static boolean isOblique(DependencyTree tree, int at) {
    int subject = tree.subject(at);
    return subject != DependencyTree.NONE
        && tree.child(subject, Relation.CASE) != DependencyTree.NONE;
  }

  /** "Arrested and questioned the driver": both have what follows the second. */
  private static boolean sharesObject(DependencyTree tree, int at) {
    int head = tree.head(at);
    return tree.from(at) <= head + 1
        && tree.tag(head).isVerb()
        && tree.child(at, Relation.OBJ) != DependencyTree.NONE;
  }

  /** Whether a form without subject and auxiliary can have those of the first. */
  private static boolean agrees(DependencyTree tree, int at, int first) {
    if (tree.subject(at) != DependencyTree.NONE || Clauses.hasAuxiliary(tree, at)) {
      return true;
    }
    Tag other = tree.tag(first);
    return switch (tree.tag(at)) {
      case VB, VBG -> other == tree.tag(at);
      case VBN -> other == Tag.VBN || other == Tag.VBD;
      default -> true;
    };
  }

  /** Of two that are joined by "or" neither is asserted. */
  private boolean isDisjunct(DependencyTree tree, int at) {
    int word = tree.child(at, Relation.CC);
    return word != DependencyTree.NONE && disjunctions.contains(tree.lower(word));
  }

  /** Whether a conjunction or a comma joins it: without one the tree has lost its way. */
  private static boolean isJoined(DependencyTree tree, int at) {
    int from = tree.from(at);
    return joins(tree, from) || (from > 0 && joins(tree, from - 1));
  }

  private static boolean joins(DependencyTree tree, int at) {
    return tree.tag(at) == Tag.CC || tree.tag(at) == Tag.COMMA;
  }
}
