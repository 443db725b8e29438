package org.checkable.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.match.Bag;
import org.checkable.match.Search;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * For each term the published claims that have it, in one item: 300 of them take under 4 KB, so
 * that a list costs half a read unit, however large the library is.
 */
record LibraryLists(Table table, Search search) {

  /** The lists of some terms, empty where there is none. */
  Map<String, Set<String>> of(Tenant tenant, List<String> terms, Deadline deadline) {
    Map<String, Set<String>> lists = new HashMap<>();
    terms.forEach(term -> lists.put(term, Set.of()));
    List<Map<String, AttributeValue>> keys =
        terms.stream().map(term -> MatchItems.list(tenant, term).attributes()).toList();
    for (Item item : table.recent(keys, deadline)) {
      lists.put(MatchItems.listed(item), MatchItems.ids(item));
    }
    return lists;
  }

  /** What puts a published claim on those of its lists that are not full and do not have it. */
  List<TransactWriteItem> enlisting(Tenant tenant, String id, Bag words, Deadline deadline) {
    return of(tenant, search.leads(words, Search.LISTED), deadline).entrySet().stream()
        .filter(list -> list.getValue().size() < Search.FULL_LIST)
        .filter(list -> !list.getValue().contains(id))
        .map(list -> MatchItems.enlist(table.name(), MatchItems.list(tenant, list.getKey()), id))
        .map(update -> TransactWriteItem.builder().update(update).build())
        .toList();
  }
}
