package org.checkable;

import java.util.function.Supplier;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.http.Api;
import org.checkable.http.Cors;
import org.checkable.http.FrontDesk;
import org.checkable.http.Intake;
import org.checkable.http.JsonReader;
import org.checkable.http.StaticFiles;
import org.checkable.match.Matcher;
import org.checkable.store.ClaimStore;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoFindingStore;
import org.checkable.store.DynamoMatchStore;
import org.checkable.store.DynamoReviewStore;
import org.checkable.store.FindingStore;
import org.checkable.store.MatchStore;
import org.checkable.store.ReviewStore;
import org.checkable.text.RuleSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The graph behind the functions, over whatever database. What is made of resources is made once,
 * for all desks.
 */
final class Wiring {
  private final Settings settings;
  private final Intake intake;
  private final Supplier<Matcher> matcher;
  private final Supplier<String> openApi;
  private final Supplier<StaticFiles> files;

  Wiring(Settings settings, RuleSource resources) {
    this.settings = settings;
    intake =
        new Intake(
            new Lazy<>(() -> new ArticleReader(resources)),
            new Lazy<>(() -> Rules.read(resources)));
    matcher = new Lazy<>(() -> new Matcher(resources));
    openApi = new Lazy<>(() -> resources.read("openapi.json"));
    files = new Lazy<>(() -> new StaticFiles(resources, settings.signIn()));
  }

  FrontDesk desk(Supplier<DynamoDbClient> client) {
    String table = settings.table();
    int shards = settings.shards();
    int required = settings.requiredReviews();
    Supplier<ClaimStore> store =
        new Lazy<>(() -> new DynamoClaimStore(client.get(), table, shards, required, matcher));
    Supplier<MatchStore> matches =
        new Lazy<>(() -> new DynamoMatchStore(client.get(), table, shards, matcher.get()));
    Supplier<FindingStore> findings =
        new Lazy<>(() -> new DynamoFindingStore(client.get(), table, shards));
    Supplier<ReviewStore> reviews =
        new Lazy<>(() -> new DynamoReviewStore(client.get(), table, shards, required, matcher));
    return new FrontDesk(
        Api.router(
            () -> intake, store, reviews, matches, findings, openApi, files, settings.signIn()),
        settings.access(),
        new Cors(settings.origins()));
  }

  /** Makes what every article needs, in the order in which it is needed. */
  void wake() {
    JsonReader.wake();
    var _ = intake.reader().get();
    var _ = intake.rules().get();
    var _ = matcher.get();
  }
}
