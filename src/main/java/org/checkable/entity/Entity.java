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

  Entity(Mention first) {
    this.sort = first.sort();
    this.gender = first.gender();
    this.plural = first.isPlural();
    this.best = first;
    this.words = first.form() == Mention.Form.NAME ? first.span() : first.phrase();
    mentions.add(first);
  }

  void add(Mention mention) {
    mentions.add(mention);
    if (gender == Gender.UNKNOWN) {
      gender = mention.gender();
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

  /** In reading order. */
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
