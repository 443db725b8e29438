package org.checkable.quote;

import java.util.Set;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Form;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;

/**
 * Tells whether a word that may report is a verb there, in a form that reports: not the noun of the
 * same letters ("the report", "his claims"), not a passive ("was told"), not a mere possibility.
 */
final class Verbs {
  private static final Set<String> GOVERNORS =
      Set.of(
          "declined",
          "declines",
          "refused",
          "refuses",
          "went",
          "goes",
          "continued",
          "continues",
          "appeared",
          "appears",
          "seemed",
          "seems",
          "began",
          "begins",
          "tried",
          "tries",
          "used",
          "rushed",
          "managed",
          "failed",
          "sought",
          "seeks",
          "came",
          "moved",
          "vowed",
          "agreed");
  private static final Set<String> MODALS =
      Set.of("would", "could", "should", "may", "might", "can", "must", "will");
  private static final Set<String> OPENS_QUESTION =
      Set.of("that", "what", "how", "why", "whether", "if", "where", "who", "which", "when");

  private final TokenLine words;
  private final Marks marks;

  Verbs(TokenLine words, Marks marks) {
    this.words = words;
    this.marks = marks;
  }

  /** Where the verb's auxiliaries and adverbs begin: "has also repeatedly" said. */
  int groupStart(int verb, int floor) {
    int place = verb;
    while (place > floor && !marks.holds(place - 1) && isGroup(place - 1)) {
      place--;
    }
    if (place > floor + 1 && words.lower(place - 1).equals("to") && governs(place - 2)) {
      int governor = words.lower(place - 2).equals("on") ? place - 3 : place - 2;
      return governor > floor ? groupStart(governor, floor) : floor;
    }
    return place;
  }

  private boolean governs(int place) {
    return GOVERNORS.contains(words.lower(place))
        || (words.lower(place).equals("on") && words.lower(place - 1).startsWith("went"))
        || (words.lower(place).equals("on") && words.lower(place - 1).equals("going"));
  }

  private boolean isGroup(int place) {
    String lower = words.lower(place);
    return words.is(place, Sense.AUX)
        || (words.is(place, Sense.BE) && !lower.equals("'s"))
        || words.is(place, Sense.ADVERB)
        || (lower.endsWith("ly") && lower.length() > 4 && !words.isCapitalised(place));
  }

  /** Whether the word is a verb that its subject does, as far as its neighbours tell. */
  boolean isVerb(int verb, int group, Cue cue) {
    return !isGoverned(verb, group, cue) && !isPassive(verb, group, cue);
  }

  /** Whether a verb without anything after it reports what stands before it. */
  boolean reportsAfter(int group, Cue cue) {
    return !cue.is(Sort.WH)
        && !words.lower(group - 1).equals("it")
        && !(cue.is(Sort.TWIN) && cue.form() != Form.PAST && !isClearSubject(group - 1));
  }

  /** Whether it reports what follows it. */
  boolean reports(int verb, int group, Cue cue) {
    int after = verb + cue.length();
    return !isNoun(verb, group, cue, after)
        && !isReduced(verb, group, cue, after)
        && !isIdle(verb, group, cue, after)
        && hasItsComplement(cue, after);
  }

  private boolean isGoverned(int verb, int group, Cue cue) {
    int before = verb - 1;
    String lower = words.lower(before);
    if (lower.equals("'s") || lower.equals("of") || lower.equals("no")) {
      return cue.form() != Form.PARTICIPLE || lower.equals("no");
    }
    if (lower.equals("to") && group == verb) {
      return true;
    }
    boolean determined = words.is(before, Sense.DETERMINER) && !words.is(before, Sense.PRONOUN);
    boolean adjective =
        group < verb
            && words.is(group - 1, Sense.DETERMINER)
            && !words.is(group - 1, Sense.PRONOUN);
    return determined
        || adjective
        || (words.is(before, Sense.PREPOSITION) && cue.form() != Form.PARTICIPLE);
  }

  private boolean isNoun(int verb, int group, Cue cue, int after) {
    int before = verb - 1;
    boolean twin = cue.form() == Form.BASE || cue.form() == Form.PRESENT;
    if (!twin || group < verb || !cue.is(Sort.TWIN)) {
      return cue.form() == Form.BASE && group == verb && !words.isWord(before) && !isAside(before);
    }
    boolean clause = words.lower(after).equals("that") || words.lower(after).equals("how");
    return !(isClearSubject(before) || clause) || !opensComplement(after, cue);
  }

  private boolean isAside(int place) {
    return words.lower(place).equals(",") || words.lower(place).equals(")");
  }

  /** A pronoun or a name; after any other word "reports" and "plans" may as well be nouns. */
  private boolean isClearSubject(int place) {
    String lower = words.lower(place);
    return words.is(place, Sense.PRONOUN)
        || lower.equals("which")
        || lower.equals("that")
        || isAside(place)
        || words.isCapitalised(place)
        || words.is(place, Sense.ROLE)
        || words.is(place, Sense.KIND)
        || words.is(place, Sense.DOCUMENT);
  }

  private boolean opensComplement(int place, Cue cue) {
    String lower = words.lower(place);
    return marks.at(place) >= 0
        || (isAside(place) && marks.at(place + 1) >= 0)
        || lower.equals("that")
        || lower.equals("how")
        || lower.equals(":")
        || (lower.equals("to") && cue.is(Sort.WANT))
        || words.is(place, Sense.DETERMINER)
        || words.is(place, Sense.PRONOUN)
        || words.is(place, Sense.OBJECT)
        || words.isCapitalised(place)
        || cue.length() > 1;
  }

  private boolean isPassive(int verb, int group, Cue cue) {
    if (cue.form() != Form.PAST && !words.lower(verb).equals("read")) {
      return false;
    }
    for (int place = group; place < verb; place++) {
      if (words.is(place, Sense.BE)) {
        return true;
      }
    }
    return words.lower(verb + cue.length()).equals("by");
  }

  /** "People accused of theft", "plans challenging the rule": it describes the word before. */
  private boolean isReduced(int verb, int group, Cue cue, int after) {
    if (group < verb || cue.length() > 1) {
      return false;
    }
    if (cue.form() == Form.PARTICIPLE) {
      boolean quotes = marks.at(after) >= 0 || (isAside(after) && marks.at(after + 1) >= 0);
      return !quotes
          && !cue.is(Sort.SAY)
          && !cue.is(Sort.TELL)
          && !words.lower(verb - 1).equals(",");
    }
    boolean speech = cue.is(Sort.SAY) || cue.is(Sort.TELL);
    return cue.form() == Form.PAST
        && !speech
        && words.is(after, Sense.PREPOSITION)
        && !words.lower(after).equals("for")
        && !(cue.is(Sort.WANT) && words.lower(after).equals("to"));
  }

  /** "It would support him", "it adds cost": nobody did or said it. */
  private boolean isIdle(int verb, int group, Cue cue, int after) {
    boolean clause = marks.at(after) >= 0 || words.lower(after).equals("that");
    if (clause) {
      return false;
    }
    for (int place = group; place < verb; place++) {
      if (MODALS.contains(words.lower(place))) {
        return !cue.id().equals("say");
      }
    }
    return words.lower(group - 1).equals("it");
  }

  private boolean hasItsComplement(Cue cue, int after) {
    if (cue.wantsOnly()) {
      return words.lower(after).equals("to") || cue.is(Sort.NOUN);
    }
    int place = after;
    while (words.is(place, Sense.ADVERB) && place < after + 3) {
      place++;
    }
    return !cue.is(Sort.WH) || marks.at(place) >= 0 || OPENS_QUESTION.contains(words.lower(place));
  }
}
