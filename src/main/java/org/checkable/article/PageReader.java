package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Reads a page of HTML: the story as text, and what the page says about it. */
final class PageReader {

  PageReader(RuleSource source) {}

  Draft read(String html, Metadata given) {
    Document page = Jsoup.parse(html);
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    for (Element element : page.select("p, li, h2, h3, blockquote")) {
      String words = CleanText.line(element.text());
      if (words != null) {
        text.append(text.isEmpty() ? "" : "\n\n");
        int start = text.length();
        text.append(words);
        blocks.add(new Block(new Span(start, text.length()), Part.BODY));
      }
    }
    return new Draft(text.toString(), blocks, given);
  }
}
