package org.checkable.store;

import java.util.ArrayList;
import java.util.List;
import org.checkable.store.Violation.Kind;

/** Looks whether a published review can be read. */
record LibraryCheck(Partition.OfLibrary partition, List<Item> items) {

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    for (Item item : items) {
      String sort = item.text(Attributes.SK);
      if (sort.equals("K")) {
        read(item, violations);
      } else {
        violations.add(new Violation(Kind.UNKNOWN_ITEM, partition.id(), sort));
      }
    }
    return violations;
  }

  private void read(Item item, List<Violation> violations) {
    try {
      MatchItems.published(item);
    } catch (RuntimeException unreadable) {
      violations.add(
          new Violation(Kind.UNREADABLE, partition.id(), unreadable.getClass().getSimpleName()));
    }
  }
}
