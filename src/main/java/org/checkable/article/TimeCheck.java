package org.checkable.article;

/**
 * Asked before each longer step of the core, which has no clock of its own. Where there is no time
 * for another step it throws what the caller wants to catch.
 */
@FunctionalInterface
public interface TimeCheck {
  /** There is time without end. */
  TimeCheck NEVER_LATE = () -> {};

  void check();
}
