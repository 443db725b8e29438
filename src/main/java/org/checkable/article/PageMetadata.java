package org.checkable.article;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says about its story. */
record PageMetadata(@Nullable String title) {
  static PageMetadata of(Document page) {
    Element h1 = page.selectFirst("h1");
    return new PageMetadata(h1 == null ? CleanText.line(page.title()) : CleanText.line(h1.text()));
  }

  Metadata under(Metadata given) {
    return given.title() == null && title != null ? given.withTitle(title) : given;
  }
}
