package org.checkable.bench;

/** The function's process dies: nothing catches this, as nothing catches a power cut. */
final class Crash extends Error {
  private static final long serialVersionUID = 1L;

  Crash() {
    super("the function died", null, false, false);
  }
}
