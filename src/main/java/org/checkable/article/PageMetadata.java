package org.checkable.article;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
  private static final int LONGEST_DATE = 200;

  /** A line that only says when has few other letters. */
  private static final int LONGEST_DATE_LINE = 60;

  /** How many pieces of text after its title a page's date may stand. */
  private static final int NEAR = 20;

  /** What parts a title from the name of its site. */
  private static final Pattern SITE = Pattern.compile("\\s+[|–—-]\\s+[^|–—]{1,40}$");

  /** Characters of a title with the white space between its tags. */
  private static final int LONGEST_HEADING = 10_000;

  PageMetadata {
    titles = List.copyOf(titles);
  }

  static PageMetadata of(Document page, @Nullable String address, Bylines bylines) {
    List<String> seen = headings(page);
    JsonLd json = JsonLd.of(page, PageNames.of(page, address, seen));
    List<String> titles = titles(page, seen, json);
    return new PageMetadata(
        titles, byline(page, json, bylines), published(page, titles, json), url(page));
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

  private static List<String> headings(Document page) {
    return page.select("h1").stream()
        .filter(PageMetadata::isShort)
        .map(heading -> CleanText.line(heading.text()))
        .filter(heading -> heading != null && heading.length() <= Fields.LONGEST_TITLE)
        .toList();
  }

  private static List<String> titles(Document page, List<String> seen, JsonLd json) {
    String site = meta(page, "meta[property=og:site_name]", "content");
    Set<String> said = new LinkedHashSet<>();
    if (json.sure() || seen.isEmpty()) {
      add(said, json.headline());
    }
    add(said, withoutSite(meta(page, "meta[property=og:title]", "content"), site));
    add(said, withoutSite(meta(page, "meta[name=twitter:title]", "content"), site));
    Set<String> titles = new LinkedHashSet<>();
    if (seen.size() == 1) {
      titles.addAll(seen);
    }
    String window = CleanText.line(page.title());
    // Of several headings one may be the site's name; the other titles begin with the right one.
    seen.stream().filter(heading -> begins(heading, said, window)).forEach(titles::add);
    titles.addAll(said);
    titles.addAll(seen);
    add(titles, withoutSite(window, site));
    add(titles, window);
    return List.copyOf(titles);
  }

  /** A title without "| The Gazette": what follows the last bar, or a dash and the site's name. */
  private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
    if (title == null) {
      return null;
    }
    Matcher end = SITE.matcher(title);
    if (!end.find() || end.start() == 0) {
      return title;
    }
    boolean named = site != null && LineShape.bare(end.group()).equals(LineShape.bare(site));
    boolean barred = end.group().indexOf('|') >= 0 && end.start() >= SHORTEST_TITLE;
    return named || barred ? title.substring(0, end.start()) : title;
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

  private static @Nullable String byline(Document page, JsonLd json, Bylines bylines) {
    String people = names(json.people(), bylines);
    return Stream.of(
            json.sure() ? people : null,
            meta(page, "meta[name=author]", "content"),
            meta(page, "meta[name=byl]", "content"),
            meta(page, "meta[name=parsely-author]", "content"),
            meta(page, "meta[property=article:author]", "content"),
            shown(page, "[itemprop=author] [itemprop=name], [rel=author]"),
            shown(page, "[itemprop=author], .byline, .author"),
            shown(page, "[class*=story-byline], [class*=article-byline], [class*=author-name]"),
            people,
            names(json.others(), bylines))
        .map(bylines::names)
        .filter(name -> !name.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static String names(List<String> authors, Bylines bylines) {
    return authors.stream()
        .map(bylines::names)
        .filter(name -> !name.isEmpty())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static @Nullable Published published(Document page, List<String> titles, JsonLd json) {
    return Stream.of(
            json.sure() ? json.published() : null,
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
            meta(page, "time[datetime]", "datetime"),
            json.published())
        .map(value -> value == null ? null : PublishedTime.lenient(value))
        .filter(Objects::nonNull)
        .findFirst()
        .or(() -> Optional.ofNullable(written(page)))
        .orElseGet(() -> writtenNear(page, titles));
  }

  /** The day that stands by itself soon after the title. */
  private static @Nullable Published writtenNear(Document page, List<String> titles) {
    Set<String> wanted = titles.stream().map(LineShape::bare).collect(Collectors.toSet());
    int left = 0;
    for (TextNode node : page.body().nodeStream(TextNode.class).toList()) {
      String line = CleanText.line(node.text());
      if (line != null && wanted.contains(LineShape.bare(line))) {
        left = NEAR;
      } else if (line != null && left > 0) {
        Published day = line.length() <= LONGEST_DATE_LINE ? PublishedTime.written(line) : null;
        if (day != null) {
          return day;
        }
        left--;
      }
    }
    return null;
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
    while (element != null && element.ownText().isBlank() && element.childrenSize() > 0) {
      element = element.firstElementChild();
    }
    return element == null ? null : CleanText.line(element.text());
  }
}
