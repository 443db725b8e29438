package org.checkable.store;

/**
 * How much time is left of the invocation: what Lambda's context answers. Every call to the
 * database, and every retry, ends before it does.
 */
@FunctionalInterface
public interface Deadline {
  /** Milliseconds from now; zero or less when there is no time left. */
  long remainingMillis();
}
