package org.checkable.local;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A queue in memory that does what a standard queue of SQS does for its consumer: a message that
 * was received is hidden for a while and comes again unless it is deleted, and one that has come
 * too often goes to the queue for dead letters. The time comes as an argument. Safe for use by
 * several threads.
 */
public final class LocalQueue {

  /**
   * A message.
   *
   * @param receives how often it has been handed over, the last time included
   */
  public record Message(
      String id, String body, Map<String, String> attributes, int receives, Instant sent) {
    public Message {
      attributes = Map.copyOf(attributes);
    }

    private Message received() {
      return new Message(id, body, attributes, receives + 1, sent);
    }
  }

  private record Place(Message message, Instant visible, long number) {}

  private final String name;
  private final Duration hidden;
  private final int mostReceives;
  private final @Nullable LocalQueue deadLetters;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final PriorityQueue<Place> order =
      new PriorityQueue<>(Comparator.comparing(Place::visible).thenComparingLong(Place::number));
  private final Semaphore arrivals = new Semaphore(0);
  private long numbers;

  private LocalQueue(
      String name, Duration hidden, int mostReceives, @Nullable LocalQueue deadLetters) {
    this.name = name;
    this.hidden = hidden;
    this.mostReceives = mostReceives;
    this.deadLetters = deadLetters;
  }

  /**
   * A queue that gives messages up.
   *
   * @param hidden for how long a message that was received is not handed over again
   * @param mostReceives how often a message is handed over at most
   */
  public static LocalQueue of(
      String name, Duration hidden, int mostReceives, LocalQueue deadLetters) {
    return new LocalQueue(name, hidden, mostReceives, deadLetters);
  }

  /** A queue for dead letters, which gives nothing up. */
  public static LocalQueue ofDeadLetters(String name) {
    return new LocalQueue(name, Duration.ofSeconds(30), Integer.MAX_VALUE, null);
  }

  public String name() {
    return name;
  }

  /** Takes a message and gives its ID back. */
  public synchronized String send(String body, Map<String, String> attributes, Instant now) {
    Message message = new Message(UUID.randomUUID().toString(), body, attributes, 0, now);
    put(message, now);
    return message.id();
  }

  private synchronized void put(Message message, Instant visible) {
    Place place = new Place(message, visible, numbers++);
    places.put(message.id(), place);
    order.add(place);
    arrivals.release();
  }

  /** Hands over up to so many messages; none when none is visible. */
  public synchronized List<Message> receive(int most, Instant now) {
    List<Message> received = new ArrayList<>();
    while (received.size() < most && isDue(now)) {
      Place place = order.remove();
      if (!place.equals(places.get(place.message().id()))) {
        continue; // It was deleted, or handed over since.
      }
      places.remove(place.message().id());
      if (deadLetters != null && place.message().receives() >= mostReceives) {
        deadLetters.put(place.message(), now);
      } else {
        Message message = place.message().received();
        put(message, now.plus(hidden));
        received.add(message);
      }
    }
    return received;
  }

  private boolean isDue(Instant now) {
    return !order.isEmpty() && !order.peek().visible().isAfter(now);
  }

  /** The message has been dealt with. */
  public synchronized void delete(String id) {
    places.remove(id);
  }

  /** What is there, hidden or not, in the order it came. */
  public synchronized List<Message> messages() {
    return places.values().stream().map(Place::message).toList();
  }

  /** When the next message can be received; nothing when there is none. */
  public synchronized Optional<Instant> next() {
    return places.values().stream().map(Place::visible).min(Comparator.naturalOrder());
  }

  /** Waits until something has come since the last time that anybody waited, or for so long. */
  void awaitMessage(Duration atMost) throws InterruptedException {
    if (arrivals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      arrivals.drainPermits();
    }
  }
}
