package org.checkable.http;

import java.time.InstantSource;

/** The entry point of the function that takes articles: {@code POST /v1/articles}. */
public final class ArticleHandler extends EventHandler {
  public ArticleHandler(FrontDesk desk, Journal journal, InstantSource clock) {
    super(desk, journal, clock);
  }
}
