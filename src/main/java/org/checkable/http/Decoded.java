package org.checkable.http;

import java.util.function.Function;

/** What became of something a client sent: a value, or the problem with it. */
public sealed interface Decoded<T> {

  /** What {@code next} makes of the value, if there is one. */
  <R> Decoded<R> then(Function<? super T, Decoded<R>> next);

  /** The answer that {@code next} gives to the value, or the refusal. */
  Response answer(String requestId, Function<? super T, Response> next);

  /** It can be read. */
  record Value<T>(T value) implements Decoded<T> {
    @Override
    public <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
      return next.apply(value);
    }

    @Override
    public Response answer(String requestId, Function<? super T, Response> next) {
      return next.apply(value);
    }
  }

  /** It cannot, and this is what the client is told. */
  record Refused<T>(Problem problem) implements Decoded<T> {
    @Override
    public <R> Decoded<R> then(Function<? super T, Decoded<R>> next) {
      return new Refused<>(problem);
    }

    @Override
    public Response answer(String requestId, Function<? super T, Response> next) {
      return problem.response(requestId);
    }
  }

  static <T> Decoded<T> of(T value) {
    return new Value<>(value);
  }

  static <T> Decoded<T> refused(Problem problem) {
    return new Refused<>(problem);
  }
}
