package org.checkable.entity;

import org.checkable.text.Span;

/**
 * Words that mean somebody or something.
 *
 * @param index its place among all mentions of the article, in reading order of the head
 * @param sentence the index of its sentence
 * @param head the place of its head among the sentence's tokens
 * @param span its words from the determiner to the head: "the damaged plant"
 * @param phrase the same with what follows and belongs to it: "the damaged plant at Fukushima"
 * @param noun its head in lower case, singular: "plant"; a pronoun as it stands
 */
public record Mention(
    int index,
    int sentence,
    int head,
    Form form,
    Span span,
    Span phrase,
    String noun,
    Sort sort,
    Gender gender,
    boolean isPlural) {

  /** How something is mentioned. */
  public enum Form {
    NAME,
    /** "she", "it", "themselves", third person. */
    PRONOUN,
    /** "her", "its", before a noun. */
    POSSESSIVE,
    /** "I", "our", "you": who speaks, or is spoken to. */
    SPEAKER,
    /** "the plant", "both leaders". */
    DEFINITE,
    /** "this plant", "those", with a noun or alone. */
    DEMONSTRATIVE,
    /** "a plant", "another plant". */
    INDEFINITE,
    /** "plants", "three plants". */
    BARE,
    /** "its plant", "Norland's plant": the owner is a mention of its own. */
    OWNED
  }

  /** What it can be. */
  public enum Sort {
    PERSON,
    BODY,
    PLACE,
    TIME,
    THING,
    UNKNOWN
  }

  /** What pronouns it takes. */
  public enum Gender {
    MALE,
    FEMALE,
    UNKNOWN;

    /** Whether both may be of the same person. */
    public boolean fits(Gender other) {
      return this == UNKNOWN || other == UNKNOWN || this == other;
    }
  }

  /** Whether it is one of the third person. */
  public boolean isPronoun() {
    return form == Form.PRONOUN || form == Form.POSSESSIVE;
  }
}
