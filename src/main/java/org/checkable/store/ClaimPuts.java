package org.checkable.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Puts the claims of an article, and counts them in the same transaction. */
record ClaimPuts(Table table, Tenant tenant, NewClaims begin, Deadline deadline) {
  /** Spells the name out, which is no reserved word: a map for each put takes its time. */
  private static final String NEW = "attribute_not_exists(" + Attributes.PK + ")";

  /**
   * Puts those items that are not there, in one transaction with {@code update}.
   *
   * @return whether the update took place; false when there is none or somebody else did it
   */
  boolean insert(StoredArticle article, List<Item> items, List<TransactWriteItem> update) {
    List<TransactWriteItem> actions = new ArrayList<>(update);
    items.forEach(item -> actions.add(put(item, false)));
    Set<TransactWriteItem> wanted = new HashSet<>(update);
    while (!actions.isEmpty()) {
      Map<Integer, Item> refused = table.write(counting(article, actions), deadline);
      if (refused.isEmpty()) {
        return actions.stream().anyMatch(wanted::contains);
      }
      // Another writer was here meanwhile; what it wrote is what we would have.
      List<TransactWriteItem> done = refused.keySet().stream().map(actions::get).toList();
      actions.removeAll(done);
    }
    return false;
  }

  /** The same with the claims that are put counted. */
  private List<TransactWriteItem> counting(StoredArticle article, List<TransactWriteItem> actions) {
    List<TransactWriteItem> counting = new ArrayList<>(actions);
    counting.addAll(
        counted(
            article,
            actions.stream()
                .filter(action -> action.put() != null)
                .map(action -> Item.of(action.put().item()))
                .toList()));
    return counting;
  }

  /** Counts new claims; those that refer to earlier ones are counted there. */
  List<TransactWriteItem> counted(StoredArticle article, List<Item> items) {
    int claims = (int) items.stream().filter(item -> !References.isReference(item)).count();
    return claims == 0
        ? List.of()
        : List.of(
            Counters.add(
                table.name(),
                tenant,
                article.id(),
                article.createdAt(),
                Map.of(begin.review().status().name(), claims)));
  }

  /**
   * The items of an article's claims.
   *
   * @param carried claims that people made of the article before
   */
  List<Item> claims(StoredArticle article, List<Claim> claims, List<Claim> carried, Ties ties) {
    List<Item> items = new ArrayList<>();
    claims.forEach(claim -> items.add(claimItem(article, claim, ties)));
    carried.forEach(
        claim -> items.add(claimItem(article, claim, ties).with(Attributes.PROMOTED, 1)));
    return items;
  }

  private Item claimItem(StoredArticle article, Claim claim, Ties ties) {
    ClaimId same = ties.same().get(claim.id());
    ClaimId reworded = ties.reworded().get(claim.id());
    return same == null
        ? ClaimItems.fresh(tenant, article, claim, begin)
            .put(Attributes.REWORDED_FROM, reworded == null ? null : reworded.toString())
        : References.item(tenant, article, claim, same);
  }

  /**
   * Puts an item where there is none.
   *
   * @param returnOld whether the refusal is to have what is there
   */
  TransactWriteItem put(Item item, boolean returnOld) {
    return action(
        Put.builder()
            .tableName(table.name())
            .item(item.attributes())
            .conditionExpression(NEW)
            .returnValuesOnConditionCheckFailure(
                returnOld
                    ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                    : ReturnValuesOnConditionCheckFailure.NONE)
            .build());
  }

  static TransactWriteItem action(Put put) {
    return TransactWriteItem.builder().put(put).build();
  }
}
