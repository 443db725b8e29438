package org.checkable.entity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.checkable.entity.Mention.Gender;
import org.checkable.entity.Mention.Sort;
import org.checkable.text.RuleTable;
import org.jspecify.annotations.Nullable;

/** Pronouns and determiners with what they tell of whom they mean, from a rule table. */
final class Pronouns {
  private static final String EXPLETIVE = "expletive";

  /**
   * What one tells.
   *
   * @param isThird false for who speaks or is spoken to
   */
  record Pronoun(Sort sort, Gender gender, boolean isPlural, boolean isThird) {}

  private final Map<String, Pronoun> pronouns = new HashMap<>();
  private final Set<String> definite = new HashSet<>();
  private final Set<String> demonstrative = new HashSet<>();
  private final Set<String> plural = new HashSet<>();
  private String expletive = "";

  Pronouns(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      for (String word : row.pattern().split("\\|", -1)) {
        read(row, word);
      }
    }
  }

  private void read(RuleTable.Row row, String word) {
    switch (row.value()) {
      case "MALE" -> put(word, Sort.PERSON, Gender.MALE, false, true);
      case "FEMALE" -> put(word, Sort.PERSON, Gender.FEMALE, false, true);
      case "THING" -> put(word, Sort.THING, Gender.UNKNOWN, false, true);
      case "PLURAL" -> put(word, Sort.UNKNOWN, Gender.UNKNOWN, true, true);
      case "SPEAKER" -> put(word, Sort.PERSON, Gender.UNKNOWN, false, false);
      case "SPEAKERS" -> put(word, Sort.PERSON, Gender.UNKNOWN, true, false);
      case "DEFINITE" -> definite.add(word);
      case "DEMONSTRATIVE" -> demonstrative.add(word);
      case "DEMONSTRATIVE_PLURAL" -> {
        demonstrative.add(word);
        plural.add(word);
      }
      default -> throw new IllegalArgumentException(row.id() + ": unknown class " + row.value());
    }
    if (row.id().equals(EXPLETIVE)) {
      expletive = word;
    }
  }

  private void put(String word, Sort sort, Gender gender, boolean plural, boolean third) {
    pronouns.put(word, new Pronoun(sort, gender, plural, third));
  }

  @Nullable Pronoun of(String lower) {
    return pronouns.get(lower);
  }

  boolean isDefinite(String lower) {
    return definite.contains(lower);
  }

  boolean isDemonstrative(String lower) {
    return demonstrative.contains(lower);
  }

  /** Whether a determiner alone says that there are several. */
  boolean isPlural(String lower) {
    return plural.contains(lower);
  }

  /** The pronoun that may be a subject in form only. */
  String expletive() {
    return expletive;
  }
}
