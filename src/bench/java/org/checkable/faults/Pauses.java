package org.checkable.faults;

import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * How long this process had to wait for its processor: a thread that wants to wake up every few
 * milliseconds notes by how much it is late. What a machine with other work to do takes away must
 * not count as the function's time; in Lambda, nobody else is there.
 */
public final class Pauses implements AutoCloseable {
  private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(5);

  /** Nanoseconds lost, by when they were noticed. */
  private final ConcurrentSkipListMap<Long, Long> lost = new ConcurrentSkipListMap<>();

  private final Thread thread;
  private volatile boolean closed;

  /** Watches from now on. */
  public Pauses() {
    thread = Thread.ofPlatform().daemon().name("pauses").start(this::watch);
  }

  private void watch() {
    long last = System.nanoTime();
    while (!closed) {
      LockSupport.parkNanos(INTERVAL);
      long now = System.nanoTime();
      if (now - last > 2 * INTERVAL) {
        lost.put(now, now - last - INTERVAL);
      }
      last = now;
    }
  }

  /** Milliseconds lost in the last so many milliseconds. */
  public long last(long millis) {
    long now = System.nanoTime();
    long nanos =
        lost.tailMap(now - TimeUnit.MILLISECONDS.toNanos(millis)).values().stream()
            .mapToLong(Long::longValue)
            .sum();
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(thread);
  }
}
