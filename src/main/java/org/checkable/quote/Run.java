package org.checkable.quote;

/**
 * A name as it stands in the text, in places of {@link TokenLine}.
 *
 * @param from where its titles begin ("President Donald Trump"); {@code name} when it has none
 * @param name where the name proper begins
 * @param to the place after it
 */
record Run(int from, int name, int to) {
  Run {
    if (from > name || name >= to) {
      throw new IllegalArgumentException("no name at " + from + " " + name + " " + to);
    }
  }
}
