package org.checkable.store;

import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;

/** What a partition of the table holds, by its key. */
sealed interface Partition {

  record OfArticle(Tenant tenant, ArticleId id) implements Partition {}

  record OfIdempotencyKey(Tenant tenant) implements Partition {}

  record OfCounters(Tenant tenant) implements Partition {}

  record OfLibrary(Tenant tenant, String id) implements Partition {}

  record OfPage(Tenant tenant, String page) implements Partition {}

  record OfList(Tenant tenant, String term) implements Partition {}

  record Unknown() implements Partition {}

  static Partition of(String key) {
    String[] parts = key.split("#", 3);
    if (parts.length < 2 || !Tenant.isValid(parts[1])) {
      return new Unknown();
    }
    Tenant tenant = new Tenant(parts[1]);
    String rest = parts.length == 3 ? parts[2] : "";
    return switch (parts[0]) {
      case "A" ->
          ArticleId.parse("art_" + rest)
              .<Partition>map(id -> new OfArticle(tenant, id))
              .orElseGet(Unknown::new);
      case "I" -> new OfIdempotencyKey(tenant);
      case "S" -> new OfCounters(tenant);
      case "L" -> new OfPage(tenant, rest);
      case "K" -> new OfLibrary(tenant, rest);
      case "W" -> new OfList(tenant, rest);
      default -> new Unknown();
    };
  }
}
