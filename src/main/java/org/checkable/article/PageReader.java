package org.checkable.article;

import org.checkable.text.RuleSource;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Reads a page of HTML: the story as text, and what the page says about it. */
final class PageReader {
  /** Deeper nesting is flattened by the parser; real pages stay far below. */
  private static final int DEEPEST = 400;

  private final Boilerplate boilerplate;

  PageReader(RuleSource source) {
    this.boilerplate = new Boilerplate(source.table("boilerplate"));
  }

  /**
   * The story of a page; its text is empty when there is none.
   *
   * @param given what the client said, which goes before what the page says
   */
  Draft read(String html, Metadata given) {
    Document page = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    Metadata metadata = PageMetadata.of(page).under(given);
    Element body = page.body();
    Pruner.prune(body, boilerplate);
    Element story = MainContent.of(body, boilerplate);
    String title = metadata.title();
    StoryText text = new StoryText(boilerplate, title == null ? "" : title);
    story.traverse(text);
    return new Draft(text.text(), text.blocks(), metadata);
  }
}
