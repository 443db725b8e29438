package org.checkable.article;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page is known by: the addresses that it gives as its own, and its titles as readers see
 * them.
 */
record PageNames(List<String> addresses, List<String> titles) {
  private static final int SHORTEST_TITLE = 15;

  PageNames {
    addresses = addresses.stream().map(PageNames::bareAddress).toList();
    titles = titles.stream().map(LineShape::bare).filter(title -> !title.isEmpty()).toList();
  }

  /**
   * @param given where the client found it, if that is known
   * @param headings the headings that may be its title
   */
  static PageNames of(Document page, @Nullable String given, List<String> headings) {
    Stream<String> addresses =
        Stream.of(
            given,
            attribute(page, "link[rel=canonical]", "href"),
            attribute(page, "meta[property=og:url]", "content"));
    Stream<String> titles =
        Stream.of(attribute(page, "meta[property=og:title]", "content"), page.title());
    return new PageNames(
        addresses.filter(Objects::nonNull).toList(),
        Stream.concat(headings.stream(), titles.filter(Objects::nonNull)).toList());
  }

  private static @Nullable String attribute(Document page, String query, String attribute) {
    Element element = page.selectFirst(query);
    return element == null ? null : element.attr(attribute);
  }

  boolean hasAddress() {
    return !addresses.isEmpty();
  }

  boolean isAddress(String address) {
    return addresses.contains(bareAddress(address));
  }

  /** Whether it is a title of the page, or all of one but the name of the site. */
  boolean isTitle(String headline) {
    String bare = LineShape.bare(headline);
    return titles.stream()
        .anyMatch(
            title ->
                title.equals(bare)
                    || (bare.length() >= SHORTEST_TITLE && title.startsWith(bare))
                    || (title.length() >= SHORTEST_TITLE && bare.startsWith(title)));
  }

  /** Without what may differ between two forms of one address. */
  private static String bareAddress(String address) {
    return address
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://(?:www\\.)?", "")
        .replaceFirst("[?#].*$", "")
        .replaceFirst("/+$", "");
  }
}
