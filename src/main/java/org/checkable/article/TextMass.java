package org.checkable.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * How much running text each element of a page holds: characters outside links, in pieces long
 * enough to be prose. Menus, buttons and lists of headlines weigh next to nothing.
 */
final class TextMass implements NodeVisitor {
  /** Shorter pieces are labels. */
  private static final int SHORTEST = 25;

  private final IdentityHashMap<Node, Integer> masses = new IdentityHashMap<>();
  private final Set<Node> quoting = Collections.newSetFromMap(new IdentityHashMap<>());
  private int links;
  private int total;

  static TextMass of(Element root) {
    TextMass mass = new TextMass();
    root.traverse(mass);
    return mass;
  }

  /** The mass of an element of that page. */
  int on(Node node) {
    return masses.getOrDefault(node, 0);
  }

  /** Whether an element of that page holds a block quotation, such as an embedded post. */
  boolean quotes(Node node) {
    return quoting.contains(node);
  }

  @Override
  public void head(Node node, int depth) {
    // Until the tail is reached the map holds what had been counted before this element.
    masses.put(node, total);
    if (node instanceof TextNode text && links == 0) {
      int length = text.text().strip().length();
      total += length >= SHORTEST ? length : 0;
    } else if (node.nameIs("a")) {
      links++;
    } else if (node.nameIs("blockquote")) {
      Node around = node;
      while (around != null && quoting.add(around)) {
        around = around.parent();
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    links -= node.nameIs("a") ? 1 : 0;
    masses.merge(node, total, (before, now) -> now - before);
  }
}
