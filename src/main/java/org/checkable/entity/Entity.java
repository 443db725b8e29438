package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.entity.Mention.Gender;
import org.checkable.entity.Mention.Sort;
import org.checkable.text.Span;

/**
 * Somebody or something that an article speaks of, while it is being read: grows with each mention.
 * Not seen outside of this package.
 */
final class Entity {
  private final List<Mention> mentions = new ArrayList<>();
  private Sort sort;
  private Gender gender;
  private boolean plural;
  private Mention best;
  private Span words;
  private double certainty = 1;

  Entity(Mention first) {
    this.sort = first.sort();
    this.gender = first.gender();
    this.plural = first.isPlural();
    this.best = first;
    this.words = first.form() == Mention.Form.NAME ? first.span() : first.phrase();
  }

  /**
   * Adds the next mention in reading order.
   *
   * @param share how likely it means this
   */
  void read(Mention mention, double share) {
    certainty = share == 1 ? 1 : certainty * share;
    mentions.add(mention);
    learn(mention.gender());
    boolean describes = !mention.isPronoun() && mention.form() != Mention.Form.NAME;
    if (!isNamed() && describes && mention.phrase().length() > words.length()) {
      describe(mention, mention.phrase());
    }
  }

  /** From here on these are the words that say best what it is. */
  void describe(Mention mention, Span better) {
    best = mention;
    words = better;
  }

  void learn(Gender told) {
    if (gender == Gender.UNKNOWN) {
      gender = told;
    }
  }

  void become(Sort told) {
    sort = told;
  }

  /** How likely its last mention, with all since the last name, is rightly taken for it. */
  double certainty() {
    return certainty;
  }

  /** Those read so far, in reading order. */
  List<Mention> mentions() {
    return mentions;
  }

  Mention last() {
    return mentions.getLast();
  }

  Sort sort() {
    return sort;
  }

  Gender gender() {
    return gender;
  }

  boolean isPlural() {
    return plural;
  }

  Mention best() {
    return best;
  }

  Span words() {
    return words;
  }

  boolean isNamed() {
    return best.form() == Mention.Form.NAME;
  }

  Reference.Candidate candidate() {
    return new Reference.Candidate(best, words);
  }

  static List<Reference.Candidate> candidates(List<Entity> entities) {
    return entities.stream().map(Entity::candidate).toList();
  }
}
