package org.checkable.faults;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a journalist knows of a claim of their own: what its next answer has to say follows from it.
 */
final class Notes {
  final String id;
  final String article;
  long version = 1;
  String status = "PENDING";
  String statusBefore = "PENDING";

  /** Types of the events that were answered as done, in order. */
  final List<String> events = new ArrayList<>();

  /** When the last decision was made; null when the last event was none. */
  @Nullable Instant decided;

  Notes(String id, String article) {
    this.id = id;
    this.article = article;
  }

  boolean isOpen() {
    return status.equals("PENDING");
  }

  /** A change was answered as done. */
  void changed(String type, String next, Instant at) {
    version++;
    events.add(type);
    boolean beside = Set.of("EDITED", "MATCHED", "COMMENTED").contains(type);
    if (!beside) {
      statusBefore = status;
    }
    status = next;
    decided = beside || type.equals("UNDONE") ? null : at;
  }
}
