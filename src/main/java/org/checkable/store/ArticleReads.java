package org.checkable.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.review.Promotion;
import org.checkable.review.Status;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Reads an article and its claims. */
final class ArticleReads {
  static final Comparator<ClaimId> READING_ORDER =
      (one, other) ->
          one.sentence() == other.sentence()
              ? Integer.compare(one.part(), other.part())
              : Integer.compare(one.sentence(), other.sentence());

  private final Table table;

  ArticleReads(Table table) {
    this.table = table;
  }

  Optional<StoredArticle> article(Tenant tenant, ArticleId id, Deadline deadline) {
    return table
        .item(Keys.article(tenant, id), Keys.META, deadline)
        .map(meta -> ArticleItems.article(id, meta));
  }

  Optional<ArticleContent> content(Tenant tenant, ArticleId id, Deadline deadline) {
    List<Item> items = new ArrayList<>(table.all(Queries.body(tenant, id), deadline));
    if (items.isEmpty()) {
      return Optional.empty();
    }
    items.addAll(table.all(Queries.ledger(tenant, id), deadline));
    return Optional.of(ArticleItems.content(id, items));
  }

  Set<ClaimId> claimIds(Tenant tenant, ArticleId id, Deadline deadline) {
    String partition = Keys.article(tenant, id);
    return table.all(Queries.claimKeys(tenant, id), deadline).stream()
        .map(item -> Keys.claimId(partition, item.text(Attributes.SK)))
        .collect(Collectors.toSet());
  }

  /** Those that the ledger does not know. */
  List<ClaimId> promoted(Tenant tenant, ArticleId id, Deadline deadline) {
    String partition = Keys.article(tenant, id);
    return table.all(Queries.claimKeys(tenant, id), deadline).stream()
        .filter(item -> item.has(Attributes.PROMOTED))
        .map(item -> Keys.claimId(partition, item.text(Attributes.SK)))
        .toList();
  }

  List<StoredClaim> claims(Tenant tenant, ArticleId id, Deadline deadline) {
    List<Item> items = new ArrayList<>(table.all(Queries.bodyAndClaims(tenant, id), deadline));
    if (items.isEmpty()) {
      return List.of();
    }
    items.addAll(table.all(Queries.ledger(tenant, id), deadline));
    ArticleContent content = ArticleItems.content(id, items);
    Map<ClaimId, Claim> found = found(content);
    return shown(tenant, items.stream().filter(ArticleReads::isClaim).toList(), deadline).stream()
        .map(item -> stored(item, found, content))
        .sorted(Comparator.comparing(claim -> claim.claim().id(), READING_ORDER))
        .toList();
  }

  /** The rows of an article's claims, in no order. */
  Stream<QueueRow> rows(Tenant tenant, ArticleId id, Deadline deadline) {
    return shown(tenant, claimItems(tenant, id, deadline), deadline).stream().map(ClaimItems::row);
  }

  /** How an article's claims stand, a moment old. */
  List<Status> statuses(Tenant tenant, ArticleId id, Deadline deadline) {
    List<Item> items = table.all(Queries.statuses(tenant, id), deadline);
    List<Map<String, AttributeValue>> keys =
        items.stream()
            .filter(References::isReference)
            .map(item -> key(tenant, References.origin(item)))
            .toList();
    return Stream.concat(
            items.stream().filter(item -> !References.isReference(item)),
            table.recent(keys, deadline).stream())
        .map(item -> Status.valueOf(item.text(Attributes.STATUS)))
        .toList();
  }

  /** The items of an article's claims as they are in the table. */
  List<Item> claimItems(Tenant tenant, ArticleId id, Deadline deadline) {
    return table.all(Queries.claims(tenant, id), deadline);
  }

  /** The same with those in place that references refer to. */
  private List<Item> shown(Tenant tenant, List<Item> items, Deadline deadline) {
    Map<ClaimId, Item> origins = new HashMap<>();
    List<Map<String, AttributeValue>> keys =
        items.stream()
            .filter(References::isReference)
            .map(item -> key(tenant, References.origin(item)))
            .toList();
    table.items(keys, deadline).forEach(item -> origins.put(ClaimItems.id(item), item));
    return items.stream()
        .map(
            item ->
                References.isReference(item)
                    ? References.shown(item, there(origins.get(References.origin(item)), item))
                    : item)
        .toList();
  }

  private static Map<String, AttributeValue> key(Tenant tenant, ClaimId id) {
    return Item.at(Keys.article(tenant, id.article()), Keys.claim(id)).attributes();
  }

  private static Item there(@Nullable Item origin, Item reference) {
    if (origin == null) {
      throw new IllegalStateException(
          ClaimItems.id(reference) + " refers to " + References.origin(reference) + ": not there");
    }
    return origin;
  }

  /** The item that people's work on a claim is in; nothing when there is no such claim. */
  Optional<Item> origin(Tenant tenant, ClaimId id, Deadline deadline) {
    return table
        .item(Keys.article(tenant, id.article()), Keys.claim(id), deadline)
        .map(item -> origin(tenant, item, deadline));
  }

  private Item origin(Tenant tenant, Item item, Deadline deadline) {
    ClaimId origin = References.origin(item);
    return References.isReference(item)
        ? there(
            table
                .item(Keys.article(tenant, origin.article()), Keys.claim(origin), deadline)
                .orElse(null),
            item)
        : item;
  }

  /**
   * A claim with the items that it was read from.
   *
   * @param changed what people change
   * @param own the claim's own item, which is the same unless it refers to an earlier claim
   */
  record Raw(Item changed, Item own, StoredClaim claim) {}

  Optional<StoredClaim> claim(Tenant tenant, ClaimId id, Deadline deadline) {
    return raw(tenant, id, deadline).map(Raw::claim);
  }

  Optional<Raw> raw(Tenant tenant, ClaimId id, Deadline deadline) {
    String partition = Keys.article(tenant, id.article());
    List<Item> items =
        new ArrayList<>(
            table.items(partition, List.of(Keys.claim(id), Keys.BODY, Keys.LEDGER), deadline));
    Optional<Item> item = items.stream().filter(ArticleReads::isClaim).findFirst();
    if (item.isEmpty()) {
      return Optional.empty();
    }
    items.addAll(table.items(partition, furtherPieces(items), deadline));
    ArticleContent content = ArticleItems.content(id.article(), items);
    return Optional.of(raw(tenant, item.get(), content, deadline));
  }

  /**
   * The same with what is known of articles.
   *
   * @param known gets what is not there yet
   */
  Optional<Raw> raw(
      Tenant tenant, ClaimId id, Map<ArticleId, ArticleContent> known, Deadline deadline) {
    return table
        .item(Keys.article(tenant, id.article()), Keys.claim(id), deadline)
        .map(
            own ->
                raw(
                    tenant,
                    own,
                    known.computeIfAbsent(
                        id.article(), article -> contentThere(tenant, article, deadline)),
                    deadline));
  }

  private ArticleContent contentThere(Tenant tenant, ArticleId article, Deadline deadline) {
    return content(tenant, article, deadline)
        .orElseThrow(() -> new IllegalStateException("no content of " + article));
  }

  private Raw raw(Tenant tenant, Item own, ArticleContent content, Deadline deadline) {
    Item changed = origin(tenant, own, deadline);
    Item shown = References.isReference(own) ? References.shown(own, changed) : changed;
    return new Raw(changed, own, stored(shown, found(content), content));
  }

  /** Several claims of one article, none of which refers to another. */
  List<Raw> raws(Tenant tenant, ArticleId article, List<ClaimId> ids, Deadline deadline) {
    ArticleContent content = contentThere(tenant, article, deadline);
    Map<ClaimId, Claim> found = found(content);
    return table
        .items(Keys.article(tenant, article), ids.stream().map(Keys::claim).toList(), deadline)
        .stream()
        .map(item -> new Raw(item, item, stored(item, found, content)))
        .toList();
  }

  private static List<String> furtherPieces(List<Item> items) {
    return items.stream()
        .filter(item -> item.has(Attributes.PARTS))
        .flatMap(
            item ->
                IntStream.range(1, (int) item.number(Attributes.PARTS))
                    .mapToObj(index -> Keys.piece(item.text(Attributes.SK), index)))
        .toList();
  }

  private static boolean isClaim(Item item) {
    return item.text(Attributes.SK).startsWith(Keys.CLAIM_PREFIX);
  }

  private static Map<ClaimId, Claim> found(ArticleContent content) {
    Map<ClaimId, Claim> found = new HashMap<>();
    content.claims().forEach(claim -> found.put(claim.id(), claim));
    return found;
  }

  /**
   * A claim as it is now.
   *
   * @param found the claims of the ledger
   */
  static StoredClaim stored(Item item, Map<ClaimId, Claim> found, ArticleContent content) {
    ClaimId id = ClaimItems.id(item);
    Claim claim = item.has(Attributes.PROMOTED) ? promoted(item, id, content) : found.get(id);
    if (claim == null) {
      throw new IllegalStateException("the ledger does not know " + id);
    }
    return ClaimItems.stored(item, claim, content.text());
  }

  /** The ledger never changes, so a claim that a person made is made again from its place. */
  static Claim promoted(Item item, ClaimId id, ArticleContent content) {
    Promotion.Place place =
        new Promotion.Place(content.ledger().entries().get(id.sentence()), ClaimItems.span(item));
    return content.promoted(id, place);
  }
}
