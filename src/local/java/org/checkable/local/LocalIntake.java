package org.checkable.local;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * The intake on this machine: the two queues as the template declares them, and what hands their
 * messages to the function. They are kept in memory, so what waits in them is gone after a restart.
 */
public final class LocalIntake implements AutoCloseable {
  /** As the template has it; a test compares. */
  public static final Duration HIDDEN = Duration.ofMinutes(6);

  /** As the template has it; a test compares. */
  public static final int MOST_RECEIVES = 5;

  /** The function's time limit, as the template has it; a test compares. */
  static final int TIMEOUT_MILLIS = 60_000;

  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final LocalQueue deadLetters = LocalQueue.ofDeadLetters("IngestDeadLetters");
  private final LocalQueue queue = LocalQueue.of("IngestQueue", HIDDEN, MOST_RECEIVES, deadLetters);
  private final InstantSource clock;
  private volatile boolean closed;

  public LocalIntake(InstantSource clock) {
    this.clock = clock;
  }

  /** Where articles are sent. */
  public LocalQueue queue() {
    return queue;
  }

  /** Where those end that cannot be taken. */
  public LocalQueue deadLetters() {
    return deadLetters;
  }

  /** Both by SQS's protocol. */
  public QueueServer server() {
    return new QueueServer(List.of(queue, deadLetters), clock);
  }

  /** Begins to hand messages to the function, in the background. */
  void start(QueueSource.Intake intake, boolean log) {
    QueueSource source =
        new QueueSource(
            queue,
            intake,
            _ ->
                new LocalContext(
                    UUID.randomUUID().toString(),
                    "ingest",
                    TIMEOUT_MILLIS,
                    LocalContext.logger(log)));
    Thread.ofVirtual().name("intake").start(() -> pump(source));
  }

  private void pump(QueueSource source) {
    try {
      while (!closed) {
        Instant now = clock.instant();
        if (!source.poll(now)) {
          Duration wait =
              queue.next().map(next -> Duration.between(now, next)).orElse(LONGEST_WAIT);
          queue.awaitMessage(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
  }
}
