package org.checkable;

import java.net.URI;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.checkable.http.ArticleHandler;
import org.checkable.http.FrontDesk;
import org.checkable.http.Journal;
import org.checkable.http.ReviewHandler;
import org.checkable.priming.Priming;
import org.checkable.priming.Stage;
import org.crac.Core;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The functions as their rehearsal sees them, and the hook that starts it. */
final class SnapStart implements Stage {
  private final Wiring wiring;
  private final Database database;
  private final Supplier<DynamoDbClient> client;
  private final @Nullable String handler;
  private final Priming priming;

  private SnapStart(
      Wiring wiring, Database database, Supplier<DynamoDbClient> client, @Nullable String handler) {
    this.wiring = wiring;
    this.database = database;
    this.client = client;
    this.handler = handler;
    this.priming = new Priming(this, new ClassPath(), database.settings().priming());
  }

  /**
   * Has the functions rehearsed before a snapshot.
   *
   * @param client of the real functions
   * @param handler that runs here; null if unknown
   */
  static SnapStart register(
      Wiring wiring, Database database, Supplier<DynamoDbClient> client, @Nullable String handler) {
    SnapStart snapStart = new SnapStart(wiring, database, client, handler);
    Core.getGlobalContext().register(snapStart.priming);
    return snapStart;
  }

  Priming priming() {
    return priming;
  }

  @Override
  public Functions rehearsing(SdkHttpClient http, AwsCredentialsProvider credentials) {
    FrontDesk desk = wiring.desk(new Lazy<>(() -> database.client(http, credentials)));
    Journal silent = new Journal(_ -> {}, database.settings().metrics());
    InstantSource clock = InstantSource.system();
    return new Functions(
        new ArticleHandler(desk, silent, clock)::handleRequest,
        new ReviewHandler(desk, silent, clock)::handleRequest);
  }

  @Override
  public void wake() {
    database.wake(client);
    wiring.wake();
  }

  @Override
  public URI database() {
    return database.address();
  }

  @Override
  public @Nullable String handler() {
    return handler;
  }

  @Override
  public boolean asksForCredentials() {
    return database.asksForCredentials();
  }
}
