package org.checkable.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpHeaders;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The JDK's HTTP, whose sockets know when the attempt is over that they serve.
 *
 * <p>A socket can only be told how long each read may wait. So no read waits longer than half of
 * the time that was left when its connection was asked for, and none of a body begins to wait in
 * the other half ({@link TimedBody}). Whoever does not take a large request is left waiting, and
 * whoever sends the head of an answer byte by byte is stopped by the SDK's {@code apiCallTimeout}.
 * Deliberate: not so within the body, where {@link HttpURLConnection#disconnect} waits for the lock
 * that a read holds.
 *
 * <p>Nothing of TLS is loaded before there is a connection that needs it. All connections have the
 * same socket factory, or the JDK would not use any of them twice.
 */
final class TimedHttp implements SdkHttpClient {
  private static final String LENGTH = "content-length";

  /**
   * A database in the same region answers within milliseconds; this is for a lost packet or two.
   */
  private static final int LONGEST_CONNECT = 1_000;

  /** What any socket takes at once, so that nobody has to stop its being sent; in bytes. */
  private static final int SMALL = 8 * 1024;

  private final @Nullable SSLSocketFactory tls;

  /**
   * @param tls null for the JVM's own
   */
  TimedHttp(@Nullable SSLSocketFactory tls) {
    this.tls = tls;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    AttemptEnd end = AttemptEnd.current();
    // At least one: zero would be for ever.
    int longest = (int) Math.max(1, end.millisLeft() / 2);
    boolean isSmall = length(request.httpRequest()) <= SMALL;
    ExecutableHttpRequest prepared =
        UrlConnectionHttpClient.create(address -> open(address, longest))
            .prepareRequest(isSmall ? whole(request) : request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        return timed(isSmall ? prepared.call() : elsewhere(prepared, end), end, longest);
      }

      @Override
      public void abort() {
        if (isSmall) {
          prepared.abort();
        }
      }
    };
  }

  /**
   * The same without its length, which makes the JDK send it in one piece. What it is to pass on
   * piece by piece it does not send over a connection that it kept without listening for a
   * millisecond whether the peer has hung up. So it finds out by asking, and asks once more over
   * another connection, which is safe with all that we ask: see {@link Attempts}.
   */
  private static HttpExecuteRequest whole(HttpExecuteRequest request) {
    HttpExecuteRequest.Builder whole =
        HttpExecuteRequest.builder()
            .request(request.httpRequest().toBuilder().removeHeader(LENGTH).build());
    request.contentStreamProvider().ifPresent(whole::contentStreamProvider);
    request.metricCollector().ifPresent(whole::metricCollector);
    return whole.build();
  }

  /**
   * The same call, on a thread that is left behind when the peer does not take the request in time:
   * nothing stops a write over TLS but its peer, since whoever closes the socket waits for it.
   */
  private static HttpExecuteResponse elsewhere(ExecutableHttpRequest prepared, AttemptEnd end)
      throws IOException {
    FutureTask<HttpExecuteResponse> call = new FutureTask<>(prepared);
    Thread.ofPlatform().daemon().name("large-request").start(call);
    try {
      return call.get(end.millisLeft(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new SocketTimeoutException("the request is not taken");
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the time is over");
    } catch (ExecutionException failure) {
      throw new IOException("the request fails", failure.getCause());
    }
  }

  /** How long a body is; negative if that is not said. */
  private static long length(SdkHttpHeaders message) {
    return message.firstMatchingHeader(LENGTH).map(Long::parseLong).orElse(-1L);
  }

  private HttpURLConnection open(URI address, int longest) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      if (tls != null && connection instanceof HttpsURLConnection secure) {
        secure.setSSLSocketFactory(tls);
      }
      connection.setConnectTimeout(Math.min(LONGEST_CONNECT, longest));
      connection.setReadTimeout(longest);
      return connection;
    } catch (IOException impossible) {
      throw new UncheckedIOException("no way to ask " + address, impossible);
    }
  }

  private static HttpExecuteResponse timed(
      HttpExecuteResponse answer, AttemptEnd end, int longest) {
    Optional<AbortableInputStream> body = answer.responseBody();
    if (body.isEmpty()) {
      return answer;
    }
    TimedBody timed = new TimedBody(body.get(), length(answer.httpResponse()), end, longest);
    return HttpExecuteResponse.builder()
        .response(answer.httpResponse())
        .responseBody(AbortableInputStream.create(timed, body.get()))
        .build();
  }

  @Override
  public String clientName() {
    return "UrlConnection";
  }

  /** Deliberate: nothing. Connections are the JVM's, which drops them after seconds. */
  @Override
  public void close() {}
}
