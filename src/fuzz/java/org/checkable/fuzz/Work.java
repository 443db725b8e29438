package org.checkable.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Holds that work grows with the length of its input and no faster: one input in many is repeated
 * until it is long, and may then take so much processor time per character and no more. The bound
 * is fifty times what honest text takes, and a hundredth of what a loop within a loop takes.
 *
 * <p>Processor time of this thread, not time of the clock; what takes too long is tried again, so
 * that a garbage collection or the compiler is not taken for a find.
 */
public final class Work {
  private static final int LONG = 60_000;
  private static final int ONE_IN = 4096;
  private static final int TRIES = 3;
  private static final long ALWAYS_NANOS = 500_000_000;
  private static final long NANOS_PER_CHARACTER = 20_000;

  /** Three times what the slowest kind takes without the fuzzer's instruments. */
  private static final long NANOS_PER_CHARACTER_OF_PAGE = 10_000;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private Work() {}

  /** Takes the work of one input in many; the same input is always taken, or never. */
  public static void isBounded(byte[] input, Consumer<String> work) {
    if (input.length > 0 && Math.floorMod(Arrays.hashCode(input), ONE_IN) == 0) {
      check(Property.text(input), work);
    }
  }

  /**
   * The same for pages, which take less for each character.
   *
   * @param repeated makes the longest page of one that is not refused
   */
  public static void isBoundedOnPage(
      byte[] input, UnaryOperator<String> repeated, Consumer<String> work) {
    if (input.length > 0 && Math.floorMod(Arrays.hashCode(input), ONE_IN) == 0) {
      check(repeated.apply(Property.text(input)), NANOS_PER_CHARACTER_OF_PAGE, work);
    }
  }

  /** Does the work on a text that repeats this one, and holds that it takes no more than it may. */
  public static void check(String text, Consumer<String> work) {
    check(text.repeat(Math.max(1, LONG / text.length())), NANOS_PER_CHARACTER, work);
  }

  private static void check(String repeated, long nanosPerCharacter, Consumer<String> work) {
    long most = ALWAYS_NANOS + nanosPerCharacter * repeated.length();
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < TRIES && least > most; attempt++) {
      long before = THREADS.getCurrentThreadCpuTime();
      work.accept(repeated);
      least = Math.min(least, THREADS.getCurrentThreadCpuTime() - before);
    }
    Property.holds(
        least <= most,
        "work grows with length: %d characters took %d ms"
            .formatted(repeated.length(), least / 1_000_000));
  }
}
