package org.checkable.claim;

import java.util.BitSet;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;

/**
 * Which words each part of a sentence needs to say something by itself, where its joints are
 * decided.
 */
final class PropositionWords {
  private final DependencyTree tree;
  private final Joint[] joints;

  /**
   * @param joints for each token the joint at which it is cut off
   */
  PropositionWords(DependencyTree tree, Joint[] joints) {
    this.tree = tree;
    this.joints = joints;
  }

  /** What hangs on a head, without what is cut off. */
  BitSet own(int head) {
    BitSet words = new BitSet();
    words.set(tree.from(head), to(head));
    for (int at = tree.from(head); at < tree.to(head); at++) {
      if (at != head && joints[at] != Joint.NONE) {
        words.clear(tree.from(at), to(at));
      }
    }
    return words;
  }

  /**
   * Where the words of a part end: what stands behind a coordinated predicate belongs to it, though
   * the tree may hang it on the first.
   */
  private int to(int head) {
    if (joints[head] != Joint.PREDICATE) {
      return tree.to(head);
    }
    int above = tree.head(head);
    int end = tree.to(above);
    for (int at = tree.to(head); at < end; at++) {
      if (tree.head(at) == above && isSeparate(at)) {
        return tree.from(at);
      }
    }
    return end;
  }

  private boolean isSeparate(int at) {
    return joints[at] != Joint.NONE
        || switch (tree.relation(at)) {
          case CONJ, PARATAXIS, PUNCT -> true;
          default -> false;
        };
  }

  /** Its own words, and those that it shares with what it hangs on. */
  BitSet all(int head) {
    BitSet words = own(head);
    int above = tree.head(head);
    switch (joints[head]) {
      case NONE -> {}
      case PREDICATE -> addShared(head, words);
      case NOMINAL -> addClause(head, words);
      case RELATIVE -> {
        words.or(noun(wholeNoun(above)));
        leaveOutPronoun(head, words);
      }
      case PARTICIPLE, APPOSITION -> words.or(noun(above));
      case CLAUSE -> leaveOutMark(head, words);
      case TAIL -> {
        leaveOutMark(head, words);
        addSubject(Clauses.first(tree, Clauses.verbAbove(tree, head)), words);
      }
    }
    return words;
  }

  /** Leaves out the conjunction at the beginning of a clause. */
  private void leaveOutMark(int head, BitSet words) {
    for (int at = tree.from(head); at < head && isJoining(at); at++) {
      words.clear(at);
    }
  }

  private boolean isJoining(int at) {
    return tree.tag(at).isPunctuation()
        || switch (tree.relation(at)) {
          case MARK, CC -> true;
          default -> false;
        };
  }

  /** The part of the sentence that holds a token. */
  private int unit(int at) {
    int unit = at;
    while (unit != tree.root() && joints[unit] == Joint.NONE) {
      unit = tree.head(unit);
    }
    return unit;
  }

  /** The clause of a coordinated noun phrase, without the first of them. */
  private void addClause(int head, BitSet words) {
    int first = Clauses.first(tree, head);
    int unit = unit(first);
    BitSet clause = all(unit);
    boolean hasCase = tree.child(head, Relation.CASE) != DependencyTree.NONE;
    for (int at = tree.from(first); at < tree.to(first); at++) {
      Relation relation = tree.relation(at);
      boolean shared =
          switch (relation) {
            case CASE -> !hasCase;
            case COP, AUX, AUX_PASS, ADVMOD, OBL, OBL_UNMARKED -> true;
            default -> relation.isSubject();
          };
      if (at == first) {
        clause.clear(at);
      } else if (tree.head(at) == first && !shared) {
        clause.clear(tree.from(at), tree.to(at));
      }
    }
    words.or(clause);
  }

  /**
   * The subject, auxiliaries and what stands in front, where a coordinated predicate lacks them.
   */
  private void addShared(int head, BitSet words) {
    int first = Clauses.first(tree, tree.head(head));
    if (tree.subject(head) != DependencyTree.NONE) {
      return;
    }
    int unit = unit(first);
    if (unit != first) {
      BitSet around = own(unit);
      around.clear(tree.from(first), tree.size());
      words.or(around);
      int complementizer = tree.child(first, Relation.MARK);
      if (complementizer != DependencyTree.NONE && !tree.tag(head).isFinite()) {
        words.set(complementizer);
      }
    }
    addSubject(first, words);
    boolean bare = !tree.tag(head).isFinite() && !Clauses.hasAuxiliary(tree, head);
    for (int at = tree.from(first); at < first; at++) {
      if (tree.head(at) != first || joints[at] != Joint.NONE) {
        continue;
      }
      switch (tree.relation(at)) {
        case AUX, AUX_PASS -> {
          if (bare) {
            words.set(at);
          }
        }
        case OBL, OBL_UNMARKED, ADVCL -> words.or(own(at));
        case ADVMOD -> {
          if (bare && tree.tag(first - 1) != Tag.COMMA) {
            words.or(own(at));
          }
        }
        default -> {}
      }
    }
  }

  private void addSubject(int verb, BitSet words) {
    int place = verb;
    int subject = tree.subject(place);
    while (subject == DependencyTree.NONE
        && place != tree.root()
        && (tree.relation(place) == Relation.XCOMP || tree.relation(place) == Relation.CONJ)) {
      place = tree.head(place);
      subject = tree.subject(place);
    }
    if (subject != DependencyTree.NONE) {
      words.or(own(subject));
    }
  }

  /** "The port of Ellismere, which …" is about the port as likely as about Ellismere. */
  private int wholeNoun(int noun) {
    int whole = noun;
    while (tree.relation(whole) == Relation.NMOD && tree.head(whole) < whole) {
      whole = tree.head(whole);
    }
    return whole;
  }

  /** A noun with what identifies it, without marks at the end. */
  private BitSet noun(int head) {
    BitSet words = own(head);
    if (Clauses.isPredicate(tree, head)) {
      for (int at = tree.from(head); at < tree.to(head); at++) {
        boolean identifies =
            switch (tree.relation(at)) {
              case DET, AMOD, COMPOUND, NUMMOD, NMOD, NMOD_POSS, NMOD_DESC, FLAT -> true;
              default -> false;
            };
        if (tree.head(at) == head && !identifies) {
          words.clear(tree.from(at), tree.to(at));
        }
      }
    }
    // A name is never cut, whatever the tree makes of it.
    for (int at = head; at > 0 && tree.tag(at).isProper() && tree.tag(at - 1).isProper(); at--) {
      words.set(at - 1);
    }
    // "In the port, which …": the preposition stays with its clause.
    for (int at = tree.from(head); at < head; at++) {
      if (tree.head(at) == head
          && (tree.relation(at) == Relation.CASE || tree.relation(at) == Relation.CC)) {
        words.clear(tree.from(at), tree.to(at));
      }
    }
    return words;
  }

  /** "which" as the subject is what the noun stands in for. */
  private void leaveOutPronoun(int head, BitSet words) {
    int subject = tree.subject(head);
    int pronoun = subject == DependencyTree.NONE ? tree.from(head) : subject;
    while (pronoun < head && tree.tag(pronoun).isPunctuation()) {
      pronoun++;
    }
    if (tree.from(pronoun) == pronoun
        && tree.to(pronoun) == pronoun + 1
        && (tree.tag(pronoun) == Tag.WDT || tree.tag(pronoun) == Tag.WP)) {
      words.clear(pronoun);
    }
  }
}
