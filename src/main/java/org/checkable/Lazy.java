package org.checkable;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A part that is made when it is first needed, and once. Safe for use by several threads. */
final class Lazy<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private @Nullable T part;

  Lazy(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public synchronized T get() {
    T made = part;
    if (made == null) {
      made = maker.get();
      part = made;
    }
    return made;
  }
}
