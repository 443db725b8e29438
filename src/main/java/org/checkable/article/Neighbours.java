package org.checkable.article;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * Takes out the stories that a page shows beside its own: where one {@code article} holds the
 * page's title, others that have a heading of their own are others. Where none holds it, as in a
 * live report, all of them are parts of one story.
 */
final class Neighbours {
  private static final String HEADINGS = "h1, h2, h3";

  private Neighbours() {}

  static void prune(Element body, List<String> titles) {
    Set<String> wanted = titles.stream().map(LineShape::bare).collect(Collectors.toSet());
    List<Element> stories =
        body.select("article").stream().filter(Neighbours::isOutermost).toList();
    Element own = null;
    for (Element story : stories) {
      own = own == null && hasTitle(story, wanted) ? story : own;
    }
    if (own == null || own.select("p").isEmpty()) {
      return;
    }
    Element story = own;
    Removal.of(
        stories.stream()
            .filter(other -> !other.equals(story))
            .filter(other -> !other.select(HEADINGS).isEmpty())
            .toList());
  }

  private static boolean isOutermost(Element article) {
    Element parent = article.parent();
    return parent == null || parent.closest("article") == null;
  }

  private static boolean hasTitle(Element story, Set<String> wanted) {
    return story.select(HEADINGS).stream()
        .anyMatch(heading -> wanted.contains(LineShape.bare(heading.text())));
  }
}
