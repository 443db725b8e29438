package org.checkable.quote;

import java.util.Set;
import org.checkable.quote.Lexicon.Sense;

/** The classes that one word is in, looked up once for each word of an article. */
final class Senses {
  static final Senses NONE = new Senses(Set.of());

  private static final Senses TITLE =
      new Senses(Set.of(Sense.TITLE, Sense.TITLE_MALE, Sense.TITLE_FEMALE));
  private static final Senses FIRST_NAME =
      new Senses(Set.of(Sense.FIRST_MALE, Sense.FIRST_FEMALE, Sense.FIRST_EITHER));
  private static final Senses ROLE =
      new Senses(Set.of(Sense.ROLE, Sense.ROLE_MALE, Sense.ROLE_FEMALE));
  private static final Senses MALE =
      new Senses(Set.of(Sense.FIRST_MALE, Sense.TITLE_MALE, Sense.ROLE_MALE));
  private static final Senses FEMALE =
      new Senses(Set.of(Sense.FIRST_FEMALE, Sense.TITLE_FEMALE, Sense.ROLE_FEMALE));

  private final long bits;

  Senses(Set<Sense> senses) {
    long all = 0;
    for (Sense sense : senses) {
      all |= sense.bit();
    }
    this.bits = all;
  }

  boolean has(Sense sense) {
    return (bits & sense.bit()) != 0;
  }

  private boolean hasAny(Senses some) {
    return (bits & some.bits) != 0;
  }

  boolean isTitle() {
    return hasAny(TITLE);
  }

  boolean isFirstName() {
    return hasAny(FIRST_NAME);
  }

  /** Whether it is a noun for what a person is. */
  boolean isRole() {
    return hasAny(ROLE);
  }

  /** What it says of somebody's gender; male where lists disagree. */
  Figure.Gender gender() {
    if (hasAny(MALE)) {
      return Figure.Gender.MALE;
    }
    return hasAny(FEMALE) ? Figure.Gender.FEMALE : Figure.Gender.UNKNOWN;
  }
}
