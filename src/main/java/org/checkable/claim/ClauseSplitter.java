package org.checkable.claim;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;

/**
 * Takes a sentence apart into propositions, along its dependency tree: each clause that asserts
 * something of its own, with the words it shares with the clause it hangs on. Where the tree is
 * doubtful the words stay together.
 */
final class ClauseSplitter {
  /** A longer sentence is a table or noise, and its tree too. */
  private static final int LONGEST = 200;

  private static final int FEWEST_WORDS = 3;

  private final Set<String> contrasts = new HashSet<>();
  private final Set<String> tails = new HashSet<>();
  private final Set<String> conditions = new HashSet<>();
  private final Set<String> disjunctions = new HashSet<>();
  private final Set<String> restrictions = new HashSet<>();

  /** Rows of {@code clauses.tsv}. */
  ClauseSplitter(RuleSource source) {
    for (RuleTable.Row row : source.table("clauses").rows()) {
      Set<String> words =
          switch (row.value()) {
            case "CONTRAST" -> contrasts;
            case "TAIL" -> tails;
            case "CONDITION" -> conditions;
            case "DISJUNCTION" -> disjunctions;
            case "RESTRICTION" -> restrictions;
            default ->
                throw new IllegalArgumentException(
                    "clauses " + row.id() + ": no such joint: " + row.value());
          };
      words.addAll(Set.of(row.pattern().split("\\|", -1)));
    }
  }

  /**
   * Tokens that say one thing.
   *
   * @param head the head of its clause
   * @param words its tokens, marks among them
   * @param own those of them that it shares with no other
   */
  record Proposition(int head, BitSet words, BitSet own) {}

  /** Why a token heads a proposition of its own. */
  private enum Joint {
    NONE,
    CONJUNCT,
    RELATIVE,
    TAIL,
    SIDE
  }

  /** The propositions of a sentence, in the order of their heads; one where it is not cut. */
  List<Proposition> propositions(DependencyTree tree) {
    List<Proposition> propositions = new ArrayList<>();
    if (tree.size() == 0 || tree.size() > LONGEST || staysWhole(tree)) {
      BitSet all = new BitSet();
      all.set(0, tree.size());
      return List.of(new Proposition(Math.max(0, tree.root()), all, all));
    }
    Joint[] joints = joints(tree);
    for (int head = 0; head < tree.size(); head++) {
      if (head == tree.root() || joints[head] != Joint.NONE) {
        Proposition found = proposition(tree, joints, head);
        boolean cut = joints[head] != Joint.NONE;
        propositions.add(
            cut ? new Proposition(head, plain(tree, found.words()), found.own()) : found);
      }
    }
    return propositions;
  }

  /** A question, and a condition with what it governs. */
  private boolean staysWhole(DependencyTree tree) {
    for (int at = 0; at < tree.size(); at++) {
      boolean asks = tree.tag(at) == Tag.STOP && tree.form(at).startsWith("?");
      if (asks || (tree.relation(at) == Relation.MARK && conditions.contains(tree.lower(at)))) {
        return true;
      }
    }
    return false;
  }

  /** The words without a conjunction in front that only contrasts. */
  private BitSet plain(DependencyTree tree, BitSet words) {
    int first = words.nextSetBit(0);
    while (first >= 0 && tree.tag(first).isPunctuation()) {
      first = words.nextSetBit(first + 1);
    }
    if (first >= 0 && contrasts.contains(tree.lower(first))) {
      words.clear(first);
    }
    return words;
  }

  private static Proposition proposition(DependencyTree tree, Joint[] joints, int head) {
    BitSet own = own(tree, joints, head);
    BitSet words = (BitSet) own.clone();
    share(tree, joints, head, words);
    return new Proposition(head, words, own);
  }

  /** Joins again what would not stand by itself, the last first; all where no verb is on top. */
  private static void rejoin(DependencyTree tree, Joint[] joints) {
    boolean lost = !isPredicate(tree, tree.root());
    for (int head = tree.size() - 1; head >= 0; head--) {
      if (joints[head] != Joint.NONE && (lost || !stands(tree, joints, head))) {
        joints[head] = Joint.NONE;
      }
    }
  }

  /** Whether it has a subject before its verb, and begins with no word that asks or relates. */
  private static boolean stands(DependencyTree tree, Joint[] joints, int head) {
    BitSet words = proposition(tree, joints, head).words();
    int first = words.nextSetBit(0);
    while (first >= 0 && (tree.tag(first).isPunctuation() || tree.tag(first) == Tag.CC)) {
      first = words.nextSetBit(first + 1);
    }
    if (first < 0) {
      return false;
    }
    boolean opens =
        switch (tree.tag(first)) {
          case WDT, WP, WRB, WPS -> false;
          default -> true;
        };
    boolean subject = false;
    for (int at = first; at < head && !subject; at = words.nextSetBit(at + 1)) {
      Tag tag = tree.tag(at);
      subject = tag.isNoun() || tag == Tag.PRP || tag == Tag.DT || tag == Tag.EX || tag == Tag.CD;
      if (words.nextSetBit(at + 1) < 0) {
        break;
      }
    }
    return opens && (subject || joints[head] == Joint.CONJUNCT);
  }

  private Joint[] joints(DependencyTree tree) {
    Joint[] joints = new Joint[tree.size()];
    for (int at = 0; at < tree.size(); at++) {
      joints[at] = at == tree.root() ? Joint.NONE : joint(tree, at);
    }
    rejoin(tree, joints);
    return joints;
  }

  private Joint joint(DependencyTree tree, int at) {
    int head = tree.head(at);
    boolean wide = words(tree, at) >= FEWEST_WORDS;
    return switch (tree.relation(at)) {
      case CONJ -> isConjunct(tree, at, head) ? Joint.CONJUNCT : Joint.NONE;
      case PARATAXIS ->
          wide
                  && isStatement(tree, at)
                  && reaches(tree, head)
                  && tree.child(at, Relation.MARK) == DependencyTree.NONE
              ? Joint.SIDE
              : Joint.NONE;
      case ACL_RELCL ->
          wide && tree.tag(head).isNoun() && isAboutSubject(tree, at) && addsFact(tree, at, head)
              ? Joint.RELATIVE
              : Joint.NONE;
      case ADVCL -> advclJoint(tree, at, head);
      case OBL, NMOD -> wide && isTail(tree, at, Relation.CASE) ? Joint.TAIL : Joint.NONE;
      case ACL ->
          wide && isParted(tree, at) && at > head && tree.tag(at) == Tag.VBN
              ? Joint.RELATIVE
              : Joint.NONE;
      default -> Joint.NONE;
    };
  }

  private Joint advclJoint(DependencyTree tree, int at, int head) {
    if (words(tree, at) < FEWEST_WORDS || !reaches(tree, head)) {
      return Joint.NONE;
    }
    int mark = tree.child(at, Relation.MARK);
    if (isTail(tree, at, Relation.MARK)) {
      return Joint.TAIL;
    }
    if (mark != DependencyTree.NONE) {
      boolean parted = at < head || isParted(tree, at);
      return contrasts.contains(tree.lower(mark)) && parted && isStatement(tree, at)
          ? Joint.SIDE
          : Joint.NONE;
    }
    boolean participle = tree.tag(at) == Tag.VBG && tree.subject(at) == DependencyTree.NONE;
    return participle && at > head && isParted(tree, at) && !hasAuxiliary(tree, at)
        ? Joint.TAIL
        : Joint.NONE;
  }

  /** ", with 40 boats in it", behind the verb: more is told of its subject. */
  private boolean isTail(DependencyTree tree, int at, Relation by) {
    int word = tree.child(at, by);
    return word != DependencyTree.NONE
        && tails.contains(tree.lower(word))
        && at > tree.head(at)
        && isParted(tree, at)
        && words(tree, at) > FEWEST_WORDS
        && reaches(tree, verbAbove(tree, at));
  }

  private static int verbAbove(DependencyTree tree, int at) {
    int verb = tree.head(at);
    while (verb != tree.root() && !isPredicate(tree, verb)) {
      verb = tree.head(verb);
    }
    return verb;
  }

  /**
   * Whether a relative clause tells more of what is identified already: it follows its noun at
   * once, behind a comma or with "which". One that stands further off may be about the whole
   * clause.
   */
  private boolean addsFact(DependencyTree tree, int at, int head) {
    int from = tree.from(at);
    int before = isBreak(tree, from) ? from : from - 1;
    boolean parted = before >= 0 && isBreak(tree, before);
    int end = parted ? before : from;
    int noun = head + 1;
    for (int child = head + 1; child < end; child++) {
      if (tree.head(child) == head || tree.isWithin(child, head)) {
        noun = child + 1;
      }
    }
    boolean adjacent = noun >= end;
    int pronoun = from;
    while (pronoun < at && tree.tag(pronoun).isPunctuation()) {
      pronoun++;
    }
    return adjacent
        && (parted
            || (tree.tag(pronoun) == Tag.WDT
                && head > tree.root()
                && !restrictions.contains(tree.lower(pronoun))));
  }

  /** Whether "which" or "who" does what is told: not "which critics call a prison". */
  private static boolean isAboutSubject(DependencyTree tree, int at) {
    int subject = tree.subject(at);
    return subject == DependencyTree.NONE
        || tree.tag(subject) == Tag.WDT
        || tree.tag(subject) == Tag.WP;
  }

  /** A coordinated predicate, not a coordinated noun, of a clause that asserts. */
  private boolean isConjunct(DependencyTree tree, int at, int head) {
    boolean predicates = isPredicate(tree, at) && isPredicate(tree, first(tree, head));
    // "Arrested and questioned the driver": both have what follows the second.
    boolean shares =
        tree.from(at) <= head + 1
            && tree.tag(head).isVerb()
            && tree.child(at, Relation.OBJ) != DependencyTree.NONE;
    return predicates
        && !shares
        && agrees(tree, at, first(tree, head))
        && words(tree, at) >= 2
        && isJoined(tree, at)
        && !isDisjunct(tree, at)
        && reaches(tree, head);
  }

  /** Whether a form without subject and auxiliary can have those of the first. */
  private static boolean agrees(DependencyTree tree, int at, int first) {
    if (tree.subject(at) != DependencyTree.NONE || hasAuxiliary(tree, at)) {
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

  /** The first of coordinated predicates. */
  private static int first(DependencyTree tree, int at) {
    int first = at;
    while (tree.relation(first) == Relation.CONJ) {
      first = tree.head(first);
    }
    return first;
  }

  private static boolean isPredicate(DependencyTree tree, int at) {
    return tree.tag(at).isVerb()
        || tree.child(at, Relation.COP) != DependencyTree.NONE
        || (tree.subject(at) != DependencyTree.NONE && tree.isFinite(at));
  }

  private static boolean isStatement(DependencyTree tree, int at) {
    return isPredicate(tree, at) && tree.subject(at) != DependencyTree.NONE && tree.isFinite(at);
  }

  /** Whether what is said there is asserted: no condition, cause or restriction is above it. */
  private static boolean reaches(DependencyTree tree, int at) {
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

  private static boolean hasAuxiliary(DependencyTree tree, int at) {
    return tree.child(at, Relation.AUX) != DependencyTree.NONE
        || tree.child(at, Relation.AUX_PASS) != DependencyTree.NONE
        || tree.child(at, Relation.COP) != DependencyTree.NONE;
  }

  /** Whether a comma, a dash or a bracket stands before or at the beginning of it. */
  private static boolean isParted(DependencyTree tree, int at) {
    int from = tree.from(at);
    return isBreak(tree, from) || (from > 0 && isBreak(tree, from - 1));
  }

  private static boolean isBreak(DependencyTree tree, int at) {
    return switch (tree.tag(at)) {
      case COMMA, COLON, OPENING_BRACKET -> true;
      default -> false;
    };
  }

  private static int words(DependencyTree tree, int at) {
    int words = 0;
    for (int place = tree.from(at); place < tree.to(at); place++) {
      words += tree.tag(place).isPunctuation() ? 0 : 1;
    }
    return words;
  }

  /** What hangs on a head, without what hangs on other heads of propositions. */
  private static BitSet own(DependencyTree tree, Joint[] joints, int head) {
    BitSet words = new BitSet();
    words.set(tree.from(head), tree.to(head));
    for (int at = tree.from(head); at < tree.to(head); at++) {
      if (at != head && joints[at] != Joint.NONE) {
        words.clear(tree.from(at), tree.to(at));
      }
    }
    return words;
  }

  /** Adds what a proposition shares with the one that it hangs on. */
  private static void share(DependencyTree tree, Joint[] joints, int head, BitSet words) {
    int above = tree.head(head);
    switch (joints[head]) {
      case CONJUNCT -> conjunct(tree, joints, head, words);
      case RELATIVE -> {
        words.or(noun(tree, joints, wholeNoun(tree, above)));
        relativePronoun(tree, head, words);
      }
      case TAIL -> subject(tree, joints, first(tree, verbAbove(tree, head)), words);
      default -> {}
    }
  }

  /**
   * The subject, auxiliaries and what stands in front, where a coordinated predicate lacks them.
   */
  private static void conjunct(DependencyTree tree, Joint[] joints, int head, BitSet words) {
    int first = first(tree, tree.head(head));
    boolean own = tree.subject(head) != DependencyTree.NONE;
    int unit = first;
    while (unit != tree.root() && joints[unit] == Joint.NONE) {
      unit = tree.head(unit);
    }
    if (unit != first && !own) {
      BitSet around = own(tree, joints, unit);
      around.clear(tree.from(first), tree.size());
      words.or(around);
      int complementizer = tree.child(first, Relation.MARK);
      if (complementizer != DependencyTree.NONE && !tree.tag(head).isFinite()) {
        words.set(complementizer);
      }
    }
    if (own) {
      return;
    }
    subject(tree, joints, first, words);
    boolean bare = !tree.tag(head).isFinite() && !hasAuxiliary(tree, head);
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
        case OBL, OBL_UNMARKED, ADVCL -> words.or(own(tree, joints, at));
        case ADVMOD -> {
          if (bare && tree.tag(first - 1) != Tag.COMMA) {
            words.or(own(tree, joints, at));
          }
        }
        default -> {}
      }
    }
  }

  private static void subject(DependencyTree tree, Joint[] joints, int verb, BitSet words) {
    int place = verb;
    int subject = tree.subject(place);
    while (subject == DependencyTree.NONE
        && place != tree.root()
        && (tree.relation(place) == Relation.XCOMP || tree.relation(place) == Relation.CONJ)) {
      place = tree.head(place);
      subject = tree.subject(place);
    }
    if (subject != DependencyTree.NONE) {
      words.or(own(tree, joints, subject));
    }
  }

  /** "The port of Ellismere, which …" is about the port as likely as about Ellismere. */
  private static int wholeNoun(DependencyTree tree, int noun) {
    int whole = noun;
    while (tree.relation(whole) == Relation.NMOD && tree.head(whole) < whole) {
      whole = tree.head(whole);
    }
    return whole;
  }

  /** A noun with what identifies it, without marks at the end. */
  private static BitSet noun(DependencyTree tree, Joint[] joints, int head) {
    BitSet words = own(tree, joints, head);
    if (isPredicate(tree, head)) {
      for (int at = tree.from(head); at < tree.to(head); at++) {
        Relation relation = tree.relation(at);
        boolean identifies =
            switch (relation) {
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
  private static void relativePronoun(DependencyTree tree, int head, BitSet words) {
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
