package org.checkable.article;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Takes out cards that lead to other stories: three or more neighbours, each with one heading that
 * is a link and with little text of its own.
 */
final class Teasers {
  private static final int FEWEST = 3;
  private static final int MOST_TEXT = 600;
  private static final int DEEPEST = 8;

  private final TextMass mass;
  private final IdentityHashMap<Element, Integer> headings = new IdentityHashMap<>();

  private Teasers(Element body) {
    this.mass = TextMass.of(body);
  }

  static void prune(Element body) {
    new Teasers(body).pruneCards(body.select("h2, h3, h4, h5, h6"));
  }

  private void pruneCards(List<Element> all) {
    for (Element heading : all) {
      Element element = heading;
      for (int up = 0; up <= DEEPEST && element != null; up++) {
        headings.merge(element, 1, Integer::sum);
        element = element.parent();
      }
    }
    IdentityHashMap<Element, List<Element>> cards = new IdentityHashMap<>();
    for (Element heading : all) {
      Element card = card(heading);
      if (!card.equals(heading)
          && card.parent() != null
          && isLinked(heading)
          && mass.on(card) <= MOST_TEXT) {
        cards.computeIfAbsent(card.parent(), parent -> new ArrayList<>()).add(card);
      }
    }
    Removal.of(
        cards.values().stream()
            .filter(neighbours -> neighbours.size() >= FEWEST)
            .flatMap(List::stream)
            .toList());
  }

  /** The largest element around a heading that holds no other heading. */
  private Element card(Element heading) {
    Element card = heading;
    for (int up = 0; up < DEEPEST; up++) {
      Element parent = card.parent();
      if (parent == null || headings.getOrDefault(parent, 0) != 1 || parent.nameIs("body")) {
        break;
      }
      card = parent;
    }
    return card;
  }

  private static boolean isLinked(Element heading) {
    String words = heading.text();
    Element around = heading.parent();
    boolean inside = around != null && around.nameIs("a");
    int linked = heading.select("a").stream().mapToInt(link -> link.text().length()).sum();
    return !words.isBlank() && (inside || linked * 10 >= words.length() * 8);
  }
}
