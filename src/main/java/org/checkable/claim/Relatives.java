package org.checkable.claim;

import java.util.List;

/**
 * Finds relative clauses that say something more ("the call, which lasted over an hour, …"), not
 * those that say which one is meant. Only those whose pronoun is their own subject: it can be put
 * back.
 */
final class Relatives {
  private final Clauses clauses;
  private final int limit;

  Relatives(Clauses clauses, int limit) {
    this.clauses = clauses;
    this.limit = limit;
  }

  /** The cuts around a relative clause that begins at a comma; empty when none does. */
  List<Cut> at(int comma, int start, OpenClause open) {
    int pronoun = comma + 1;
    if (!clauses.isMark(comma, ',')
        || clauses.classOf(pronoun) != WordClass.RELATIVE
        || clauses.is(pronoun, "whom")) {
      return List.of();
    }
    int verb = afterAdverbs(pronoun + 1);
    if (verb >= limit || !clauses.isFinite(verb)) {
      return List.of();
    }
    return open.hasVerb() ? trailing(comma, verb, open) : inside(comma, verb, start, open);
  }

  private int afterAdverbs(int at) {
    int after = at;
    while (after < limit && clauses.classOf(after) == WordClass.ADVERB) {
      after++;
    }
    return after;
  }

  /** "The call, which lasted over an hour, focused on …": both parts get "The call". */
  private List<Cut> inside(int comma, int verb, int start, OpenClause open) {
    if (!isSimple(open.subject(), comma)) {
      return List.of();
    }
    int close = close(verb);
    int subject = open.subject();
    return close < 0
        ? List.of()
        : List.of(
            new Cut(subject, subject, subject, comma, comma + 2),
            Cut.withSubject(close, close + 1, start, comma));
  }

  /** The comma after which the clause around goes on with its verb; -1 when there is none. */
  private int close(int verb) {
    int doubtful = -1;
    for (int at = verb + 2; at < limit - 2; at++) {
      if (!clauses.isMark(at, ',')) {
        continue;
      }
      int next = afterAdverbs(at + 1);
      if (clauses.isFinite(next)) {
        return at;
      }
      if (doubtful < 0 && mayBeVerb(clauses.classOf(next))) {
        doubtful = at;
      }
    }
    // The verb must be somewhere: so it is this one, though it may look like a participle.
    return doubtful;
  }

  private static boolean mayBeVerb(WordClass own) {
    return own == WordClass.PAST_OR_PARTICIPLE
        || own == WordClass.PRESENT_OR_NOUN
        || own == WordClass.PRESENT_PLURAL;
  }

  private boolean isSimple(int from, int to) {
    for (int at = from; at < to; at++) {
      // "The merits of the plan, which": the merits or the plan?
      if (clauses.isMark(at, ',')
          || clauses.isStop(at)
          || clauses.classOf(at).opensClause()
          || clauses.classOf(at) == WordClass.PREPOSITION) {
        return false;
      }
    }
    return to > from && clauses.classOf(to - 1).endsNounPhrase();
  }

  private List<Cut> trailing(int comma, int verb, OpenClause open) {
    int from = antecedent(comma);
    if (goesOn(verb) || !open.isComplete(comma) || from == comma || !agrees(comma - 1, verb)) {
      return List.of();
    }
    return List.of(new Cut(comma, comma + 1, from, comma, comma + 2));
  }

  /** "…, who had a ship, to sail with them": the clause around it is not at its end. */
  private boolean goesOn(int verb) {
    for (int at = verb; at < limit - 1; at++) {
      boolean outside =
          clauses.is(at + 1, "to") || clauses.classOf(at + 1) == WordClass.PREPOSITION;
      if (clauses.isMark(at, ',') && outside) {
        return true;
      }
    }
    return false;
  }

  /** Where the words begin that a pronoun after the comma stands for; the comma if unclear. */
  private int antecedent(int comma) {
    int at = comma;
    boolean named = true;
    while (at > 0 && isNoun(at - 1)) {
      at--;
      named &= clauses.classOf(at) != WordClass.OTHER;
    }
    WordClass before = clauses.classOf(at - 1);
    if (clauses.is(at - 1, "of") || clauses.isFinite(at) || at == comma) {
      return comma;
    }
    if (before == WordClass.DETERMINER || before == WordClass.POSSESSIVE) {
      // "a part of the fund, which": the part or the fund?
      return clauses.is(at - 2, "of") || clauses.is(at - 2, "'s") ? comma : at - 1;
    }
    return named && before != WordClass.COORDINATOR ? at : comma;
  }

  private boolean isNoun(int at) {
    WordClass own = clauses.classOf(at);
    return own == WordClass.NAME || own == WordClass.OTHER || own == WordClass.NUMBER;
  }

  /** Whether noun and verb may belong together by their number. */
  private boolean agrees(int noun, int verb) {
    boolean plural =
        clauses.token(noun).lower().endsWith("s") && clauses.classOf(noun) == WordClass.OTHER;
    if (clauses.is(verb, "are") || clauses.is(verb, "were") || clauses.is(verb, "have")) {
      return plural || clauses.classOf(noun) == WordClass.NAME;
    }
    boolean singular = clauses.is(verb, "is") || clauses.is(verb, "was") || clauses.is(verb, "has");
    return !(singular && plural);
  }
}
