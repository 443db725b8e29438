package org.checkable.store;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import org.checkable.review.Command;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Keys and items of the index that claims are found by, and of the library. */
final class MatchItems {
  /**
   * How many claims of an article are listed, the best by score: each costs a write unit, and an
   * article of forty has to stay within its budget.
   */
  static final int LISTED_OF_ARTICLE = 30;

  private static final String LIBRARY_SORT = "K";
  private static final String LIST_SORT = "W";
  private static final String LIBRARY_ID = "lib_";

  /** How many claims with one rarest term are compared, the newest: about a read unit's worth. */
  private static final int MOST_PER_TERM = 15;

  private MatchItems() {}

  /** Whether a claim is listed when its article is stored. */
  static boolean isListed(Claim claim) {
    return claim.rank() <= LISTED_OF_ARTICLE;
  }

  /** Lists a claim under its rarest term, if it has any. */
  static void list(Item item, Tenant tenant, ClaimId claim, String text, Matcher matcher) {
    String rarest = matcher.rarest(matcher.statement(text));
    String term = rarest == null ? null : term(tenant, rarest);
    item.put(Attributes.TERM_PK, term)
        .put(Attributes.TERM_SK, term == null ? null : item.text(Attributes.CREATED) + "#" + claim);
  }

  static String term(Tenant tenant, String term) {
    return "F#" + tenant.value() + "#" + term;
  }

  /**
   * Lists an article under a rare term of its title, apart from the claims that have it: one that
   * none of its claims is listed under, if there is one, since these lead to the article as well.
   */
  static void listArticle(Item meta, Tenant tenant, List<Item> claims, Matcher matcher) {
    Set<String> taken =
        claims.stream()
            .filter(claim -> claim.has(Attributes.TERM_PK))
            .map(claim -> claim.text(Attributes.TERM_PK))
            .collect(Collectors.toSet());
    // What a revision kept has its words elsewhere.
    String words =
        meta.has(Attributes.TITLE)
            ? meta.text(Attributes.TITLE)
            : claims.stream()
                .filter(claim -> claim.has(Attributes.TEXT))
                .findFirst()
                .map(claim -> claim.text(Attributes.TEXT))
                .orElse("");
    List<String> rare = matcher.rarest(matcher.statement(words), Matcher.PROBES);
    rare.stream()
        .filter(term -> !taken.contains(term(tenant, term)))
        .findFirst()
        .or(() -> rare.stream().findFirst())
        .ifPresent(
            term ->
                meta.with(Attributes.TERM_PK, articleTerm(tenant, term))
                    .with(Attributes.TERM_SK, meta.text(Attributes.QUEUE_SK)));
  }

  static String articleTerm(Tenant tenant, String term) {
    return "G#" + tenant.value() + "#" + term;
  }

  static String library(Tenant tenant, String id) {
    return "K#" + tenant.value() + "#" + id;
  }

  /** The newest claims whose rarest term it is. */
  static QueryRequest under(Tenant tenant, String term) {
    return newest(term(tenant, term), MOST_PER_TERM);
  }

  /** The newest of what is listed in a partition of the index. */
  static QueryRequest newest(String partition, int most) {
    return QueryRequest.builder()
        .indexName(Attributes.TERM_INDEX)
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Attributes.TERM_PK))
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))
        .scanIndexForward(false)
        .limit(most)
        .build();
  }

  static Item libraryKey(Tenant tenant, String id) {
    return Item.at(library(tenant, id), LIBRARY_SORT);
  }

  /** The item with the published claims that have a term. */
  static Item list(Tenant tenant, String term) {
    return Item.at("W#" + tenant.value() + "#" + term, LIST_SORT);
  }

  static String listed(Item list) {
    return list.text(Attributes.PK).split("#", 3)[2];
  }

  static Set<String> ids(Item list) {
    return list.bytesSet(Attributes.LIST).stream()
        .map(id -> LIBRARY_ID + HexFormat.of().formatHex(id))
        .collect(Collectors.toSet());
  }

  /** Puts a published claim on a list; when it is there already, nothing changes. */
  static Update enlist(String table, Item list, String id) {
    SdkBytes bytes =
        SdkBytes.fromByteArray(HexFormat.of().parseHex(id.substring(LIBRARY_ID.length())));
    return Update.builder()
        .tableName(table)
        .key(list.key())
        .updateExpression("ADD #list :id")
        .expressionAttributeNames(Map.of("#list", Attributes.LIST))
        .expressionAttributeValues(Map.of(":id", AttributeValue.fromBs(List.of(bytes))))
        .build();
  }

  static String libraryId(Item item) {
    String partition = item.text(Attributes.PK);
    return partition.substring(partition.lastIndexOf('#') + 1);
  }

  static Item libraryItem(Tenant tenant, Published published) {
    return libraryKey(tenant, published.id())
        .with(Attributes.TEXT, published.claim())
        .with(Attributes.TITLE, published.title())
        .with(Attributes.URL, published.url())
        .with(Attributes.PUBLISHER, published.publisher())
        .with(Attributes.RATING, published.rating())
        .with(Attributes.SPEAKER, published.claimant())
        .with(Attributes.PUBLISHED, published.published());
  }

  static Published published(Item item) {
    return new Published(
        libraryId(item),
        item.text(Attributes.TEXT),
        item.textOrNull(Attributes.TITLE),
        item.text(Attributes.URL),
        item.textOrNull(Attributes.PUBLISHER),
        item.textOrNull(Attributes.RATING),
        item.textOrNull(Attributes.SPEAKER),
        item.textOrNull(Attributes.PUBLISHED));
  }

  private static String prefix(ClaimId claim) {
    return "M#" + claim.local().replace('-', '#') + "#";
  }

  static Item decisionKey(Tenant tenant, ClaimId claim, String other) {
    return Item.at(Keys.article(tenant, claim.article()), prefix(claim) + other);
  }

  static Item decision(Tenant tenant, ClaimId claim, Command.Match match, String by, Instant at) {
    return decisionKey(tenant, claim, match.other())
        .with(Attributes.STATUS, match.to())
        .with(Attributes.BY, by)
        .with(Attributes.UPDATED, at);
  }

  static String decided(Item item) {
    String sort = item.text(Attributes.SK);
    return sort.substring(sort.lastIndexOf('#') + 1);
  }

  static Suggestion.Decision decision(Item item) {
    return new Suggestion.Decision(
        Suggestion.State.valueOf(item.text(Attributes.STATUS)),
        item.text(Attributes.BY),
        item.instant(Attributes.UPDATED));
  }

  static QueryRequest decisions(Tenant tenant, ClaimId claim) {
    return QueryRequest.builder()
        .keyConditionExpression("#pk = :pk AND begins_with(#sk, :prefix)")
        .expressionAttributeNames(Map.of("#pk", Attributes.PK, "#sk", Attributes.SK))
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(Keys.article(tenant, claim.article())),
                ":prefix", AttributeValue.fromS(prefix(claim))))
        .consistentRead(true)
        .build();
  }
}
