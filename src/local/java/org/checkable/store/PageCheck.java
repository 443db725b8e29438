package org.checkable.store;

import java.util.ArrayList;
import java.util.List;
import org.checkable.store.Violation.Kind;

/**
 * Looks whether the row of a page's revisions is whole.
 *
 * @param page the partition
 */
record PageCheck(Partition.OfPage page, Elsewhere elsewhere) {

  List<Violation> violations(List<Item> items) {
    List<Violation> found = new ArrayList<>();
    int number = 1;
    for (Item item : items) {
      String where = item.text(Attributes.PK) + " " + item.text(Attributes.SK);
      try {
        Posted posted = RevisionItems.posted(item);
        Edition edition = new Edition(page.page(), number);
        if (posted.number() != number) {
          found.add(new Violation(Kind.REVISION_BROKEN, where, "number " + number + " is missing"));
        } else if (!elsewhere.hasEdition(page.tenant(), posted.article(), edition)
            && !elsewhere.hasReturned(page.tenant(), posted.article(), number)) {
          found.add(
              new Violation(
                  Kind.REVISION_BROKEN, where, posted.article() + " does not know of it"));
        }
        number = posted.number() + 1;
      } catch (RuntimeException unreadable) {
        found.add(new Violation(Kind.UNREADABLE, where, unreadable.getClass().getSimpleName()));
      }
    }
    return found;
  }
}
