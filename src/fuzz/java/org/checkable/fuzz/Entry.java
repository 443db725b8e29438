package org.checkable.fuzz;

import org.jspecify.annotations.Nullable;

/** Where Jazzer comes in; the method names are its own. */
public final class Entry {
  private static @Nullable Target target;

  private Entry() {}

  public static void fuzzerInitialize(String[] arguments) {
    target = Targets.named(arguments[0]).target();
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Target chosen = target;
    if (chosen == null) {
      throw new IllegalStateException("no target was chosen");
    }
    chosen.run(input);
  }
}
