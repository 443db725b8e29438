package org.checkable.priming;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;

/** What the composition root knows of itself, for the rehearsal. */
public interface Stage {
  /** The functions: submit takes articles, as the one behind the queue does, review the rest. */
  record Functions(Function submit, Function review) {}

  /**
   * The functions once more, wired as the real ones and sharing their rules, but with a database
   * client of their own and without a trace in logs or metrics.
   */
  Functions rehearsing(SdkHttpClient http, AwsCredentialsProvider credentials);

  /** Makes the parts that the real functions make for their first request. Calls nobody. */
  void wake();

  /** Where the real database is. */
  URI database();

  /** The function that Lambda runs here: {@code org.checkable.App::submit}; null if unknown. */
  @Nullable String handler();

  /** Whether the real functions get their credentials from Lambda's own address for them. */
  boolean asksForCredentials();
}
