package org.checkable.claim;

/**
 * What is known of the clause that a walk through a sentence is in. Moves along with the walk; one
 * for each clause.
 */
final class OpenClause {
  /** Words that a clause needs after its verb before it can do without the rest. */
  private static final int LEAST_AFTER_VERB = 2;

  private static final int LONGEST_SUBJECT = 12;

  private final Clauses clauses;
  private final boolean reported;

  /** Where its subject begins, and its verb, and the participle after an auxiliary; -1 unknown. */
  private int subject;

  private int verb = -1;
  private int participle = -1;

  /** Where the words end that it has borrowed itself; -1 when it has a subject of its own. */
  private int lentTo = -1;

  /** How many clauses have begun before its verb whose own verb is still to come. */
  private int inner;

  private boolean nested;

  /** Whether a clause inside it, or the one that its verb takes, still lacks its verb. */
  private boolean waiting;

  private boolean paired;

  /** What it is about is not certain: nothing is borrowed from it. */
  private boolean blocked;

  OpenClause(Clauses clauses, int start, boolean reported) {
    this.clauses = clauses;
    this.reported = reported;
    this.subject = start;
  }

  /** A clause whose subject stands elsewhere. */
  static OpenClause lent(Clauses clauses, int start, Cut cut, boolean reported) {
    OpenClause open = new OpenClause(clauses, start, reported);
    open.subject = cut.subjectFrom();
    int verb = start;
    while (clauses.classOf(verb) == WordClass.ADVERB) {
      verb++;
    }
    open.verb = verb;
    open.lentTo = cut.subjectTo();
    // What it would lend further would lack its own auxiliary.
    open.blocked = clauses.classOf(verb) == WordClass.AUXILIARY;
    return open;
  }

  /** Allows no borrowing from it: what it is about is not certain enough. */
  OpenClause closed() {
    blocked = true;
    return this;
  }

  /** Takes the next word into account. */
  void pass(int at) {
    if (verb < 0) {
      passBeforeVerb(at);
      return;
    }
    WordClass own = clauses.classOf(at);
    if (at <= verb + 4 && participle < 0 && isAuxiliary() && isParticiple(own) && only(at)) {
      participle = at;
    }
    if (clauses.isFinite(at)) {
      waiting = false;
    }
    if (own.opensClause() && own != WordClass.COORDINATOR) {
      nested = true;
      waiting = true;
    } else if (clauses.isMark(at, ',') && !isListed(at + 1)) {
      nested = false;
    }
    paired |=
        clauses.is(at, "both")
            || clauses.is(at, "either")
            || clauses.is(at, "neither")
            || clauses.is(at, "between");
  }

  /** "… laws that taxed, fined and jailed": the list goes on inside. */
  private boolean isListed(int at) {
    WordClass own = clauses.classOf(at);
    return own == WordClass.PAST || own == WordClass.PAST_OR_PARTICIPLE;
  }

  private void passBeforeVerb(int at) {
    if (clauses.isFinite(at) && inner > 0) {
      inner--;
    } else if (clauses.isFinite(at) && !isJoinedParticiple(at)) {
      verb = at;
      waiting = clauses.isReporting(at);
    } else if (clauses.isMark(at, ',') && startsAside()) {
      subject = at + 1;
    } else if (clauses.classOf(at).opensClause() && clauses.classOf(at) != WordClass.COORDINATOR) {
      inner++;
    }
  }

  /** "A boy wearing a cap and handcuffed by the police was …": not yet its verb. */
  private boolean isJoinedParticiple(int at) {
    return clauses.classOf(at) == WordClass.PAST_OR_PARTICIPLE
        && clauses.classOf(at - 1) == WordClass.COORDINATOR;
  }

  /** Whether what stands before the first comma is not the subject: "On Friday, …". */
  private boolean startsAside() {
    WordClass first = clauses.classOf(subject);
    return first == WordClass.PREPOSITION
        || first == WordClass.ADVERB
        || first == WordClass.AFTER
        || first == WordClass.SUBORDINATOR
        || first == WordClass.CONTRAST;
  }

  private boolean isAuxiliary() {
    return clauses.classOf(verb) == WordClass.AUXILIARY;
  }

  private static boolean isParticiple(WordClass own) {
    return own == WordClass.PARTICIPLE || own == WordClass.PAST_OR_PARTICIPLE;
  }

  /** Whether only adverbs and forms of be stand between the verb and a place. */
  private boolean only(int at) {
    for (int between = verb + 1; between < at; between++) {
      WordClass own = clauses.classOf(between);
      if (own != WordClass.ADVERB && own != WordClass.NONFINITE) {
        return false;
      }
    }
    return true;
  }

  /** Whether it stands inside what somebody is reported to have said. */
  boolean reported() {
    return reported;
  }

  /** Whether a clause inside it is still open: what follows may belong to that one. */
  boolean isNested() {
    return nested;
  }

  boolean hasVerb() {
    return verb >= 0;
  }

  int subject() {
    return subject;
  }

  /** Where the words end that another clause may borrow as its subject. */
  int verb() {
    return lentTo >= 0 ? lentTo : verb;
  }

  /** The same with the auxiliary. */
  int participle() {
    return lentTo >= 0 ? lentTo : participle;
  }

  /** Whether it can end at a place and still say something. */
  boolean isComplete(int end) {
    return verb >= 0 && !waiting && end - verb >= 2;
  }

  /** Whether it can, and a clause after it can borrow its subject. */
  boolean canLend(int end) {
    int main = Math.max(verb, participle);
    return verb >= 0
        && !blocked
        && !paired
        && (lentTo >= 0 || (verb > subject && verb - subject <= LONGEST_SUBJECT))
        && end - main > LEAST_AFTER_VERB;
  }

  boolean isPresent() {
    WordClass own = clauses.classOf(verb);
    return own == WordClass.PRESENT
        || own == WordClass.PRESENT_OR_NOUN
        || own == WordClass.AUXILIARY;
  }

  boolean isPast() {
    WordClass own = clauses.classOf(verb);
    return own == WordClass.PAST
        || own == WordClass.PAST_OR_PARTICIPLE
        || clauses.is(verb, "was")
        || clauses.is(verb, "were")
        || clauses.is(verb, "had");
  }

  boolean isPassiveOrPerfect() {
    return participle >= 0;
  }
}
