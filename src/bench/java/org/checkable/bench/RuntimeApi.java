package org.checkable.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Lambda's Runtime API, as far as one function needs it: hands events to the runtime interface
 * client of another process and takes its answers, and holds it at the point where Lambda would
 * take a snapshot.
 */
public final class RuntimeApi implements AutoCloseable {
  private static final String ROOT = "/2018-06-01/runtime";
  private static final long PATIENCE_SECONDS = 120;

  /** More than a function has on Lambda: a busy machine shall measure slowly, not give up. */
  private static final int FUNCTION_MILLIS = 120_000;

  /**
   * An answer.
   *
   * @param at when it had come in, as {@link System#nanoTime} counts
   * @param nanos from the event being taken to the answer
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
  public record Answer(byte[] body, long at, long nanos) {}

  @SuppressWarnings("ArrayRecordComponent") // The same.
  private record Call(String id, byte[] event, CompletableFuture<Answer> answer) {}

  private final HttpServer server;
  private final BlockingQueue<Call> waiting = new LinkedBlockingQueue<>();
  private final Map<String, Call> running = new ConcurrentHashMap<>();
  private final Map<String, Long> taken = new ConcurrentHashMap<>();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch atSnapshot = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);

  private RuntimeApi(HttpServer server) {
    this.server = server;
  }

  /** Listens on a free port of the loopback interface. */
  public static RuntimeApi open() throws IOException {
    // Without this an answer on a kept connection can wait 40 ms for an acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    RuntimeApi api = new RuntimeApi(server);
    server.createContext(ROOT, api::serve);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return api;
  }

  /** As {@code AWS_LAMBDA_RUNTIME_API} says it. */
  public String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  /** Hands over an event as soon as somebody asks for one. */
  public CompletableFuture<Answer> send(byte[] event) {
    Call call = new Call("call-" + calls.incrementAndGet(), event, new CompletableFuture<>());
    waiting.add(call);
    return call.answer();
  }

  /** Hands over an event and waits for the answer. */
  public Answer call(byte[] event) {
    return await(send(event));
  }

  /** Waits for an answer; a function that fails or does not answer is an error here. */
  public static Answer await(CompletableFuture<Answer> answer) {
    try {
      return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", interruption);
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("the function does not answer", failure);
    }
  }

  /** Waits until the runtime has run what comes before a snapshot. */
  public boolean awaitSnapshot() throws InterruptedException {
    return atSnapshot.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  /** Lets the runtime go on behind the snapshot. */
  public void restore() {
    restored.countDown();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath().substring(ROOT.length());
      byte[] body = exchange.getRequestBody().readAllBytes();
      switch (path) {
        case "/invocation/next" -> next(exchange);
        case "/restore/next" -> {
          atSnapshot.countDown();
          restored.await();
          exchange.sendResponseHeaders(200, -1);
        }
        default -> {
          answered(path, body);
          exchange.sendResponseHeaders(202, -1);
        }
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Call call = waiting.take();
    running.put(call.id(), call);
    exchange.getResponseHeaders().set("Lambda-Runtime-Aws-Request-Id", call.id());
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Deadline-Ms",
            Long.toString(System.currentTimeMillis() + FUNCTION_MILLIS));
    exchange
        .getResponseHeaders()
        .set(
            "Lambda-Runtime-Invoked-Function-Arn",
            "arn:aws:lambda:eu-west-1:000000000000:function:bench");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    taken.put(call.id(), System.nanoTime());
    exchange.sendResponseHeaders(200, call.event().length);
    exchange.getResponseBody().write(call.event());
  }

  private void answered(String path, byte[] body) {
    long at = System.nanoTime();
    String[] parts = path.split("/", -1);
    Call call = parts.length == 4 ? running.remove(parts[2]) : null;
    if (call == null) {
      waiting.forEach(one -> one.answer().completeExceptionally(failure(body)));
    } else if (parts[3].equals("response")) {
      call.answer().complete(new Answer(body, at, at - taken.getOrDefault(call.id(), at)));
    } else {
      call.answer().completeExceptionally(failure(body));
    }
  }

  private static IllegalStateException failure(byte[] body) {
    return new IllegalStateException(
        "the function failed: " + new String(body, StandardCharsets.UTF_8));
  }
}
