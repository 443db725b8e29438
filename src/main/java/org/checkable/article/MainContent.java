package org.checkable.article;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element that holds a page's story and as little else as can be: where most of the
 * running text is. Assumes that {@link Pruner} has been over the page.
 */
final class MainContent {
  /** A part that holds this share of the text, in percent, holds the story. */
  private static final int NEARLY_ALL = 80;

  /** A part that is called the story need hold less. */
  private static final int MUCH = 45;

  private static final int MOST_LEVELS = 4;
  private static final int LONGEST_LEAD = 600;

  private final Boilerplate boilerplate;
  private final TextMass mass;

  private MainContent(Boilerplate boilerplate, Element body) {
    this.boilerplate = boilerplate;
    this.mass = TextMass.of(body);
  }

  /**
   * The story's elements, in reading order: the lead above it, if it stands apart, and the story.
   */
  static List<Element> of(Element body, Boilerplate boilerplate) {
    MainContent content = new MainContent(boilerplate, body);
    Element named = content.named(body);
    Element story = content.densest(named == null ? body : named);
    Element lead = content.lead(story);
    return lead == null ? List.of(story) : List.of(lead, story);
  }

  /** The nearest element before the story, or before what it stands in, that is called its lead. */
  private @Nullable Element lead(Element story) {
    Element around = story;
    for (int up = 0; up < MOST_LEVELS && around != null; up++) {
      Element before = around.previousElementSibling();
      for (int back = 0; back < MOST_LEVELS && before != null; back++) {
        if (boilerplate.nameOf(before) == Boilerplate.Name.LEAD
            && mass.on(before) <= LONGEST_LEAD) {
          return before;
        }
        before = before.previousElementSibling();
      }
      around = around.parent();
    }
    return null;
  }

  /** The largest part that the page itself calls its story, if it holds much of the text. */
  private @Nullable Element named(Element body) {
    Element best = null;
    for (Element element : body.getAllElements()) {
      boolean larger = best == null || mass.on(element) > mass.on(best);
      if (larger && isStory(element)) {
        best = element;
      }
    }
    return best != null && mass.on(best) * 100L >= mass.on(body) * (long) MUCH ? best : null;
  }

  private boolean isStory(Element element) {
    return boilerplate.nameOf(element) == Boilerplate.Name.STORY;
  }

  /** Goes down while one child holds nearly all of the text. */
  private Element densest(Element from) {
    Element element = from;
    while (true) {
      Element child = heaviest(element);
      if (child == null || mass.on(child) * 100L < mass.on(element) * (long) NEARLY_ALL) {
        return element;
      }
      element = child;
    }
  }

  private @Nullable Element heaviest(Element element) {
    Element best = null;
    for (Element child : element.children()) {
      if (child.isBlock() && (best == null || mass.on(child) > mass.on(best))) {
        best = child;
      }
    }
    return best;
  }
}
