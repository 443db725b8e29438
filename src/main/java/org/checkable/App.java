package org.checkable;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.checkable.http.ArticleHandler;
import org.checkable.http.DeadLetters;
import org.checkable.http.FrontDesk;
import org.checkable.http.IngestQueueHandler;
import org.checkable.http.Journal;
import org.checkable.http.ReviewHandler;
import org.crac.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Puts everything together: reads the environment once, and wires the parts by hand. Each part is
 * made when a request first needs it, so that none pays for what it does not use, except that on
 * Lambda the database's client and an article's rules have a head start. Before a snapshot
 * (SnapStart), all are made and rehearsed.
 *
 * <p>Lambda calls {@code org.checkable.App::submit}, {@code org.checkable.App::review} and {@code
 * org.checkable.App::ingest}.
 */
public final class App {
  private static final InstantSource SYSTEM = InstantSource.system();

  /** What {@link #main} began to make; null where Lambda's own main runs. */
  private static @Nullable Parts early;

  private final ArticleHandler articles;
  private final ReviewHandler reviews;
  private final IngestQueueHandler queue;

  /** Held here, or it would be forgotten before the snapshot; null where none is taken. */
  private final @Nullable SnapStart snapStart;

  /** As Lambda makes it. */
  public App() {
    this(early == null ? Parts.of(System.getenv()) : early, System.out::println, SYSTEM);
  }

  /**
   * With the environment given, as tests and the local server make it.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public App(Map<String, String> environment) {
    // Embedded metrics are lines of standard output.
    this(environment, System.out::println, SYSTEM);
  }

  /**
   * With all that a function meets outside itself.
   *
   * @param metrics where lines in CloudWatch's embedded metric format go
   */
  public App(Map<String, String> environment, Consumer<String> metrics, InstantSource clock) {
    this(Parts.of(environment), metrics, clock);
  }

  private App(Parts parts, Consumer<String> metrics, InstantSource clock) {
    parts.headStart();
    FrontDesk desk = parts.wiring().desk(parts.client());
    Journal journal =
        new Journal(metrics, parts.settings().metrics(), parts.settings().metricsByRoute());
    articles = new ArticleHandler(desk, journal, clock);
    reviews = new ReviewHandler(desk, journal, clock);
    Supplier<DeadLetters> deadLetters = new Lazy<>(parts.database()::deadLetters);
    queue =
        new IngestQueueHandler(desk, journal, clock, deadLetters, parts.settings().queueReceives());
    snapStart = parts.isSnapStart() ? SnapStart.register(parts) : null;
  }

  /**
   * The image's way in: begins with what a request needs, then lets Lambda's runtime client start
   * beside that, which makes the function and calls it.
   *
   * @param handler as Lambda calls them, the method of the function
   */
  public static void main(String[] handler) throws Throwable {
    try {
      early = Parts.of(System.getenv());
      early.headStart();
    } catch (IllegalArgumentException wrong) {
      // The runtime client comes to the same, and reports it to Lambda.
    }
    AWSLambda.main(handler);
  }

  /** What Lambda calls around a snapshot; nothing where none is taken. */
  public Optional<Resource> snapStart() {
    return Optional.ofNullable(snapStart).map(SnapStart::priming);
  }

  /** The function that takes articles. */
  public void submit(InputStream event, OutputStream answer, Context context) throws IOException {
    articles.handleRequest(event, answer, context);
  }

  /** The function that takes articles from the queue. */
  public void ingest(InputStream event, OutputStream answer, Context context) throws IOException {
    queue.handleRequest(event, answer, context);
  }

  /** The function behind all other routes. */
  public void review(InputStream event, OutputStream answer, Context context) throws IOException {
    reviews.handleRequest(event, answer, context);
  }
}
