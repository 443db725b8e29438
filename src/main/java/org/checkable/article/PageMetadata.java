package org.checkable.article;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about its story: in JSON-LD, in the {@code meta} elements of OpenGraph and
 * others, and where readers see it.
 *
 * @param titles all forms of the title, the best first; a heading of the story that repeats one is
 *     not a part of its text
 */
record PageMetadata(
    List<String> titles,
    @Nullable String byline,
    @Nullable Published published,
    @Nullable String url) {
  private static final int SHORTEST_TITLE = 15;
  private static final int FEWEST_LETTERS = 2;
  private static final int LONGEST_DATE = 200;

  /** Characters of a title with the white space between its tags. */
  private static final int LONGEST_HEADING = 10_000;

  PageMetadata {
    titles = List.copyOf(titles);
  }

  static PageMetadata of(Document page) {
    JsonLd json = JsonLd.of(page);
    return new PageMetadata(
        titles(page, json), byline(page, json), published(page, json), url(page));
  }

  /** What the client gave, filled up with what the page says. */
  Metadata under(Metadata given) {
    String title = titles.isEmpty() ? null : titles.getFirst();
    return new Metadata(
        given.title() == null ? title : given.title(),
        given.url() == null ? url : given.url(),
        given.published() == null ? published : given.published(),
        given.byline() == null ? byline : given.byline(),
        given.language());
  }

  private static List<String> titles(Document page, JsonLd json) {
    List<String> seen =
        page.select("h1").stream()
            .filter(PageMetadata::isShort)
            .map(heading -> CleanText.line(heading.text()))
            .filter(heading -> heading != null && heading.length() <= Fields.LONGEST_TITLE)
            .toList();
    Set<String> said = new LinkedHashSet<>();
    add(said, json.headline());
    add(said, meta(page, "meta[property=og:title]", "content"));
    add(said, meta(page, "meta[name=twitter:title]", "content"));
    Set<String> titles = new LinkedHashSet<>();
    if (seen.size() == 1) {
      titles.addAll(seen);
    }
    String window = CleanText.line(page.title());
    // Of several headings one may be the site's name; the other titles begin with the right one.
    seen.stream().filter(heading -> begins(heading, said, window)).forEach(titles::add);
    titles.addAll(said);
    titles.addAll(seen);
    add(titles, window);
    return List.copyOf(titles);
  }

  /** Whether it may hold a title: some pages put half of their text into a heading. */
  private static boolean isShort(Element heading) {
    int left = LONGEST_HEADING;
    Iterator<TextNode> words = heading.nodeStream(TextNode.class).iterator();
    while (left >= 0 && words.hasNext()) {
      left -= words.next().getWholeText().length();
    }
    return left >= 0;
  }

  private static boolean begins(String heading, Set<String> said, @Nullable String window) {
    return heading.length() >= SHORTEST_TITLE
        && (said.stream().anyMatch(title -> title.startsWith(heading))
            || (window != null && window.startsWith(heading)));
  }

  private static void add(Set<String> titles, @Nullable String title) {
    if (title != null && title.length() <= Fields.LONGEST_TITLE) {
      titles.add(title);
    }
  }

  private static @Nullable String byline(Document page, JsonLd json) {
    String authors = String.join(", ", new LinkedHashSet<>(json.authors()));
    return Stream.of(
            authors,
            meta(page, "meta[name=author]", "content"),
            meta(page, "meta[name=byl]", "content"),
            meta(page, "meta[name=parsely-author]", "content"),
            meta(page, "meta[property=article:author]", "content"),
            shown(page, "[itemprop=author] [itemprop=name], [rel=author]"),
            shown(page, "[itemprop=author], .byline, .author"))
        .map(PageMetadata::name)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  /** A byline without its "By"; empty when it is none, but an address or a whole paragraph. */
  private static String name(@Nullable String byline) {
    if (byline == null) {
      return "";
    }
    String name =
        byline.toLowerCase(Locale.ROOT).startsWith("by ") ? byline.substring(3).strip() : byline;
    long letters = name.codePoints().filter(Character::isLetter).count();
    boolean fits = name.length() <= Fields.LONGEST_BYLINE && letters >= FEWEST_LETTERS;
    return fits && !name.contains("://") ? name : "";
  }

  private static @Nullable Published published(Document page, JsonLd json) {
    return Stream.of(
            json.published(),
            meta(
                page,
                "meta[property=article:published_time], meta[property=article:published]",
                "content"),
            meta(
                page,
                "meta[property=og:published_time], meta[property=og:article:published_time]",
                "content"),
            meta(page, "meta[itemprop~=datePublished], meta[name=datePublished]", "content"),
            meta(page, "[itemprop=datePublished][datetime]", "datetime"),
            meta(
                page,
                "meta[name=parsely-pub-date], meta[name=pubdate], meta[name=publishdate]",
                "content"),
            meta(
                page,
                "meta[name=publish-date], meta[name=dc.date.issued], meta[name=DC.date.issued]",
                "content"),
            meta(page, "meta[name=sailthru.date], meta[name=date], meta[name=dc.date]", "content"),
            meta(page, "time[pubdate][datetime]", "datetime"),
            meta(page, "article time[datetime], main time[datetime]", "datetime"),
            meta(page, "time[datetime]", "datetime"))
        .map(value -> value == null ? null : PublishedTime.lenient(value))
        .filter(value -> value != null)
        .findFirst()
        .orElseGet(() -> written(page));
  }

  /** The day as readers see it, when no element gives it to machines. */
  private static @Nullable Published written(Document page) {
    String shown =
        shown(
            page,
            "[class*=publish], [class*=pubdate], [class*=article-date], [class*=article_date],"
                + " time, .date, .timestamp");
    return shown == null || shown.length() > LONGEST_DATE ? null : PublishedTime.written(shown);
  }

  private static @Nullable String url(Document page) {
    return Stream.of(
            meta(page, "link[rel=canonical]", "href"),
            meta(page, "meta[property=og:url]", "content"))
        .filter(value -> value != null && Fields.isUrl(value))
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String meta(Document page, String query, String attribute) {
    Element element = page.selectFirst(query);
    return element == null ? null : CleanText.line(element.attr(attribute));
  }

  private static @Nullable String shown(Document page, String query) {
    Element element = page.selectFirst(query);
    return element == null ? null : CleanText.line(element.text());
  }
}
