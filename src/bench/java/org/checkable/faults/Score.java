package org.checkable.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came of many requests. Safe for use by several threads. */
final class Score {
  /** More are not printed. */
  private static final int MOST_VIOLATIONS = 20;

  private final List<String> violations = new ArrayList<>();
  private final Map<String, Integer> routes = new TreeMap<>();
  private int requests;
  private int done;
  private int refused;
  private int busy;
  private int retries;
  private int wrong;
  private long latest;

  synchronized void request(String route) {
    requests++;
    routes.merge(route, 1, Integer::sum);
  }

  synchronized void answer(int status, boolean retry, long millis) {
    retries += retry ? 1 : 0;
    done += status < 400 ? 1 : 0;
    busy += status == 503 ? 1 : 0;
    refused += status >= 400 && status < 500 ? 1 : 0;
    latest = Math.max(latest, millis);
  }

  synchronized void violation(String what) {
    wrong++;
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(what);
    }
  }

  synchronized int requests() {
    return requests;
  }

  /** Answers that did what was asked. */
  synchronized int done() {
    return done;
  }

  /** Answers that it cannot be done, with good reason. */
  synchronized int refused() {
    return refused;
  }

  /** Answers to come back later. */
  synchronized int busy() {
    return busy;
  }

  synchronized int retries() {
    return retries;
  }

  /** The longest that an answer took, in milliseconds. */
  synchronized long latest() {
    return latest;
  }

  synchronized int wrong() {
    return wrong;
  }

  synchronized List<String> violations() {
    return List.copyOf(violations);
  }

  synchronized Map<String, Integer> routes() {
    return new TreeMap<>(routes);
  }
}
