package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says of its story: headline, time and authors of the first object whose
 * type is an article, a posting, a report or a review, in an array or a {@code @graph} too. Its
 * {@code articleBody} is never used: the text is what the page shows.
 */
record JsonLd(@Nullable String headline, @Nullable String published, List<String> authors) {
  private static final JsonLd NOTHING = new JsonLd(null, null, List.of());
  private static final List<String> TYPES = List.of("article", "posting", "report", "review");
  private static final String SCRIPT = "script[type=application/ld+json]";

  JsonLd {
    authors = List.copyOf(authors);
  }

  /** The same for the scripts of a page, of which the first that tells anything is taken. */
  static JsonLd of(Document page) {
    for (Element script : scripts(page)) {
      Map<?, ?> story = story(SmallJson.parse(script.data()), 0);
      if (story != null) {
        return new JsonLd(
            text(story.get("headline")),
            text(story.get("datePublished")),
            names(story.get("author")));
      }
    }
    return NOTHING;
  }

  /** The scripts of a page that hold JSON-LD. */
  static List<Element> scripts(Document page) {
    return page.select(SCRIPT);
  }

  private static @Nullable Map<?, ?> story(@Nullable Object value, int depth) {
    if (value instanceof List<?> list) {
      return first(list, depth);
    }
    if (value instanceof Map<?, ?> object) {
      if (isStory(object.get("@type"))) {
        return object;
      }
      Object nested =
          object.containsKey("@graph") ? object.get("@graph") : object.get("mainEntity");
      return depth < 4 ? story(nested, depth + 1) : null;
    }
    return null;
  }

  private static @Nullable Map<?, ?> first(List<?> list, int depth) {
    for (Object item : list) {
      Map<?, ?> found = depth < 4 ? story(item, depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static boolean isStory(@Nullable Object type) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(one -> !(one instanceof List) && isStory(one));
    }
    if (!(type instanceof String name)) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return TYPES.stream().anyMatch(lower::contains);
  }

  private static List<String> names(@Nullable Object author) {
    List<?> authors =
        author instanceof List<?> list ? list : author == null ? List.of() : List.of(author);
    List<String> names = new ArrayList<>();
    for (Object one : authors) {
      String name = text(one instanceof Map<?, ?> object ? object.get("name") : one);
      if (name != null) {
        names.add(name);
      }
    }
    return names;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String words ? CleanText.line(words) : null;
  }
}
