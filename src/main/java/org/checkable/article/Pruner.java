package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;

/** Takes out of a page what is no part of any story, by its tag, its names, or being hidden. */
final class Pruner implements NodeFilter {
  private static final Set<String> TAGS =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "object",
          "embed",
          "svg",
          "canvas",
          "math",
          "button",
          "input",
          "select",
          "textarea",
          "nav",
          "footer",
          "aside",
          "dialog",
          "menu",
          "audio",
          "video",
          "map",
          "meta",
          "link",
          "head",
          "label",
          "fieldset",
          // Withdrawn, and shown struck through.
          "del",
          "s",
          "strike");

  private static final Set<String> ROLES =
      Set.of(
          "navigation",
          "complementary",
          "banner",
          "contentinfo",
          "dialog",
          "alertdialog",
          "search",
          "menu",
          "menubar",
          "toolbar",
          "tablist",
          "button");

  /** A named part may hold this share of the page's text, in percent, and still be taken out. */
  private static final int MOST_OF_NEVER = 70;

  private static final int MOST_OF_RARELY = 30;

  /** What holds no more characters than this goes by its name, also on a page that has few. */
  private static final int LITTLE = 400;

  private final Boilerplate boilerplate;
  private final TextMass mass;
  private final int whole;
  private final List<Node> noStory = new ArrayList<>();

  private Pruner(Boilerplate boilerplate, Element body) {
    this.boilerplate = boilerplate;
    this.mass = TextMass.of(body);
    this.whole = Math.max(1, mass.on(body));
  }

  static void prune(Element body, Boilerplate boilerplate) {
    Pruner pruner = new Pruner(boilerplate, body);
    body.filter(pruner);
    Removal.of(pruner.noStory);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    boolean going =
        node instanceof Comment
            || (depth > 0 && node instanceof Element element && isNoStory(element));
    if (!going) {
      return FilterResult.CONTINUE;
    }
    noStory.add(node);
    return FilterResult.SKIP_ENTIRELY;
  }

  private boolean isNoStory(Element element) {
    if (TAGS.contains(element.normalName())) {
      return holdsAtMost(MOST_OF_NEVER, element);
    }
    if (element.nameIs("time") && !isInProse(element)) {
      return true;
    }
    if (isHidden(element)) {
      return true;
    }
    return switch (boilerplate.nameOf(element)) {
      case NEVER -> holdsAtMost(MOST_OF_NEVER, element) && !mass.quotes(element);
      case RARELY -> holdsAtMost(MOST_OF_RARELY, element);
      case STORY, LEAD, PLAIN, CAPTION, NOTHING -> ROLES.contains(element.attr("role"));
    };
  }

  /** "On Monday" in a paragraph may be marked as a time; above a story it is a line of its own. */
  private static boolean isInProse(Element element) {
    Element parent = element.parent();
    return parent != null && (parent.nameIs("p") || parent.nameIs("li") || parent.nameIs("td"));
  }

  /** Whether it holds little text, or no more than a share of the page's, in percent. */
  private boolean holdsAtMost(int percent, Element element) {
    int held = mass.on(element);
    return held <= LITTLE || held * 100L <= whole * (long) percent;
  }

  private boolean isHidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    // An open dialog hides the whole page from screen readers only.
    if (element.attr("aria-hidden").equals("true") && holdsAtMost(MOST_OF_NEVER, element)) {
      return true;
    }
    String style = element.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    return style.contains("display:none") || style.contains("visibility:hidden");
  }
}
