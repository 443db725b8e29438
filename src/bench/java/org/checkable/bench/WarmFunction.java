package org.checkable.bench;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.http.Access;
import org.checkable.http.Api;
import org.checkable.http.ArticleHandler;
import org.checkable.http.Cors;
import org.checkable.http.FrontDesk;
import org.checkable.http.Intake;
import org.checkable.http.Journal;
import org.checkable.http.SignIn;
import org.checkable.local.LocalTable;
import org.checkable.match.Matcher;
import org.checkable.store.ClaimStore;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoConnection;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The function with all that the SDK does, but without a database: every call is answered at once,
 * with nothing. Runs warm, then prints how long a request takes, and how much of that is what.
 *
 * <p>Arguments: seconds to warm up, seconds to measure.
 */
final class WarmFunction {
  private static final int CHARACTERS = 5_000;
  private static final int MILLIS = 15_000;
  private static final ClassPath RESOURCES = new ClassPath();

  private final Rules rules = Rules.read(RESOURCES);
  private final Context context = context();
  private final ArticleHandler handler = handler();
  private final Articles articles = new Articles(CHARACTERS);

  private final Thread caller = Thread.currentThread();

  /** How long the last request was in the store. */
  private double storeMillis;

  /** How long of that its own thread was in the database's client. */
  private double clientMillis;

  /** What the store was given. */
  private @Nullable Article stored;

  private WarmFunction() throws IOException {}

  public static void main(String[] arguments) throws IOException {
    WarmFunction function = new WarmFunction();
    function.run(Integer.parseInt(arguments[0]));
    System.out.println(
        function.run(Integer.parseInt(arguments[1])).stream()
            .map(figure -> Report.number(figure, 2))
            .collect(Collectors.joining(" ")));
  }

  /** For so long; the figures of {@link WarmRequest}'s columns. */
  private List<Double> run(int seconds) throws IOException {
    List<Double> requests = new ArrayList<>();
    List<Double> ours = new ArrayList<>();
    List<Double> extractions = new ArrayList<>();
    List<Double> stores = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (System.nanoTime() < end) {
      double request = request();
      double extraction = extraction();
      requests.add(request);
      ours.add(request - clientMillis);
      extractions.add(extraction);
      stores.add(storeMillis - clientMillis);
      others.add(request - extraction - storeMillis);
    }
    return List.of(
        Median.of(ours),
        Median.of(extractions),
        Median.of(stores),
        Median.of(others),
        Median.of(requests));
  }

  private double request() throws IOException {
    byte[] event = articles.next();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    storeMillis = 0;
    clientMillis = 0;
    long start = System.nanoTime();
    handler.handleRequest(new ByteArrayInputStream(event), answer, context);
    long end = System.nanoTime();
    Articles.check(new RuntimeApi.Answer(answer.toByteArray(), end, end - start));
    return (end - start) / 1e6;
  }

  /** The same extraction as in the request, by itself. */
  private double extraction() {
    Article article = Objects.requireNonNull(stored);
    long start = System.nanoTime();
    Extraction extraction = Extraction.of(article, rules);
    long end = System.nanoTime();
    if (extraction.claims().isEmpty()) {
      throw new IllegalStateException("nothing was found");
    }
    return (end - start) / 1e6;
  }

  /** A way onto the network that ends right here. */
  private record Nowhere() implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() {
          byte[] nothing = "{}".getBytes(StandardCharsets.UTF_8);
          return HttpExecuteResponse.builder()
              .response(SdkHttpResponse.builder().statusCode(200).build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(nothing)))
              .build();
        }

        @Override
        public void abort() {}
      };
    }

    @Override
    public void close() {}
  }

  private ArticleHandler handler() {
    Intake intake = new Intake(new ArticleReader(RESOURCES), rules);
    Matcher matcher = new Matcher(RESOURCES);
    DynamoDbClient client =
        timed(
            DynamoDbClient.class,
            DynamoConnection.open(LocalTable.REGION, null, LocalTable.CREDENTIALS, new Nowhere()),
            (millis, _) -> clientMillis += Thread.currentThread() == caller ? millis : 0);
    DynamoClaimStore store =
        new DynamoClaimStore(
            client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 1, () -> matcher);
    ClaimStore timed =
        timed(
            ClaimStore.class,
            store,
            (millis, given) -> {
              storeMillis += millis;
              for (Object one : given) {
                stored = one instanceof Article article ? article : stored;
              }
            });
    FrontDesk desk =
        new FrontDesk(
            Api.router(
                () -> intake,
                () -> timed,
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                SignIn.NONE),
            Access.NONE,
            new Cors(Set.of()));
    return new ArticleHandler(desk, new Journal(_ -> {}, "Bench", false), InstantSource.system());
  }

  /** The same part, with each call noted: how long it took, and what was given to it. */
  private static <T> T timed(Class<T> type, T part, BiConsumer<Double, Object[]> note) {
    return type.cast(
        Proxy.newProxyInstance(
            WarmFunction.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, given) -> {
              long start = System.nanoTime();
              Object answer = method.invoke(part, given);
              note.accept((System.nanoTime() - start) / 1e6, given);
              return answer instanceof ClaimStore.Begun begun
                  ? timed(ClaimStore.Begun.class, begun, note)
                  : answer;
            }));
  }

  /** A part that no submission asks for. */
  private record NotAsked<T>() implements Supplier<T> {
    @Override
    public T get() {
      throw new IllegalStateException("submitting an article needs nothing of this");
    }
  }

  /** What a function asks of its invocation: the time that is left, its number, and a log. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            WarmFunction.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, given) ->
                switch (method.getName()) {
                  case "getRemainingTimeInMillis" -> MILLIS;
                  case "getLogger" -> new Silence();
                  default -> "bench";
                });
  }

  private static final class Silence implements LambdaLogger {
    @Override
    public void log(String message) {}

    @Override
    public void log(byte[] message) {}
  }
}
