package org.checkable.article;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes nodes out of a page, all of one parent at once. jsoup numbers the siblings anew for each
 * that goes, which takes minutes where tens of thousands go one by one.
 */
final class Removal {
  private Removal() {}

  static void of(Collection<? extends Node> nodes) {
    Set<Node> going = identities();
    Set<Element> parents = identities();
    for (Node node : nodes) {
      going.add(node);
      if (node.parent() instanceof Element parent) {
        parents.add(parent);
      }
    }
    for (Element parent : parents) {
      List<Node> staying =
          parent.childNodes().stream().filter(child -> !going.contains(child)).toList();
      parent.empty();
      parent.appendChildren(staying);
    }
  }

  private static <T> Set<T> identities() {
    return Collections.newSetFromMap(new IdentityHashMap<>());
  }
}
