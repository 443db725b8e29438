package org.checkable.quote;

import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Form;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.ReportingWords.Use;

/**
 * Tells whether a word that may report is a verb there that its subject does: not the noun of the
 * same letters, not a passive, not what was not said or might be.
 */
final class ReportingVerbs {
  /** So many heads up a finite verb is sought; above there is one in any sentence of people. */
  private static final int HIGHEST = 24;

  private final TokenLine words;
  private final Marks marks;
  private final ReportingWords functions;

  ReportingVerbs(TokenLine words, Marks marks, ReportingWords functions) {
    this.words = words;
    this.marks = marks;
    this.functions = functions;
  }

  /** Whether it is a verb in the active voice that somebody does. */
  boolean isActive(int verb, Cue cue) {
    return isVerb(verb, cue) && !isInfinitive(verb) && !isPassive(verb, cue);
  }

  private boolean isVerb(int verb, Cue cue) {
    Tag tag = words.tag(verb);
    if (tag.isVerb()) {
      return true;
    }
    if (verb == words.from(words.sentenceOf(verb)) && words.tag(verb + 1).isProper()) {
      return true;
    }
    // The tagger takes "said" and "support" for nouns at times. Some are no nouns, and what has a
    // subject is a verb.
    boolean past = cue.form() == Form.PAST && !cue.is(Sort.TWIN) && tag.isNoun();
    return !tag.isProper() && (past || words.subject(verb) != TokenLine.NONE);
  }

  /** "To say", where no verb before it says that it was done. */
  private boolean isInfinitive(int verb) {
    boolean base =
        words.tag(verb) == Tag.VB
            && words.child(verb, Relation.AUX) == TokenLine.NONE
            && words.subject(verb) == TokenLine.NONE
            && !words.tag(verb - 1).isNoun();
    return (base || words.tag(verb - 1) == Tag.TO) && governor(verb) == TokenLine.NONE;
  }

  /** "Went on" of "went on to say", "refused" of "refused to say". */
  private int governor(int verb) {
    int head = words.head(verb);
    boolean governs =
        head != TokenLine.NONE
            && head < verb
            && words.relation(verb) == Relation.XCOMP
            && functions.is(words.lower(head), Use.GOVERNOR);
    return governs ? head : TokenLine.NONE;
  }

  private boolean isPassive(int verb, Cue cue) {
    if (words.child(verb, Relation.AUX_PASS) != TokenLine.NONE) {
      return true;
    }
    return words.tag(verb) == Tag.VBN
        && words.child(verb, Relation.AUX) == TokenLine.NONE
        && functions.is(words.lower(verb + cue.length()), Use.AGENT);
  }

  /** "People accused of theft", "a suit challenging the law": it describes the word before. */
  boolean isReduced(int verb, Cue cue) {
    if (words.child(verb, Relation.AUX) != TokenLine.NONE
        || words.subject(verb) != TokenLine.NONE
        || words.child(verb, Relation.CCOMP) != TokenLine.NONE) {
      return false;
    }
    boolean apart = words.tag(verb - 1).isPunctuation();
    if (words.tag(verb) == Tag.VBG) {
      boolean quotes = marks.at(verb + 1) >= 0 || marks.at(verb + 2) >= 0;
      return words.relation(verb) == Relation.ACL
          && !(apart || quotes || cue.is(Sort.SAY) || cue.is(Sort.TELL));
    }
    Tag next = words.tag(verb + 1);
    return words.tag(verb) == Tag.VBN
        && isModifier(words.relation(verb))
        && (!apart || next == Tag.IN || next == Tag.TO)
        && next != Tag.STOP
        && hasFiniteAbove(verb);
  }

  private static boolean isModifier(Relation relation) {
    return relation == Relation.ACL || relation == Relation.ADVCL || relation == Relation.AMOD;
  }

  /** A sentence that has no other verb has it for its own: "A union of pilots endorsed her". */
  private boolean hasFiniteAbove(int verb) {
    int head = words.head(verb);
    for (int step = 0; step < HIGHEST && head != TokenLine.NONE; step++) {
      if (words.isFinite(head)) {
        return true;
      }
      head = words.head(head);
    }
    return head != TokenLine.NONE;
  }

  /** Where the verb's auxiliaries, adverbs and governors begin: "has also repeatedly" said. */
  int groupStart(int verb, int floor) {
    int governor = governor(verb);
    if (governor != TokenLine.NONE && governor >= floor) {
      return groupStart(governor, floor);
    }
    int place = verb;
    while (place > floor && !marks.holds(place - 1) && isGroup(place - 1, verb)) {
      place--;
    }
    return place;
  }

  private boolean isGroup(int place, int verb) {
    Relation relation = words.relation(place);
    boolean auxiliary = relation == Relation.AUX || relation == Relation.AUX_PASS;
    boolean adverb = relation == Relation.ADVMOD && words.subtreeFrom(place) == place;
    return words.head(place) == verb && (auxiliary || adverb);
  }

  /** Whether it is said that somebody did not say it: "did not say", "no minister said". */
  boolean isNegated(int verb, TokenRange source) {
    return hasNegation(verb)
        || functions.is(words.lower(source.from()), Use.NEGATION)
        || (governor(verb) != TokenLine.NONE && hasNegation(governor(verb)));
  }

  private boolean hasNegation(int verb) {
    int child = words.firstChild(verb);
    while (child != TokenLine.NONE && child < verb) {
      if (functions.is(words.lower(child), Use.NEGATION)) {
        return true;
      }
      child = words.nextChild(child);
    }
    return false;
  }

  /** Whether it only might be said: "would say", "if she said". */
  boolean isSupposed(int verb) {
    int child = words.firstChild(verb);
    while (child != TokenLine.NONE && child < verb) {
      if (words.tag(child) == Tag.MD || functions.is(words.lower(child), Use.CONDITION)) {
        return true;
      }
      child = words.nextChild(child);
    }
    return false;
  }
}
