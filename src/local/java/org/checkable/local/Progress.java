package org.checkable.local;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Says on one line how far a batch has come, at most twice a second. */
final class Progress {
  private static final long INTERVAL_NANOS = 500_000_000L;

  private final PrintStream out;
  private final LongSupplier nanos;
  private final long started;
  private long said;
  private int lines;
  private int problems;

  /**
   * @param nanos the time, as {@link System#nanoTime} tells it
   */
  Progress(PrintStream out, LongSupplier nanos) {
    this.out = out;
    this.nanos = nanos;
    this.started = nanos.getAsLong();
    this.said = started;
  }

  void count(boolean refused) {
    lines++;
    problems += refused ? 1 : 0;
    if (nanos.getAsLong() - said >= INTERVAL_NANOS) {
      said = nanos.getAsLong();
      out.print("\r" + summary());
      out.flush();
    }
  }

  /** The last word. */
  void finish() {
    out.println((said == started ? "" : "\r") + summary());
  }

  private String summary() {
    double seconds = Math.max(1, (nanos.getAsLong() - started) / 1_000_000) / 1000.0;
    return String.format(
        Locale.ROOT,
        "%d lines, %d with a problem, %.0f a second",
        lines,
        problems,
        lines / seconds);
  }
}
