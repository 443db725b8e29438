package org.checkable.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.checkable.Template;
import org.junit.jupiter.api.Test;

/** The local queue hides, hands over again and gives up as SQS does, and as the template says. */
class LocalQueueTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12Z");
  private static final Duration HIDDEN = Duration.ofSeconds(30);

  private final LocalQueue deadLetters = LocalQueue.ofDeadLetters("dead");
  private final LocalQueue queue = LocalQueue.of("queue", HIDDEN, 2, deadLetters);

  private List<String> received(int most, Instant at) {
    return queue.receive(most, at).stream().map(LocalQueue.Message::body).toList();
  }

  @Test
  void messagesComeInOrderAndAreHiddenThen() {
    for (String body : List.of("one", "two", "three")) {
      queue.send(body, Map.of(), NOW);
    }

    assertThat(received(2, NOW)).containsExactly("one", "two");
    assertThat(received(2, NOW)).containsExactly("three");
    assertThat(received(2, NOW)).isEmpty();
    assertThat(queue.next()).contains(NOW.plus(HIDDEN));
  }

  @Test
  void messageThatIsNotDeletedComesAgain() {
    queue.send("one", Map.of("a", "b"), NOW);
    queue.receive(1, NOW);

    LocalQueue.Message again = queue.receive(1, NOW.plus(HIDDEN)).getFirst();

    assertThat(again.receives()).isEqualTo(2);
    assertThat(again.attributes()).containsEntry("a", "b");
  }

  @Test
  void deletedMessageIsGone() {
    String id = queue.send("one", Map.of(), NOW);
    queue.receive(1, NOW);
    queue.delete(id);

    assertThat(received(1, NOW.plus(HIDDEN))).isEmpty();
    assertThat(queue.next()).isEmpty();
  }

  @Test
  void messageThatCameTooOftenIsGivenUp() {
    queue.send("one", Map.of(), NOW);
    queue.receive(1, NOW);
    queue.receive(1, NOW.plus(HIDDEN));

    assertThat(received(1, NOW.plus(HIDDEN).plus(HIDDEN))).isEmpty();
    assertThat(queue.messages()).isEmpty();
    assertThat(deadLetters.messages()).extracting(LocalQueue.Message::body).containsExactly("one");
  }

  @Test
  void localIntakeIsTheOneOfTheTemplate() {
    Template template = Template.read();
    Map<String, Object> properties = template.at("Resources", "IngestQueue", "Properties");

    assertThat(properties).containsEntry("VisibilityTimeout", (int) LocalIntake.HIDDEN.toSeconds());
    assertThat(Template.map(properties.get("RedrivePolicy")))
        .containsEntry("maxReceiveCount", LocalIntake.MOST_RECEIVES);
    assertThat(template.at("Resources", "IngestFunction", "Properties"))
        .containsEntry("Timeout", LocalIntake.TIMEOUT_MILLIS / 1_000);
    assertThat(template.at("Resources", "IngestSource", "Properties"))
        .containsEntry("BatchSize", QueueSource.BATCH);
  }
}
