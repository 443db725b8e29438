package org.checkable.article;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * Holds a page against every {@link PageLimit}: as it is written, before any work is done on it; as
 * it is parsed, since the parser may put in more than is written; and as the story it comes to.
 */
final class PageBudget implements NodeVisitor {
  private int elements;
  private int deepest;
  private int attributes;

  private PageBudget() {}

  /** What is over a limit in the markup; what looks like a tag in a script or comment counts. */
  static Optional<Reading> refusal(String html) {
    int tags = 0;
    int longest = 0;
    int name;
    for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1 + name)) {
      boolean end = html.startsWith("/", at + 1);
      name = nameLength(html, end ? at + 2 : at + 1);
      boolean declaration = html.startsWith("!", at + 1) || html.startsWith("?", at + 1);
      tags += end || declaration || name > 0 ? 1 : 0;
      longest = Math.max(longest, name);
    }
    return refusal(Map.of(PageLimit.NODES, tags, PageLimit.NAME, longest));
  }

  /** What is over a limit in the parsed page. */
  static Optional<Reading> refusal(Document page) {
    PageBudget spent = new PageBudget();
    page.traverse(spent);
    return refusal(
        Map.of(
            PageLimit.NODES, spent.elements,
            PageLimit.DEPTH, spent.deepest,
            PageLimit.ATTRIBUTES, spent.attributes,
            PageLimit.METADATA, JsonLd.scripts(page).size()));
  }

  /** What is over a limit in the story. */
  static Optional<Reading> refusal(Draft story) {
    return refusal(Map.of(PageLimit.PARAGRAPHS, story.blocks().size()));
  }

  /** The first limit that is passed. */
  private static Optional<Reading> refusal(Map<PageLimit, Integer> spent) {
    return Stream.of(PageLimit.values())
        .filter(limit -> spent.getOrDefault(limit, 0) > limit.most())
        .findFirst()
        .map(limit -> new Reading.TooComplex(limit, spent.getOrDefault(limit, 0)));
  }

  /** A letter and what follows it until white space, a slash or the end of the tag. */
  private static int nameLength(String html, int start) {
    int end = start;
    while (end < html.length()
        && (end > start ? isOfName(html.charAt(end)) : isLetter(html.charAt(end)))) {
      end++;
    }
    return end - start;
  }

  private static boolean isLetter(char character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  private static boolean isOfName(char character) {
    return character > ' ' && character != '/' && character != '>';
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof Element element) {
      elements++;
      deepest = Math.max(deepest, depth);
      attributes = Math.max(attributes, element.attributesSize());
    }
  }
}
