package org.checkable.claim;

import java.util.EnumSet;
import java.util.Set;

/** What kind of word a word is, as far as cutting a sentence into clauses needs it. */
enum WordClass {
  /** A finite form of be, have or do, or a modal verb. */
  AUXILIARY,
  /** A form of be or get that is no clause's own verb, and "to". */
  NONFINITE,
  /** A past tense that is nothing else ("took"). */
  PAST,
  /** "found", and every word in -ed that is not known better. */
  PAST_OR_PARTICIPLE,
  PARTICIPLE,
  /** A third person singular. */
  PRESENT,
  /** The same, where it may be a plural noun as well ("plans"). */
  PRESENT_OR_NOUN,
  /** A present tense of the plural. */
  PRESENT_PLURAL,
  DETERMINER,
  POSSESSIVE,
  /** A pronoun that can be a clause's subject. */
  SUBJECT,
  /** A pronoun with its verb in one word ("they're"). */
  SUBJECT_WITH_VERB,
  OBJECT,
  RELATIVE,
  THAT,
  COORDINATOR,
  /** While, whereas, although, though. */
  CONTRAST,
  SUBORDINATOR,
  AFTER,
  PREPOSITION,
  ADVERB,
  NUMBER,
  MARK,
  /** A capitalised word of no other class. */
  NAME,
  /** Any other word: mostly nouns and adjectives. */
  OTHER;

  private static final Set<WordClass> CLAUSE_OPENERS =
      EnumSet.of(RELATIVE, THAT, COORDINATOR, CONTRAST, SUBORDINATOR, AFTER);
  private static final Set<WordClass> NOUN_PHRASE_ENDS =
      EnumSet.of(NAME, OTHER, NUMBER, SUBJECT, OBJECT, PRESENT_OR_NOUN);
  private static final Set<WordClass> NOUN_PHRASE_STARTS =
      EnumSet.of(
          NAME,
          OTHER,
          NUMBER,
          SUBJECT,
          SUBJECT_WITH_VERB,
          DETERMINER,
          POSSESSIVE,
          ADVERB,
          PRESENT_OR_NOUN,
          PAST_OR_PARTICIPLE,
          PARTICIPLE);
  private static final Set<WordClass> CONTENT =
      EnumSet.of(
          PAST,
          PAST_OR_PARTICIPLE,
          PARTICIPLE,
          PRESENT,
          PRESENT_OR_NOUN,
          PRESENT_PLURAL,
          AUXILIARY);

  /** Whether a clause may begin with it that is not yet known to have a verb. */
  boolean opensClause() {
    return CLAUSE_OPENERS.contains(this);
  }

  /** Whether a noun phrase may end in it. */
  boolean endsNounPhrase() {
    return NOUN_PHRASE_ENDS.contains(this);
  }

  boolean startsNounPhrase() {
    return NOUN_PHRASE_STARTS.contains(this);
  }

  /** Whether a capital inside a sentence makes a name of it ("Will", "May"). */
  boolean isNameWhenCapitalised() {
    return CONTENT.contains(this);
  }
}
