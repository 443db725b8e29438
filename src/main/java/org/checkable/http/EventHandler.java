package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/**
 * The way from an event to its answer, which both handlers of requests go. The one place that
 * catches everything: whatever breaks behind it, the client gets a problem document, and the log
 * the place.
 */
abstract sealed class EventHandler implements RequestStreamHandler
    permits ArticleHandler, ReviewHandler {
  /** What is kept of the invocation's time for writing the answer. */
  private static final int MARGIN_MILLIS = 1_000;

  private final FrontDesk desk;
  private final GuardedDesk guarded;

  EventHandler(FrontDesk desk, Journal journal, InstantSource clock) {
    this.desk = desk;
    this.guarded = new GuardedDesk(desk, journal, clock);
  }

  @Override
  public final void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    Instant started = guarded.clock().instant();
    Optional<Request> read = request(event.readAllBytes());
    Request request = read.orElseGet(() -> unreadable(context));
    FrontDesk.Served served =
        read.isPresent()
            ? guarded.serve(
                request, started, () -> context.getRemainingTimeInMillis() - MARGIN_MILLIS, context)
            : desk.unreadable(request);
    answer.write(Delivery.pack(request, served.response()));
    guarded.write(request, served, started, context);
  }

  private static Optional<Request> request(byte[] event) {
    try {
      return EventReader.request(JsonReader.read(event));
    } catch (MalformedJson malformed) {
      return Optional.empty();
    }
  }

  /** Stands for an event that is none, so that it is answered and written down like any other. */
  private static Request unreadable(Context context) {
    return new Request(
        Request.Format.V2,
        "",
        Address.of(""),
        Query.NONE,
        Map.of(),
        new Request.RawBody("", false),
        Json.Members.NONE,
        String.valueOf(context.getAwsRequestId()));
  }
}
