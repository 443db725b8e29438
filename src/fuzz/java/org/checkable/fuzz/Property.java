package org.checkable.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What targets say when something does not hold. */
public final class Property {
  private Property() {}

  public static void holds(boolean condition, String property) {
    if (!condition) {
      throw new AssertionError(property);
    }
  }

  public static void same(@Nullable Object one, @Nullable Object other, String property) {
    if (!Objects.equals(one, other)) {
      throw new AssertionError(property + ":\n" + one + "\n" + other);
    }
  }

  /** The input as text: what is no UTF-8 becomes U+FFFD. */
  public static String text(byte[] input) {
    return new String(input, StandardCharsets.UTF_8);
  }
}
