package org.checkable.store;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Rows in the order of their places, fetched page by page as they are needed. */
final class QueueSource {
  /** Where rows come from. */
  interface Pages {
    boolean hasNext();

    /** The next rows, perhaps none although more follow. */
    List<QueueRow> next();
  }

  private final Pages pages;
  private final Deque<QueueRow> fetched = new ArrayDeque<>();

  QueueSource(Pages pages) {
    this.pages = pages;
  }

  /** Rows that are all here, in any order. */
  static QueueSource of(List<QueueRow> rows) {
    QueueSource source =
        new QueueSource(
            new Pages() {
              @Override
              public boolean hasNext() {
                return false;
              }

              @Override
              public List<QueueRow> next() {
                return List.of();
              }
            });
    rows.stream().sorted(Comparator.comparing(Keys::placeOf)).forEach(source.fetched::add);
    return source;
  }

  /** Whether nobody can tell if there is another row without asking the database. */
  boolean needsQuery() {
    return fetched.isEmpty() && pages.hasNext();
  }

  boolean isOver() {
    while (needsQuery()) {
      fetched.addAll(pages.next());
    }
    return fetched.isEmpty();
  }

  QueueRow row() {
    return fetched.element();
  }

  String place() {
    return Keys.placeOf(row());
  }

  void advance() {
    fetched.remove();
  }
}
