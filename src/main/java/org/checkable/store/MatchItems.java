package org.checkable.store;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Keys and items of the index that claims are found by, and of the library. */
final class MatchItems {
  /**
   * How many claims of an article are listed, the best by score: each costs a write unit, and an
   * article of forty has to stay within its budget.
   */
  static final int LISTED_OF_ARTICLE = 30;

  private static final String LIBRARY_SORT = "K";
  private static final int MOST_PER_TERM = 25;

  private MatchItems() {}

  /** Lists a claim under its rarest term, if it has any. */
  static Item list(Item item, Tenant tenant, Claim claim, Instant created, Matcher matcher) {
    if (claim.rank() > LISTED_OF_ARTICLE) {
      return item;
    }
    List<String> rarest = matcher.rarest(matcher.statement(claim.text()), 1);
    return rarest.isEmpty()
        ? item
        : item.with(Attributes.TERM_PK, term(tenant, rarest.getFirst()))
            .with(Attributes.TERM_SK, Keys.instant(created) + "#" + claim.id());
  }

  static String term(Tenant tenant, String term) {
    return "F#" + tenant.value() + "#" + term;
  }

  static String library(Tenant tenant, String id) {
    return "K#" + tenant.value() + "#" + id;
  }

  /** What was said under a term, the library first, then the newest claims. */
  static QueryRequest under(Tenant tenant, String term) {
    return QueryRequest.builder()
        .indexName(Attributes.TERM_INDEX)
        .keyConditionExpression("#pk = :pk")
        .expressionAttributeNames(Map.of("#pk", Attributes.TERM_PK))
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(term(tenant, term))))
        .scanIndexForward(false)
        .limit(MOST_PER_TERM)
        .build();
  }

  static boolean isLibrary(Item item) {
    return item.text(Attributes.PK).startsWith("K#");
  }

  static String libraryId(Item item) {
    String partition = item.text(Attributes.PK);
    return partition.substring(partition.lastIndexOf('#') + 1);
  }

  static Item libraryItem(Tenant tenant, Published published) {
    return Item.at(library(tenant, published.id()), LIBRARY_SORT)
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

  /** What lists a published claim: an item for each of its rarest terms. */
  static List<Item> postings(Tenant tenant, Published published, Matcher matcher) {
    String title = published.title() == null ? "" : published.title();
    Set<String> terms =
        new HashSet<>(
            matcher.rarest(
                matcher.statement(published.claim() + "\n" + title), Matcher.LIBRARY_TERMS));
    return terms.stream()
        .sorted()
        .map(
            term ->
                Item.at(library(tenant, published.id()), "T#" + term)
                    .with(
                        Attributes.TEXT,
                        ClaimItems.shorten(published.claim(), ClaimItems.LONGEST_TEXT))
                    .with(Attributes.TERM_PK, term(tenant, term))
                    .with(Attributes.TERM_SK, LIBRARY_SORT + "#" + published.id()))
        .toList();
  }

  private static String prefix(ClaimId claim) {
    return "M#" + claim.local().replace('-', '#') + "#";
  }

  static Item decision(Tenant tenant, ClaimId claim, String other, Suggestion.Decision decision) {
    return Item.at(Keys.article(tenant, claim.article()), prefix(claim) + other)
        .with(Attributes.STATUS, decision.state())
        .with(Attributes.BY, decision.by())
        .with(Attributes.UPDATED, decision.at());
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
