package org.checkable.language;

/**
 * A name in a sentence.
 *
 * @param from its first token
 * @param to its end, exclusive
 */
public record NamedEntity(int from, int to, Type type) {

  /** What bears a name. */
  public enum Type {
    PERSON,
    /** An organisation, a company, an institution. */
    BODY,
    PLACE,
    /** A nationality, a work, an event, a law, a product. */
    OTHER;

    /** Its number in weights. */
    @SuppressWarnings("EnumOrdinal") // Weights are trained anew when the order changes.
    int number() {
      return ordinal();
    }
  }
}
