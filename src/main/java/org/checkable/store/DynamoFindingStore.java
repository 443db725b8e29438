package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.quote.Attribution;
import org.checkable.review.ClaimState;
import org.checkable.review.Finding;
import org.checkable.review.Opinion;
import org.checkable.review.Review;
import org.checkable.review.Status;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** The {@link FindingStore} over the decided partitions of the queue's index: queries, no scan. */
public final class DynamoFindingStore implements FindingStore {
  private static final Pattern FORM =
      Pattern.compile(
          "1\\.([0-9a-f]{16})\\.([0-9T:.Z-]{24,30}#clm_[0-9a-z]{26}-[0-9]{4,6}-[0-9]{1,3})");
  private static final int LONGEST = 200;

  /** In bytes of what was said of its claims: a page that reaches it is the last that fits. */
  private static final long LARGEST_PAGE = 2 << 20;

  private final Table table;
  private final ArticleReads articles;
  private final ClaimFiles files;
  private final int shards;

  public DynamoFindingStore(DynamoDbClient client, String table, int shards) {
    this.table = new Table(client, table, new Attempts(Thread::sleep));
    this.articles = new ArticleReads(this.table);
    this.files = new ClaimFiles(this.table, articles);
    this.shards = shards;
  }

  @Override
  public Optional<Page> findings(
      Tenant tenant, int limit, @Nullable Cursor cursor, Deadline deadline) {
    return (cursor == null ? Optional.of("") : place(cursor, tenant))
        .map(after -> page(tenant, limit, after, deadline));
  }

  private Page page(Tenant tenant, int limit, String after, Deadline deadline) {
    List<Item> rows = new ArrayList<>();
    for (int shard = 0; shard < shards; shard++) {
      table.page(decided(tenant, shard, after, limit + 1), deadline).items().stream()
          .map(Item::of)
          .forEach(rows::add);
    }
    rows.sort(Comparator.comparing(row -> row.text(Attributes.QUEUE_SK)));
    List<Item> wanted = rows.subList(0, Math.min(limit, rows.size()));
    Map<ArticleId, Metadata> metadata = new HashMap<>();
    // Text and ledger of an article are read once, however many of its claims are on the page.
    Map<ArticleId, ArticleContent> contents = new HashMap<>();
    List<Finding> findings = new ArrayList<>();
    int shown = 0;
    long read = 0;
    while (shown < wanted.size() && read < LARGEST_PAGE) {
      Item row = wanted.get(shown++);
      Optional<ClaimFiles.Found> found = files.find(tenant, ClaimItems.id(row), contents, deadline);
      read += found.map(one -> HistoryLimits.bytes(one.events())).orElse(0L);
      found
          .filter(one -> isDecided(one.state()))
          .map(one -> finding(tenant, row, one.file(), metadata, deadline))
          .ifPresent(findings::add);
    }
    boolean more = rows.size() > shown;
    return new Page(
        findings, more ? at(wanted.get(shown - 1).text(Attributes.QUEUE_SK), tenant) : null);
  }

  /** The index lags behind: a claim that is open again is not shown. */
  private static boolean isDecided(ClaimState state) {
    return state.status() == Status.REVIEWED || state.status() == Status.DISMISSED;
  }

  private Finding finding(
      Tenant tenant,
      Item row,
      ClaimFile file,
      Map<ArticleId, Metadata> metadata,
      Deadline deadline) {
    StoredClaim claim = file.claim();
    ClaimState state = file.state();
    ArticleId article = claim.claim().id().article();
    Attribution.Attributed by =
        claim.claim().attribution() instanceof Attribution.Attributed known ? known : null;
    Opinion opinion = state.counting().isEmpty() ? null : state.counting().getLast().opinion();
    String place = row.text(Attributes.QUEUE_SK);
    return new Finding(
        claim.claim().id(),
        claim.version(),
        claim.text(),
        claim.claim().span().slice(claim.articleText()),
        claim.kind(),
        by == null ? null : by.speaker(),
        by == null ? null : by.role(),
        metadata.computeIfAbsent(article, id -> metadata(tenant, id, deadline)),
        state.verdict(),
        state.dismissal(),
        opinion == null || state.verdict() == null ? null : opinion.summary(),
        opinion == null || state.verdict() == null ? List.of() : opinion.evidence(),
        state.counting().stream().map(Review::reviewer).toList(),
        claim.createdAt(),
        Instant.parse(place.substring(0, place.indexOf('#'))));
  }

  private Metadata metadata(Tenant tenant, ArticleId id, Deadline deadline) {
    return articles
        .article(tenant, id, deadline)
        .map(StoredArticle::metadata)
        .orElse(Metadata.NONE);
  }

  private static QueryRequest decided(Tenant tenant, int shard, String after, int size) {
    return QueryRequest.builder()
        .indexName(Attributes.QUEUE_INDEX)
        .keyConditionExpression("#pk = :pk AND #sk > :after")
        .expressionAttributeNames(Map.of("#pk", Attributes.QUEUE_PK, "#sk", Attributes.QUEUE_SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.decided(tenant, shard)),
                ":after", AttributeValue.fromS(after.isEmpty() ? "0" : after)))
        .limit(size)
        .build();
  }

  private static Cursor at(String place, Tenant tenant) {
    String plain = "1." + hash(tenant) + "." + place;
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.US_ASCII)));
  }

  private static Optional<String> place(Cursor cursor, Tenant tenant) {
    if (cursor.value().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getUrlDecoder().decode(cursor.value());
      Matcher match = FORM.matcher(new String(plain, StandardCharsets.US_ASCII));
      return match.matches() && match.group(1).equals(hash(tenant))
          ? Optional.of(match.group(2))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static String hash(Tenant tenant) {
    return Sha256.hex("findings\n" + tenant.value(), 8);
  }
}
