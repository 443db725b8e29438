package org.checkable.local;

/** Why a local program cannot start, in one line for the person at the terminal. */
final class CannotStart extends Exception {
  private static final long serialVersionUID = 1L;

  CannotStart(String line) {
    super(line);
  }
}
