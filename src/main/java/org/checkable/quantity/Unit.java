package org.checkable.quantity;

/**
 * What a figure is measured in.
 *
 * @param word ours, such as percent, USD, people, km; empty for a bare count
 * @param code of UCUM or ISO 4217; empty where there is none, or where it would be a guess
 */
record Unit(String word, String code) {
  static final Unit NONE = new Unit("", "");
  static final Unit PERCENT = new Unit("percent", "%");
  static final Unit RANK = new Unit("rank", "");
  static final Unit TIMES = new Unit("times", "");

  /** Currencies are known by their ISO 4217 code, which is our word for them too. */
  boolean isMoney() {
    return word.length() == 3 && word.equals(code) && word.chars().allMatch(Character::isUpperCase);
  }

  boolean isNone() {
    return word.isEmpty();
  }
}
