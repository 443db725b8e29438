package org.checkable.store;

/** What became of the wish that a text be the newest of its page. */
public sealed interface Newest {

  /** It is that. */
  record Is() implements Newest {}

  /**
   * Another one is the newest than the one that was seen as that; nothing was written.
   *
   * @param number of the newest one
   */
  record Stale(int number) implements Newest {}

  /** The tenant has no such article. */
  record Missing() implements Newest {}
}
