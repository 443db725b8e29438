package org.checkable.store;

import java.util.ArrayList;
import java.util.List;
import org.checkable.store.Violation.Kind;

/** Looks whether the published reviews on a term's list are there. */
record ListCheck(Partition.OfList partition, List<Item> items, Elsewhere elsewhere) {

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    for (Item item : items) {
      if (!item.text(Attributes.SK).equals("W") || !item.has(Attributes.LIST)) {
        violations.add(
            new Violation(Kind.UNKNOWN_ITEM, partition.term(), item.text(Attributes.SK)));
        continue;
      }
      MatchItems.ids(item).stream()
          .sorted()
          .filter(id -> !elsewhere.has(partition.tenant(), id))
          .forEach(
              id ->
                  violations.add(
                      new Violation(Kind.LINK_DANGLING, partition.term(), "a list with " + id)));
    }
    return violations;
  }
}
