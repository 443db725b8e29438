package org.checkable;

import java.net.URI;
import java.time.InstantSource;
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

/** The functions as their rehearsal sees them, and the hook that starts it. */
final class SnapStart implements Stage {
  private final Parts parts;
  private final Priming priming;

  private SnapStart(Parts parts) {
    this.parts = parts;
    this.priming = new Priming(this, new ClassPath(), parts.settings().priming());
  }

  /** Has the functions that these parts are of rehearsed before a snapshot. */
  static SnapStart register(Parts parts) {
    SnapStart snapStart = new SnapStart(parts);
    Core.getGlobalContext().register(snapStart.priming);
    return snapStart;
  }

  Priming priming() {
    return priming;
  }

  @Override
  public Functions rehearsing(SdkHttpClient http, AwsCredentialsProvider credentials) {
    FrontDesk desk =
        parts.wiring().desk(new Lazy<>(() -> parts.database().client(http, credentials)));
    Journal silent = new Journal(_ -> {}, parts.settings().metrics(), false);
    InstantSource clock = InstantSource.system();
    return new Functions(
        new ArticleHandler(desk, silent, clock)::handleRequest,
        new ReviewHandler(desk, silent, clock)::handleRequest);
  }

  @Override
  public void wake() {
    parts.database().wake(parts.client());
    parts.wiring().wake();
  }

  @Override
  public URI database() {
    return parts.database().address();
  }

  @Override
  public @Nullable String handler() {
    return parts.database().environment().get("_HANDLER");
  }

  @Override
  public boolean asksForCredentials() {
    return parts.database().asksForCredentials();
  }
}
