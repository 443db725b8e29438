package org.checkable;

import com.amazonaws.services.lambda.runtime.Context;
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
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

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
  /** Set by Lambda: how the process came to be, with its word for those it takes a snapshot of. */
  private static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

  private static final String SNAP_START = "snap-start";

  private final ArticleHandler articles;
  private final ReviewHandler reviews;
  private final IngestQueueHandler queue;

  /** Held here, or it would be forgotten before the snapshot; null where none is taken. */
  private final @Nullable SnapStart snapStart;

  /** As Lambda makes it. */
  public App() {
    this(System.getenv());
  }

  /**
   * With the environment given, as tests and the local server make it.
   *
   * @throws IllegalArgumentException naming the variable that is missing or wrong
   */
  public App(Map<String, String> environment) {
    // Embedded metrics are lines of standard output.
    this(environment, System.out::println, InstantSource.system());
  }

  /**
   * With all that a function meets outside itself.
   *
   * @param metrics where lines in CloudWatch's embedded metric format go
   */
  public App(Map<String, String> environment, Consumer<String> metrics, InstantSource clock) {
    Settings settings = Settings.of(environment);
    Database database = new Database(settings, environment);
    Wiring wiring = new Wiring(settings, new ClassPath());
    Supplier<DynamoDbClient> client = new Lazy<>(database::client);
    String initialization = environment.get(INITIALIZATION);
    boolean isSnapStart = SNAP_START.equals(initialization);
    if (initialization != null && !isSnapStart) {
      var _ = HeadStart.of(wiring::wake);
      var _ = HeadStart.of(() -> database.greet(client));
    }
    FrontDesk desk = wiring.desk(client);
    Journal journal = new Journal(metrics, settings.metrics());
    articles = new ArticleHandler(desk, journal, clock);
    reviews = new ReviewHandler(desk, journal, clock);
    Supplier<DeadLetters> deadLetters = new Lazy<>(database::deadLetters);
    queue = new IngestQueueHandler(desk, journal, clock, deadLetters, settings.queueReceives());
    snapStart =
        isSnapStart
            ? SnapStart.register(wiring, database, client, environment.get("_HANDLER"))
            : null;
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
