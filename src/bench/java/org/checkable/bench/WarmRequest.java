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
import java.util.Set;
import java.util.function.Supplier;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
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
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoConnection;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * How long a whole warm request with an article of 5 KB takes, from the event to the answer with
 * all that the SDK does, but for the database and the way to it: every call is answered at once,
 * with nothing.
 *
 * <p>{@code mvn -q test-compile exec:exec@warm-request}
 */
public final class WarmRequest {
  private static final int CHARACTERS = 5_000;
  private static final int WARM_UP = 1_000;
  private static final int REQUESTS = 500;
  private static final int MILLIS = 15_000;

  private WarmRequest() {}

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

  public static void main(String[] arguments) throws IOException {
    ArticleHandler handler = handler();
    Context context = context();
    Articles articles = new Articles(CHARACTERS);
    List<Double> millis = new ArrayList<>();
    for (int request = 0; request < WARM_UP + REQUESTS; request++) {
      byte[] event = articles.next();
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      long start = System.nanoTime();
      handler.handleRequest(new ByteArrayInputStream(event), answer, context);
      long end = System.nanoTime();
      if (request >= WARM_UP) {
        millis.add((end - start) / 1e6);
      }
      Articles.check(new RuntimeApi.Answer(answer.toByteArray(), end, end - start));
    }
    List<Double> sorted = millis.stream().sorted().toList();
    Report report = new Report("warm-request", List.of("a request of 5 KB, warm", "ms"));
    report.row("median", Report.number(Median.of(millis), 2));
    report.row("99th of 100", Report.number(sorted.get(sorted.size() * 99 / 100), 2));
    report.expect("median, ms", Median.of(millis), 2);
    report.write();
  }

  private static ArticleHandler handler() {
    ClassPath resources = new ClassPath();
    Intake intake = new Intake(new ArticleReader(resources), Rules.read(resources));
    Matcher matcher = new Matcher(resources);
    DynamoDbClient client =
        DynamoConnection.open(LocalTable.REGION, null, LocalTable.CREDENTIALS, new Nowhere());
    DynamoClaimStore store =
        new DynamoClaimStore(
            client, LocalTable.NAME, DynamoClaimStore.DEFAULT_SHARDS, 1, () -> matcher);
    FrontDesk desk =
        new FrontDesk(
            Api.router(
                () -> intake,
                () -> store,
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                new NotAsked<>(),
                SignIn.NONE),
            Access.NONE,
            new Cors(Set.of()));
    return new ArticleHandler(desk, new Journal(_ -> {}, "Bench"), InstantSource.system());
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
            WarmRequest.class.getClassLoader(),
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
