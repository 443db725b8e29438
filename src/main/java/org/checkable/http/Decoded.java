package org.checkable.http;

import java.util.function.Function;

/** What became of something a client sent: a value, or the problem with it. */
public sealed interface Decoded<T> {

  /** It can be read. */
  record Value<T>(T value) implements Decoded<T> {}

  /** It cannot, and this is what the client is told. */
  record Refused<T>(Problem problem) implements Decoded<T> {}

  static <T> Decoded<T> of(T value) {
    return new Value<>(value);
  }

  static <T> Decoded<T> refused(Problem problem) {
    return new Refused<>(problem);
  }

  /** What {@code next} makes of the value, if there is one. */
  default <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
    return switch (this) {
      case Value<T>(T value) -> next.apply(value);
      case Refused<T>(Problem problem) -> new Refused<>(problem);
    };
  }

  /** The answer that {@code next} gives to the value, or the refusal. */
  default Response answer(String requestId, Function<? super T, Response> next) {
    return switch (this) {
      case Value<T>(T value) -> next.apply(value);
      case Refused<T>(Problem problem) -> problem.response(requestId);
    };
  }
}
