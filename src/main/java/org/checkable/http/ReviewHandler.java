package org.checkable.http;

import java.time.InstantSource;

/** The entry point of the function behind every other route: reading articles, and the queue. */
public final class ReviewHandler extends EventHandler {
  public ReviewHandler(FrontDesk desk, Journal journal, InstantSource clock) {
    super(desk, journal, clock);
  }
}
