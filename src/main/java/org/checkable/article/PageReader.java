package org.checkable.article;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a page of HTML: the story as text, and what the page says about it. */
final class PageReader {
  /** The parser flattens what is nested deeper; a level too many is enough to refuse a page. */
  private static final int DEEPEST = PageLimit.DEPTH.most() + 2;

  /** A story of fewer characters is looked for once more, with less left out. */
  private static final int SHORTEST_STORY = 250;

  private static final int MUCH_MORE = 10;
  private static final int LONG = 1000;

  private final Boilerplate boilerplate;
  private final Captions captions;
  private final Bylines bylines;
  private final Turns turns;

  PageReader(Boilerplate boilerplate, Captions captions, Bylines bylines, Turns turns) {
    this.boilerplate = boilerplate;
    this.captions = captions;
    this.bylines = bylines;
    this.turns = turns;
  }

  /**
   * The story of a page; its text is empty when there is none.
   *
   * @param html the page as it is written
   * @param page and parsed; it is changed
   * @param given what the client said, which goes before what the page says
   */
  Draft read(String html, Document page, Metadata given, TimeCheck time) {
    PageMetadata says = PageMetadata.of(page, given.url(), bylines);
    time.check();
    StoryText story = story(page.body(), boilerplate, says);
    if (story.length() < SHORTEST_STORY) {
      time.check();
      // Some pages name their story as others name what is none of it.
      StoryText all = story(parse(html).body(), Boilerplate.NONE, says);
      boolean more = all.length() > Math.max(LONG, MUCH_MORE * story.length());
      story = more || story.length() == 0 ? all : story;
    }
    Turns.Spoken spoken = turns.spoken(story.text(), story.blocks(), List.of(), List.of());
    return new Draft(story.text(), spoken.blocks(), says.under(given), spoken.transcript());
  }

  static Document parse(String html) {
    return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
  }

  private StoryText story(Element body, Boilerplate names, PageMetadata says) {
    Pruner.prune(body, names);
    Neighbours.prune(body, says.titles());
    Notes.prune(body);
    Teasers.prune(body);
    StoryText text = new StoryText(boilerplate, captions, says.titles());
    for (Element element : MainContent.of(body, names)) {
      element.traverse(text);
    }
    return text;
  }
}
