package org.checkable.entity;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;

/** What nouns and first names tell of whom they mean, from rule tables. */
final class NounClasses {

  /**
   * The values of {@code rules/nouns.tsv}, and those of {@code rules/cast.tsv} that matter here.
   */
  enum NounClass {
    TITLE,
    TITLE_MALE,
    TITLE_FEMALE,
    FIRST_MALE,
    FIRST_FEMALE,
    ROLE,
    ROLE_MALE,
    ROLE_FEMALE,
    /** What a body is: "company". */
    KIND,
    /** Ends the name of a body: "Airlines". */
    BODY,
    /** What a place is: "country". */
    PLACE_KIND,
    /** "week", "moment". */
    TIME_KIND,
    /** Of a country: "Russian", "U.S.". */
    NATION,
    /** Month or weekday. */
    CALENDAR,
    /** A place by its name: "London". */
    PLACE,
    /** There is one for everybody: "economy", "internet". */
    UNIQUE,
    /** Points at what was told: "issue", "decision". */
    SHELL,
    /** Calls for another: "latter", "other". */
    CONTRAST,
    /** Nouns that may stand for each other: "car", "vehicle". */
    SYNONYMS
  }

  private final Map<String, Set<NounClass>> classes = new HashMap<>();
  private final Map<String, String> concepts = new HashMap<>();

  NounClasses(RuleTable cast, RuleTable nouns) {
    read(cast);
    read(nouns);
  }

  private void read(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      for (NounClass one : NounClass.values()) {
        if (one.name().equals(row.value())) {
          add(row.pattern(), one);
        }
      }
      boolean places = row.value().equals(NounClass.PLACE.name());
      if (places || row.value().equals(NounClass.SYNONYMS.name())) {
        for (String noun : row.pattern().split("\\|", -1)) {
          concepts.put(noun, row.id());
        }
      }
    }
  }

  /**
   * What a noun stands for; equal for nouns that may stand for each other: "car" and "vehicle",
   * "country" and "Norway".
   */
  String concept(String noun) {
    return concepts.getOrDefault(noun, noun);
  }

  private void add(String words, NounClass one) {
    for (String word : words.split("\\|", -1)) {
      classes
          .computeIfAbsent(word.toLowerCase(Locale.ROOT), key -> EnumSet.noneOf(NounClass.class))
          .add(one);
    }
  }

  boolean is(String noun, NounClass one) {
    Set<NounClass> found = classes.get(noun);
    return found != null && found.contains(one);
  }

  /** Whether a noun says what somebody is. */
  boolean isPerson(String noun) {
    return is(noun, NounClass.ROLE)
        || is(noun, NounClass.ROLE_MALE)
        || is(noun, NounClass.ROLE_FEMALE);
  }

  Mention.Sort sort(String noun) {
    if (isPerson(noun)) {
      return Mention.Sort.PERSON;
    }
    if (is(noun, NounClass.KIND)) {
      return Mention.Sort.BODY;
    }
    if (is(noun, NounClass.PLACE_KIND)) {
      return Mention.Sort.PLACE;
    }
    return is(noun, NounClass.TIME_KIND) ? Mention.Sort.TIME : Mention.Sort.THING;
  }

  /** What a noun, a title or a first name tells of gender. */
  Mention.Gender gender(String word) {
    boolean male =
        is(word, NounClass.ROLE_MALE)
            || is(word, NounClass.TITLE_MALE)
            || is(word, NounClass.FIRST_MALE);
    boolean female =
        is(word, NounClass.ROLE_FEMALE)
            || is(word, NounClass.TITLE_FEMALE)
            || is(word, NounClass.FIRST_FEMALE);
    if (male == female) {
      return Mention.Gender.UNKNOWN;
    }
    return male ? Mention.Gender.MALE : Mention.Gender.FEMALE;
  }
}
