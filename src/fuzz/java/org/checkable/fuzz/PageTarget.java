package org.checkable.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.checkable.article.Submission;

/** A page of HTML: read, split, and the same as the data that a page carries about itself. */
final class PageTarget implements Target {
  private static final int LONG = 500_000;
  private static final String STORY =
      "<p>Prices rose by 4% in May, the mayor of Tarnby said on Tuesday.</p>";

  @Override
  public void run(byte[] input) {
    String page = Property.text(input);
    boolean data = page.startsWith("{") || page.startsWith("[");
    Extractions.check(
        Submission.ofHtml(
            data
                ? "<script type=\"application/ld+json\">" + page + "</script><article>" + STORY
                : page));
    Work.isBoundedOnPage(
        input, PageTarget::longest, repeated -> Extractions.split(Submission.ofHtml(repeated)));
  }

  /** The page again and again, half as long until it is read. */
  private static String longest(String page) {
    String repeated = page.repeat(Math.max(1, LONG / page.length()));
    while (repeated.length() > page.length() && Extractions.isTooComplex(repeated)) {
      repeated = repeated.substring(0, Math.max(page.length(), repeated.length() / 2));
    }
    return repeated;
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>(Seeds.pages());
    seeds.addAll(
        Seeds.of(
            "<html><head><title>T</title><meta property=\"og:title\" content=\"T\">"
                + "<meta property=\"article:published_time\" content=\"2026-03-04T10:00:00Z\">"
                + "</head><body><article><h1>T</h1>"
                + STORY
                + "<ul><li>One<li>Two</ul>"
                + "<figure><figcaption>A boat</figcaption></figure></article><aside>More</aside>",
            "{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"T\",\"datePublished\":\"2026-03-04\",\"author\":[{\"name\":\"Iva"
                + " Storm\"}],\"articleBody\":\"A\\u00e9\"}]}",
            "<table><tr><td>"
                + STORY
                + "</table><pre>a\n b</pre><br>&nbsp;&#x1F6A2;&amp;<!-- c -->"));
    return seeds;
  }
}
