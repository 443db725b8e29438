package org.checkable;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.http.Api;
import org.checkable.http.ArticleHandler;
import org.checkable.http.Cors;
import org.checkable.http.DeadLetters;
import org.checkable.http.FrontDesk;
import org.checkable.http.IngestQueueHandler;
import org.checkable.http.Intake;
import org.checkable.http.Journal;
import org.checkable.http.ReviewHandler;
import org.checkable.http.SqsDeadLetters;
import org.checkable.http.StaticFiles;
import org.checkable.match.Matcher;
import org.checkable.store.ClaimStore;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoConnection;
import org.checkable.store.DynamoFindingStore;
import org.checkable.store.DynamoMatchStore;
import org.checkable.store.DynamoReviewStore;
import org.checkable.store.FindingStore;
import org.checkable.store.MatchStore;
import org.checkable.store.ReviewStore;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Puts everything together: reads the environment once, and wires the parts by hand. Each part is
 * made when a request first needs it, so that none pays for what it does not use.
 *
 * <p>Lambda calls {@code org.checkable.App::submit}, {@code org.checkable.App::review} and {@code
 * org.checkable.App::ingest}.
 */
public final class App {
  private final ArticleHandler articles;
  private final ReviewHandler reviews;
  private final IngestQueueHandler queue;

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
    ClassPath resources = new ClassPath();
    Supplier<Intake> intake =
        new Lazy<>(() -> new Intake(new ArticleReader(resources), Rules.read(resources)));
    Supplier<DynamoDbClient> client = new Lazy<>(() -> client(settings, environment));
    Supplier<Matcher> matcher = new Lazy<>(() -> new Matcher(resources));
    Supplier<ClaimStore> store = new Lazy<>(() -> store(settings, client.get(), matcher));
    Supplier<MatchStore> matches =
        new Lazy<>(() -> new DynamoMatchStore(client.get(), settings.table(), matcher.get()));
    Supplier<FindingStore> findings =
        new Lazy<>(() -> new DynamoFindingStore(client.get(), settings.table(), settings.shards()));
    Supplier<ReviewStore> reviewStore = new Lazy<>(() -> reviewStore(settings, client.get()));
    Supplier<String> openApi = new Lazy<>(() -> resources.read("openapi.json"));
    Supplier<StaticFiles> files = new Lazy<>(() -> new StaticFiles(resources, settings.signIn()));
    FrontDesk desk =
        new FrontDesk(
            Api.router(
                intake, store, reviewStore, matches, findings, openApi, files, settings.signIn()),
            settings.access(),
            new Cors(settings.origins()));
    Journal journal = new Journal(metrics, settings.metrics());
    articles = new ArticleHandler(desk, journal, clock);
    reviews = new ReviewHandler(desk, journal, clock);
    Supplier<DeadLetters> deadLetters = new Lazy<>(() -> deadLetters(settings, environment));
    queue = new IngestQueueHandler(desk, journal, clock, deadLetters, settings.queueReceives());
  }

  private static DynamoDbClient client(Settings settings, Map<String, String> environment) {
    return DynamoConnection.open(
        Region.of(settings.region()), settings.endpoint(), credentials(settings, environment));
  }

  private static ClaimStore store(
      Settings settings, DynamoDbClient client, Supplier<Matcher> matcher) {
    return new DynamoClaimStore(
        client, settings.table(), settings.shards(), settings.requiredReviews(), matcher);
  }

  private static ReviewStore reviewStore(Settings settings, DynamoDbClient client) {
    return new DynamoReviewStore(
        client, settings.table(), settings.shards(), settings.requiredReviews());
  }

  private static DeadLetters deadLetters(Settings settings, Map<String, String> environment) {
    URI queue = settings.deadLetters();
    return queue == null
        ? DeadLetters.NONE
        : new SqsDeadLetters(
            queue, settings.region(), credentials(settings, environment), DynamoConnection.http());
  }

  /** DynamoDB Local takes any credentials, but the SDK wants some. */
  private static AwsCredentialsProvider credentials(
      Settings settings, Map<String, String> environment) {
    if (environment.containsKey("AWS_ACCESS_KEY_ID")) {
      return EnvironmentVariableCredentialsProvider.create();
    }
    return settings.endpoint() == null
        ? DefaultCredentialsProvider.builder().build()
        : StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
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
