package org.checkable.local;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Stands for Lambda between a queue and its function: hands batches over, and deletes what the
 * function does not ask for again. When the function dies, the whole batch comes again.
 */
public final class QueueSource {
  /** As the template has it. */
  public static final int BATCH = 10;

  /** A function that takes a batch; {@code App::ingest} is one. */
  @FunctionalInterface
  public interface Intake {
    void handle(ByteArrayInputStream event, ByteArrayOutputStream answer, Context context)
        throws IOException;
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalQueue queue;
  private final Intake intake;
  private final Function<List<LocalQueue.Message>, Context> contexts;

  /**
   * @param contexts the invocation that a batch is handed over in
   */
  public QueueSource(
      LocalQueue queue, Intake intake, Function<List<LocalQueue.Message>, Context> contexts) {
    this.queue = queue;
    this.intake = intake;
    this.contexts = contexts;
  }

  /** Hands one batch over; false when no message is visible. */
  public boolean poll(Instant now) {
    List<LocalQueue.Message> batch = queue.receive(BATCH, now);
    if (batch.isEmpty()) {
      return false;
    }
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      intake.handle(
          new ByteArrayInputStream(QueueEvent.of(queue, batch, now)),
          answer,
          contexts.apply(batch));
      Set<String> again = again(answer.toByteArray());
      batch.stream()
          .map(LocalQueue.Message::id)
          .filter(id -> !again.contains(id))
          .forEach(queue::delete);
    } catch (IOException | RuntimeException | Error dead) {
      // Nothing is deleted, so all of it comes again: what a process that died leaves behind.
    }
    return true;
  }

  private static Set<String> again(byte[] answer) throws IOException {
    Set<String> again = new HashSet<>();
    JSON.readTree(answer)
        .path("batchItemFailures")
        .forEach(item -> again.add(item.path("itemIdentifier").asText()));
    return again;
  }
}
