package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Writes down what was asked and answered: one JSON line for the log, and one in CloudWatch's
 * embedded metric format. Neither holds a word of an article, a token, or a name.
 *
 * @param metrics where metric lines go. Deliberate: not the logger, which leaves out what is below
 *     the level that the function's log is set to, and alarms would hear nothing
 * @param namespace of all metrics, which keeps one deployment's apart from another's
 * @param byRoute whether they are measured for each route too, besides over all; CloudWatch charges
 *     for each metric and each route. The log names the route in any case
 */
public record Journal(Consumer<String> metrics, String namespace, boolean byRoute) {
  /** The metrics there are, with their units; alarms name them. */
  public static final Map<String, String> UNITS =
      Map.of(
          "Requests", "Count",
          "Errors", "Count",
          "LatencyMillis", "Milliseconds",
          "ArticlesStored", "Count",
          "ClaimsStored", "Count",
          "StorageBusy", "Count",
          "MessagesPutAside", "Count",
          "QueueOpen", "Count",
          "QueueOldestDays", "None");

  private static final Json ROUTE = new Json.Elements(List.of(new Json.Text("Route")));
  private static final Json ALL = new Json.Elements(List.of());

  /**
   * One request.
   *
   * @param at when it was answered, in milliseconds since 1970
   * @param millis how long that took
   */
  record Entry(Request request, FrontDesk.Served served, long at, long millis) {}

  void write(Entry entry, Context context) {
    int status = entry.served().response().status();
    LogLevel level = status == 503 ? LogLevel.WARN : status >= 500 ? LogLevel.ERROR : LogLevel.INFO;
    log(level, entry.at(), context, writer -> line(writer, entry));
    metrics.accept(JsonWriter.object(writer -> metrics(writer, entry)));
  }

  /**
   * Writes one line, with what Lambda's log in JSON asks for. Deliberate: as bytes, which the
   * runtime writes as they are. Text it would put as a string into JSON of its own, where no query
   * finds a field, and the first time that takes it longer than many a request.
   *
   * @param at in milliseconds since 1970
   */
  private static void log(LogLevel level, long at, Context context, Consumer<JsonWriter> fields) {
    String line =
        JsonWriter.object(
            writer -> {
              writer
                  .field("timestamp", Instant.ofEpochMilli(at).toString())
                  .field("level", level.name())
                  .field("AWSRequestId", context.getAwsRequestId());
              fields.accept(writer);
            });
    context.getLogger().log((line + "\n").getBytes(StandardCharsets.UTF_8), level);
  }

  private static void line(JsonWriter writer, Entry entry) {
    Response response = entry.served().response();
    writer
        .field("requestId", entry.request().id())
        .field("route", entry.served().route())
        .field("method", entry.request().method())
        .field("status", response.status())
        .field("millis", entry.millis());
    if (!entry.served().tenant().isEmpty()) {
      writer.field("tenant", entry.served().tenant());
    }
    if (response.problem() != null) {
      writer.field("problem", response.problem().slug());
    }
    response.notes().forEach(writer::field);
  }

  private void metrics(JsonWriter writer, Entry entry) {
    Map<String, Long> values = new TreeMap<>();
    values.put("Requests", 1L);
    values.put("Errors", entry.served().response().status() >= 500 ? 1L : 0L);
    values.put("LatencyMillis", entry.millis());
    entry.served().response().counts().forEach((name, count) -> values.put(name, (long) count));
    writer.object(
        "_aws",
        aws ->
            aws.field("Timestamp", entry.at())
                .objects("CloudWatchMetrics", List.of(values), this::directive));
    writer.field("Route", entry.served().route());
    values.forEach(writer::field);
    writer.field("requestId", entry.request().id());
  }

  private void directive(JsonWriter writer, Map<String, Long> values) {
    writer
        .field("Namespace", namespace)
        .field("Dimensions", new Json.Elements(byRoute ? List.of(ROUTE, ALL) : List.of(ALL)))
        .objects(
            "Metrics",
            values.keySet(),
            (metric, name) ->
                metric.field("Name", name).field("Unit", UNITS.getOrDefault(name, "Count")));
  }

  /**
   * Writes down a fault: where it happened, and not what it was about, which may be an article.
   *
   * @param at in milliseconds since 1970
   */
  void fault(Request request, Throwable fault, long at, Context context) {
    log(
        LogLevel.ERROR,
        at,
        context,
        writer ->
            writer
                .field("requestId", request.id())
                .field("fault", fault.getClass().getName())
                .texts("at", frames(fault)));
  }

  private static List<String> frames(Throwable fault) {
    List<String> frames = new ArrayList<>();
    Throwable cause = fault;
    while (cause != null && frames.size() < 40) {
      frames.add(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        if (frames.size() < 40) {
          frames.add(frame.toString());
        }
      }
      cause = cause.getCause();
    }
    return frames;
  }
}
