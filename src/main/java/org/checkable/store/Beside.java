package org.checkable.store;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Something that is found out on a thread of its own, while whoever wants to know it is at
 * something else. It must end by itself.
 */
final class Beside<T> {
  /** As many as are needed at once; one that nobody needs for a minute ends. */
  private static final ExecutorService THREADS =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("beside-", 1).factory());

  private final Future<T> future;

  private Beside(Future<T> future) {
    this.future = future;
  }

  static <T> Beside<T> of(Supplier<T> finding) {
    return new Beside<>(THREADS.submit(finding::get));
  }

  /**
   * What was found. Waits for it.
   *
   * @throws RuntimeException what was thrown there
   */
  T get() {
    try {
      return future.get();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the database", over);
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (failure.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException("nothing else can be thrown there", failure.getCause());
    }
  }
}
