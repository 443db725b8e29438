package org.checkable.store;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Optional;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Status;
import org.checkable.text.Sha256;

/**
 * The formats of all keys. Every partition key has the tenant in it, and a tenant has no {@code #},
 * so no key of one can be made to look like another's.
 */
final class Keys {
  static final String META = "META";
  static final String BODY = "BODY";
  static final String LEDGER = "LEDGER";
  static final String CLAIM_PREFIX = "C#";
  static final String IDEMPOTENCY = "I";

  /** What an article changed of the one that it revises. */
  static final String REVISION = "REVISION";

  /** Always three decimals, so that instants sort as text. */
  private static final DateTimeFormatter INSTANT =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private Keys() {}

  /** The partition of an article with all that belongs to it. */
  static String article(Tenant tenant, ArticleId article) {
    return "A#" + tenant.value() + "#" + article.hash();
  }

  /** The sort key of a piece of BODY or LEDGER; most have one piece, without a number. */
  static String piece(String name, int index) {
    return index == 0 ? name : name + "#" + (index < 10 ? "0" : "") + index;
  }

  static String claim(ClaimId id) {
    return CLAIM_PREFIX + id.local().replace('-', '#');
  }

  /** The claim of an item; indexes carry its table keys too. */
  static ClaimId claimId(String partition, String sort) {
    ArticleId article = ArticleId.ofHash(partition.substring(partition.lastIndexOf('#') + 1));
    String[] places = sort.substring(CLAIM_PREFIX.length()).split("#", 2);
    return new ClaimId(article, Integer.parseInt(places[0]), Integer.parseInt(places[1]));
  }

  /** Only a hash of the key is kept: clients put all sorts of things into it. */
  static String idempotency(Tenant tenant, String key) {
    return "I#" + tenant.value() + "#" + Sha256.hex(key);
  }

  /** The revisions that were posted from one page. Addresses are long, so a hash stands for it. */
  static String page(Tenant tenant, String page) {
    return "L#" + tenant.value() + "#" + page;
  }

  /** What an earlier text changed of the newest one when it took its place. */
  static String returned(int number) {
    return REVISION + "#" + sixDigits(number);
  }

  static String revision(int number) {
    return "V#" + sixDigits(number);
  }

  /** All audit events of a claim begin with this; the version follows. */
  static String events(ClaimId id) {
    return "E#" + id.local().replace('-', '#') + "#";
  }

  /** Six digits, so that events sort in their order. */
  static String event(ClaimId id, long version) {
    return events(id) + sixDigits(version);
  }

  private static String sixDigits(long number) {
    String digits = Long.toString(number);
    return "0".repeat(Math.max(0, 6 - digits.length())) + digits;
  }

  /** The numbers of claims by status. */
  static String counters(Tenant tenant) {
    return "S#" + tenant.value();
  }

  /** The claims of one day, spread by their articles. */
  static String counter(Instant created, ArticleId article, int shards) {
    return instant(created).substring(0, 10)
        + "#"
        + Math.floorMod(article.hash().hashCode(), shards);
  }

  /**
   * Claims that were put off, by the time until which. There are few, so one partition holds them;
   * {@link DueClaims} takes out those whose time has come.
   */
  static String parked(Tenant tenant) {
    return "P#" + tenant.value();
  }

  /** One shard of what is reviewed or dismissed, by the time of that. */
  static String decided(Tenant tenant, int shard) {
    return "D#" + tenant.value() + "#" + shard;
  }

  static boolean isDecided(String partition) {
    return partition.startsWith("D#");
  }

  static String decidedPlace(Instant at, ClaimId id) {
    return instant(at) + "#" + id;
  }

  /** One shard of a newsroom's articles, by the time at which they came. */
  static String articles(Tenant tenant, int shard) {
    return "T#" + tenant.value() + "#" + shard;
  }

  static String articlePlace(Instant createdAt, ArticleId id) {
    return instant(createdAt) + "#" + id;
  }

  /** Spreads articles as claims are spread. */
  static int articleShard(ArticleId id, int shards) {
    return shard(id.toString(), shards);
  }

  /** One shard of the queue. */
  static String queue(Tenant tenant, Status status, int shard) {
    return "Q#" + tenant.value() + "#" + status + "#" + shard;
  }

  /** The status of claims in a partition of the queue; nothing for other partitions. */
  static Optional<Status> statusInQueue(String partition) {
    return partition.startsWith("Q#")
        ? Optional.of(Status.valueOf(partition.split("#", 4)[2]))
        : Optional.empty();
  }

  /**
   * One shard of the claims that are not decided and whose words are gone from their article: out
   * of the queue, in the same order.
   */
  static String superseded(Tenant tenant, Status status, int shard) {
    return "X#" + tenant.value() + "#" + status + "#" + shard;
  }

  /** Open claims that are assigned to somebody, of any status, in the queue's order. */
  static String mine(Tenant tenant, String assignee) {
    return "U#" + tenant.value() + "#" + assignee;
  }

  /** The place of a claim in the queue: the best first, then the oldest, then by ID. */
  static String place(double score, Instant createdAt, ClaimId id) {
    return inverted(score) + "#" + instant(createdAt) + "#" + id;
  }

  static String placeOf(QueueRow row) {
    return place(row.score(), row.createdAt(), row.id());
  }

  /** Four digits that grow as the score falls. */
  static String inverted(double score) {
    String digits = Long.toString(1000 - Math.round(1000 * score));
    return "0".repeat(4 - digits.length()) + digits;
  }

  /**
   * Spreads the claims of an article over the shards. Only ever raise the number of shards: readers
   * ask all of them, so lower numbers stay valid.
   */
  static int shard(ClaimId id, int shards) {
    return shard(id.toString(), shards);
  }

  private static int shard(String id, int shards) {
    // A text's own hash hardly mixes: the IDs of one article differ in a few digits near the end.
    int hash = id.hashCode();
    hash = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 13)) * 0xC2B2AE35;
    return Math.floorMod(hash ^ (hash >>> 16), shards);
  }

  static String instant(Instant instant) {
    return INSTANT.format(instant);
  }
}
