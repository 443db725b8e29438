package org.checkable.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.checkable.text.WordTable;

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
    DOCUMENT;

    /** Its bit in {@link Senses}. */
    @SuppressWarnings("EnumOrdinal") // Never written anywhere: tables name senses by their names.
    long bit() {
      return 1L << ordinal();
    }
  }

  private final WordTable<Senses> words;

  Lexicon(RuleTable... tables) {
    Map<String, Set<Sense>> senses = new HashMap<>();
    for (RuleTable table : tables) {
      read(table, senses);
    }
    Map<String, Senses> known = new HashMap<>();
    senses.forEach((word, found) -> known.put(word, new Senses(found)));
    this.words = new WordTable<>(known);
  }

  private static void read(RuleTable table, Map<String, Set<Sense>> senses) {
    for (RuleTable.Row row : table.rows()) {
      Sense sense = Sense.valueOf(row.value());
      for (String word : row.pattern().split("\\|", -1)) {
        senses
            .computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> EnumSet.noneOf(Sense.class))
            .add(sense);
      }
    }
  }

  /** The classes of a word. */
  Senses of(String lower) {
    return words.getOrDefault(lower, Senses.NONE);
  }
}
