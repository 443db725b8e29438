package org.checkable.store;

/**
 * Which revision an article is.
 *
 * @param page stands for the page it was posted from, whatever its address looked like
 * @param number from 1, in the order in which they were posted; 0 of a text that is held
 */
public record Edition(String page, int number) {
  /** Of a text that is in no row yet. */
  static Edition held(String page) {
    return new Edition(page, 0);
  }

  /** Whether there was another one before it. */
  boolean revises() {
    return number > 1;
  }
}
