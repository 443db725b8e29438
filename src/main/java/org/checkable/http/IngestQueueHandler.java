package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The entry point of the function that takes articles from a queue: feeds and back files. Each
 * message goes the way of {@code POST /v1/articles}, and is answered for by itself:
 *
 * <ul>
 *   <li>stored, or there already: done;
 *   <li>refused for good, as no JSON, too large or in another language: put aside with its problem,
 *       for no retry heals it;
 *   <li>in vain for now, as when the database is busy: left in the queue, which hands it over
 *       again. On the last time that it does, the message is put aside too, with what was wrong.
 * </ul>
 *
 * <p>A batch that dies halfway comes again whole. What was stored is then found to be there, since
 * an article's ID is made of its text.
 */
public final class IngestQueueHandler implements RequestStreamHandler {
  /** The attribute that says what is wrong with a message that was put aside. */
  static final String PROBLEM = "problem";

  /** What is kept of the invocation's time for putting a message aside, and for the answer. */
  private static final int MARGIN_MILLIS = 4_000;

  /** With less time than this for itself, a message is left for the next invocation. */
  private static final int LEAST_MILLIS = 4_000;

  /** How the log and the metrics call this way in. */
  private static final String ROUTE = "ingest queue";

  private final GuardedDesk desk;
  private final Journal journal;
  private final Supplier<DeadLetters> deadLetters;
  private final int mostReceives;

  /**
   * @param deadLetters made when the first message has to be put aside
   * @param mostReceives how often the queue hands a message over before it gives it up
   */
  public IngestQueueHandler(
      FrontDesk desk,
      Journal journal,
      InstantSource clock,
      Supplier<DeadLetters> deadLetters,
      int mostReceives) {
    this.desk = new GuardedDesk(desk, journal, clock);
    this.journal = journal;
    this.deadLetters = deadLetters;
    this.mostReceives = mostReceives;
  }

  /** What becomes of a message in the queue. */
  private enum Fate {
    /** It can go. */
    DONE,
    /** It stays, and so do the others: the database is busy, and asking on would not help it. */
    BUSY,
    /** It stays, for a reason of its own. */
    AGAIN
  }

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context)
      throws IOException {
    List<String> again = new ArrayList<>();
    boolean busy = false;
    for (QueueMessage message : messages(event.readAllBytes())) {
      boolean last = message.receives() >= mostReceives;
      if ((busy && !last) || context.getRemainingTimeInMillis() < MARGIN_MILLIS + LEAST_MILLIS) {
        again.add(message.id());
        continue;
      }
      Fate fate = fate(message, last, context);
      busy |= fate == Fate.BUSY;
      if (fate != Fate.DONE) {
        again.add(message.id());
      }
    }
    answer.write(answer(again).getBytes(StandardCharsets.UTF_8));
  }

  private static List<QueueMessage> messages(byte[] event) {
    try {
      return QueueMessage.of(JsonReader.read(event));
    } catch (MalformedJson malformed) {
      throw new IllegalArgumentException("not an event of SQS: " + malformed.detail(), malformed);
    }
  }

  private Fate fate(QueueMessage message, boolean last, Context context) {
    Instant started = desk.clock().instant();
    Request request = message.request(desk.desk().wire(Scope.SUBMIT));
    FrontDesk.Served served =
        desk.serve(
            request, started, () -> context.getRemainingTimeInMillis() - MARGIN_MILLIS, context);
    Response response = served.response();
    boolean again = response.status() >= 500 || response.status() == 429;
    boolean aside =
        response.status() >= 400 && (last || !again) && putAside(message, request, served, context);
    desk.write(
        request,
        new FrontDesk.Served(
            ROUTE, served.tenant(), aside ? response.counting("MessagesPutAside", 1) : response),
        started,
        context);
    if (response.status() < 400 || aside) {
      return Fate.DONE;
    }
    return response.problem() == ProblemType.STORAGE_BUSY ? Fate.BUSY : Fate.AGAIN;
  }

  /** Whether the message is safe among the dead letters. */
  private boolean putAside(
      QueueMessage message, Request request, FrontDesk.Served served, Context context) {
    Map<String, String> attributes = new HashMap<>(message.attributes());
    attributes.put(PROBLEM, document(served.response()));
    try {
      return deadLetters.get().take(new DeadLetters.Letter(message.body(), attributes));
    } catch (RuntimeException fault) {
      journal.fault(request, fault, desk.clock().millis(), context);
      return false;
    }
  }

  private static String document(Response response) {
    return response.body() instanceof Response.Body.Text(String text) ? text : "";
  }

  /** Lambda's form for it: the messages that are to come again, and no others. */
  private static String answer(List<String> again) {
    return JsonWriter.object(
        writer ->
            writer.objects(
                "batchItemFailures", again, (item, id) -> item.field("itemIdentifier", id)));
  }
}
