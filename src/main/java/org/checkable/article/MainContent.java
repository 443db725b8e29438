package org.checkable.article;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

  /**
   * The largest part that the page itself calls its story, if it holds much of the text; with more
   * parts of the same names beside it, what holds them all.
   */
  private @Nullable Element named(Element body) {
    List<Element> stories = body.stream().filter(this::isStory).toList();
    Element best = null;
    for (Element story : stories) {
      best = best == null || mass.on(story) > mass.on(best) ? story : best;
    }
    if (best == null) {
      return null;
    }
    Element whole = best;
    for (Element story : stories) {
      boolean piece = story.className().equals(best.className()) && mass.on(story) > 0;
      whole = piece ? around(whole, story) : whole;
    }
    return mass.on(whole) * 100L >= mass.on(body) * (long) MUCH ? whole : null;
  }

  /** The smallest element that holds both. */
  private static Element around(Element one, Element other) {
    Set<Element> over = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element element = one; element != null; element = element.parent()) {
      over.add(element);
    }
    Element element = other;
    while (!over.contains(element) && element.parent() != null) {
      element = element.parent();
    }
    return element;
  }

  private boolean isStory(Element element) {
    return boilerplate.nameOf(element) == Boilerplate.Name.STORY;
  }

  /** Goes down while one child holds nearly all of the text. */
  private Element densest(Element from) {
    Element element = from;
    while (true) {
      Element child = heaviest(element);
      if (child == null
          || mass.on(child) == 0
          || mass.on(child) * 100L < mass.on(from) * (long) NEARLY_ALL) {
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
