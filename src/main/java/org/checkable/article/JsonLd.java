package org.checkable.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * What a page's JSON-LD says of its story. Of all objects whose type is an article, a posting, a
 * report or a review, in arrays and {@code @graph}s too, the one is taken that has the page's
 * address or its title; a page may also carry its neighbours and what its readers think of a shop.
 * Its {@code articleBody} is never used: the text is what the page shows.
 *
 * @param sure whether address or title are the page's; if not, whatever else the page says goes
 *     first
 * @param people who wrote it
 * @param others organisations that are given as authors
 */
record JsonLd(
    boolean sure,
    @Nullable String headline,
    @Nullable String published,
    List<String> people,
    List<String> others) {
  private static final JsonLd NOTHING = new JsonLd(false, null, null, List.of(), List.of());
  private static final List<String> TYPES = List.of("article", "posting", "report", "review");
  private static final String SCRIPT = "script[type=application/ld+json]";
  private static final int DEEPEST = 4;

  /** An object of one mark against it may still be the story, when no other is likelier. */
  private static final int LEAST_LIKELY = -1;

  JsonLd {
    people = List.copyOf(people);
    others = List.copyOf(others);
  }

  /** Objects in the order of the page, and those of them that others may refer to. */
  private record Graph(List<Map<?, ?>> stories, Map<String, Map<?, ?>> byId) {}

  /** What is likeliest said of the page that is known by these addresses and titles. */
  static JsonLd of(Document page, PageNames names) {
    Graph graph = new Graph(new ArrayList<>(), new HashMap<>());
    for (Element script : scripts(page)) {
      gather(SmallJson.parse(script.data()), 0, graph);
    }
    Map<?, ?> best = null;
    int most = LEAST_LIKELY - 1;
    for (Map<?, ?> story : graph.stories) {
      int likely = likelihood(story, names);
      if (likely > most) {
        most = likely;
        best = story;
      }
    }
    // Papers print other headlines than they show; alone, such a one is still the page's.
    boolean alone = graph.stories.size() == 1 && best != null && address(best) == null;
    return best == null ? NOTHING : read(best, most > 0 || alone, graph.byId);
  }

  /** The scripts of a page that hold JSON-LD. */
  static List<Element> scripts(Document page) {
    return page.select(SCRIPT);
  }

  private static void gather(@Nullable Object value, int depth, Graph graph) {
    if (depth > DEEPEST) {
      return;
    }
    if (value instanceof List<?> list) {
      list.forEach(item -> gather(item, depth + 1, graph));
    } else if (value instanceof Map<?, ?> object) {
      String id = text(object.get("@id"));
      if (id != null) {
        graph.byId.putIfAbsent(id, object);
      }
      if (isStory(object.get("@type"))) {
        graph.stories.add(object);
      } else {
        gather(
            object.get(object.containsKey("@graph") ? "@graph" : "mainEntity"), depth + 1, graph);
      }
    }
  }

  /** Marks for and against: address, title, and that most reviews are of something else. */
  private static int likelihood(Map<?, ?> story, PageNames names) {
    String address = address(story);
    String headline = text(story.get("headline"));
    int likely = is(story.get("@type"), "review") ? -2 : 0;
    if (address != null && names.hasAddress()) {
      likely += names.isAddress(address) ? 2 : -1;
    }
    return headline == null ? likely : likely + (names.isTitle(headline) ? 2 : -1);
  }

  private static @Nullable String address(Map<?, ?> story) {
    for (String key : List.of("url", "mainEntityOfPage", "@id")) {
      Object value = story.get(key);
      String address = text(value instanceof Map<?, ?> object ? object.get("@id") : value);
      if (address != null && Fields.isUrl(address)) {
        return address;
      }
    }
    return null;
  }

  private static JsonLd read(Map<?, ?> story, boolean sure, Map<String, Map<?, ?>> byId) {
    List<String> people = new ArrayList<>();
    List<String> others = new ArrayList<>();
    Object author = story.get("author");
    for (Object one : author instanceof List<?> list ? list : Collections.singletonList(author)) {
      Object whole = one instanceof Map<?, ?> object ? resolved(object, byId) : one;
      String name = name(whole);
      if (name != null) {
        boolean other =
            whole instanceof Map<?, ?> object && is(object.get("@type"), "organization");
        (other ? others : people).add(name);
      }
    }
    return new JsonLd(
        sure, text(story.get("headline")), text(story.get("datePublished")), people, others);
  }

  private static Map<?, ?> resolved(Map<?, ?> object, Map<String, Map<?, ?>> byId) {
    Map<?, ?> whole = byId.get(text(object.get("@id")));
    return whole == null || object.containsKey("name") ? object : whole;
  }

  private static @Nullable String name(@Nullable Object author) {
    if (!(author instanceof Map<?, ?> person)) {
      return text(author);
    }
    String name = text(person.get("name"));
    String given = text(person.get("givenName"));
    String family = text(person.get("familyName"));
    return name != null || family == null ? name : given == null ? family : given + " " + family;
  }

  private static boolean isStory(@Nullable Object type) {
    return TYPES.stream().anyMatch(part -> is(type, part));
  }

  private static boolean is(@Nullable Object type, String part) {
    if (type instanceof List<?> types) {
      return types.stream().anyMatch(one -> !(one instanceof List) && is(one, part));
    }
    return type instanceof String name && name.toLowerCase(Locale.ROOT).contains(part);
  }

  /** A line of text; character references are decoded, as publishers escape for HTML too. */
  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String words
        ? CleanText.line(Parser.unescapeEntities(words, false))
        : null;
  }
}
