package org.checkable.store;

import java.util.ArrayList;
import java.util.List;
import org.checkable.match.Published;
import org.checkable.store.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Looks whether a published review and the terms it is found by belong together. */
record LibraryCheck(Partition.OfLibrary partition, List<Item> items) {

  List<Violation> violations() {
    List<Violation> violations = new ArrayList<>();
    @Nullable Published published = null;
    List<Item> terms = new ArrayList<>();
    for (Item item : items) {
      String sort = item.text(Attributes.SK);
      if (sort.equals("K")) {
        published = read(item, violations);
      } else if (sort.startsWith("T#")) {
        terms.add(item);
      } else {
        violations.add(new Violation(Kind.UNKNOWN_ITEM, partition.id(), sort));
      }
    }
    if (published == null) {
      violations.add(
          new Violation(Kind.LINK_DANGLING, partition.id(), "terms of a review that is not there"));
      return violations;
    }
    terms.stream()
        .filter(term -> !isRight(term))
        .forEach(
            term ->
                violations.add(
                    new Violation(
                        Kind.INDEX_WRONG, partition.id(), "GSI3 has it under another term")));
    return violations;
  }

  private @Nullable Published read(Item item, List<Violation> violations) {
    try {
      return MatchItems.published(item);
    } catch (RuntimeException unreadable) {
      violations.add(
          new Violation(Kind.UNREADABLE, partition.id(), unreadable.getClass().getSimpleName()));
      return null;
    }
  }

  private boolean isRight(Item term) {
    String word = term.text(Attributes.SK).substring("T#".length());
    return MatchItems.term(partition.tenant(), word).equals(term.textOrNull(Attributes.TERM_PK))
        && ("K#" + partition.id()).equals(term.textOrNull(Attributes.TERM_SK));
  }
}
