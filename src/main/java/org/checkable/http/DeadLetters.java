package org.checkable.http;

import java.util.Map;

/** The queue for messages that no retry can heal, where people find them with their problem. */
@FunctionalInterface
public interface DeadLetters {
  /** There is none: whatever cannot be taken stays in its queue, until that gives it up. */
  DeadLetters NONE = _ -> false;

  /**
   * A message as it is put aside.
   *
   * @param body as the producer sent it
   * @param attributes the producer's own, and what is said of the message
   */
  record Letter(String body, Map<String, String> attributes) {
    public Letter {
      attributes = Map.copyOf(attributes);
    }
  }

  /**
   * Puts a message aside. It may then stand there twice, if it is handed over again or if the
   * answer is lost on its way; never not at all.
   *
   * @return false when it does not fit there; then it is left to its own queue
   * @throws RuntimeException when the queue does not take it now
   */
  boolean take(Letter letter);
}
