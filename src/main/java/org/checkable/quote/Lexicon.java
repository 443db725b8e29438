package org.checkable.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;

/** Word lists by class, from rule tables; a word may be in several classes. */
final class Lexicon {

  /** The values of {@code rules/cast.tsv} and {@code rules/grammar.tsv}. */
  enum Sense {
    /** Stands before a person's name: "President", "Sen". */
    TITLE,
    TITLE_MALE,
    TITLE_FEMALE,
    /** Adjective of a country: "Russian". */
    NATION,
    /** Ends or begins the name of a body: "Ministry", "Party", "Inc". */
    BODY,
    PLACE,
    FIRST_MALE,
    FIRST_FEMALE,
    /** A first name that men and women bear. */
    FIRST_EITHER,
    /** Month, weekday, holiday: capitalised and no name. */
    CALENDAR,
    /** A noun for what a person is: "president", "spokesman". */
    ROLE,
    ROLE_MALE,
    ROLE_FEMALE,
    /** A noun for what a body is: "company", "ministry". */
    KIND,
    /** Function words and common first words of sentences: capitalised there, and no names. */
    OPENER,
    /** Forms of "to be". */
    BE,
    /** Other auxiliary verbs: "has", "would". */
    AUX,
    ADVERB,
    DETERMINER,
    /** A pronoun that may be a subject. */
    PRONOUN,
    /** A pronoun that may be an object. */
    OBJECT,
    PREPOSITION,
    /** Begins a clause: "that", "because", "and". */
    BOUNDARY,
    /** When: "Monday", "last", "week". */
    TIME,
    /** Where words are said: "interview", "statement". */
    OCCASION,
    /** What can say something by itself: "poll", "study", "documents". */
    DOCUMENT
  }

  private static final Set<Sense> NONE = EnumSet.noneOf(Sense.class);
  private final Map<String, Set<Sense>> senses = new HashMap<>();

  Lexicon(RuleTable... tables) {
    for (RuleTable table : tables) {
      read(table);
    }
  }

  private void read(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      Sense sense = Sense.valueOf(row.value());
      for (String word : row.pattern().split("\\|", -1)) {
        senses
            .computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> EnumSet.noneOf(Sense.class))
            .add(sense);
      }
    }
  }

  Set<Sense> of(String lower) {
    return senses.getOrDefault(lower, NONE);
  }

  boolean is(String lower, Sense sense) {
    return of(lower).contains(sense);
  }

  boolean isTitle(String lower) {
    Set<Sense> found = of(lower);
    return found.contains(Sense.TITLE)
        || found.contains(Sense.TITLE_MALE)
        || found.contains(Sense.TITLE_FEMALE);
  }

  boolean isFirstName(String lower) {
    Set<Sense> found = of(lower);
    return found.contains(Sense.FIRST_MALE)
        || found.contains(Sense.FIRST_FEMALE)
        || found.contains(Sense.FIRST_EITHER);
  }

  boolean isRole(String lower) {
    Set<Sense> found = of(lower);
    return found.contains(Sense.ROLE)
        || found.contains(Sense.ROLE_MALE)
        || found.contains(Sense.ROLE_FEMALE);
  }

  Figure.Gender gender(String lower) {
    Set<Sense> found = of(lower);
    if (found.contains(Sense.FIRST_MALE)
        || found.contains(Sense.TITLE_MALE)
        || found.contains(Sense.ROLE_MALE)) {
      return Figure.Gender.MALE;
    }
    boolean female =
        found.contains(Sense.FIRST_FEMALE)
            || found.contains(Sense.TITLE_FEMALE)
            || found.contains(Sense.ROLE_FEMALE);
    return female ? Figure.Gender.FEMALE : Figure.Gender.UNKNOWN;
  }
}
