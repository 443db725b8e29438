package org.checkable.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.jsoup.nodes.Element;

/**
 * What parts of a page are by their names, from {@code rules/boilerplate.tsv}: the words of the
 * attributes {@code class}, {@code id}, {@code role} and {@code itemprop}, alone and in pairs.
 */
final class Boilerplate {

  /** What the names of an element say about it. */
  enum Name {
    /** The story itself: "article-body". */
    STORY,
    /** The sentence or two above a story: "standfirst". */
    LEAD,
    /** Never a part of a story: "comments". */
    NEVER,
    /** Sounds like the next, and is not: page builders call each paragraph a widget. */
    PLAIN,
    /** No part of a story when it holds little text: "related" may also name a whole layout. */
    RARELY,
    /** A line under a picture. */
    CAPTION,
    NOTHING
  }

  /** Knows no name at all. */
  static final Boilerplate NONE = new Boilerplate(new RuleTable("none", List.of()));

  private static final int MOST_WORDS = 60;

  private final Map<String, Name> names = new HashMap<>();
  private final List<String> lineStarts = new ArrayList<>();
  private final Set<String> lines = new HashSet<>();
  private final Set<String> notices = new HashSet<>();

  Boilerplate(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      List<String> patterns = List.of(row.pattern().split("\\|", -1));
      switch (row.value()) {
        case "story" -> patterns.forEach(word -> names.put(word, Name.STORY));
        case "lead" -> patterns.forEach(word -> names.put(word, Name.LEAD));
        case "never" -> patterns.forEach(word -> names.put(word, Name.NEVER));
        case "plain" -> patterns.forEach(word -> names.put(word, Name.PLAIN));
        case "rarely" -> patterns.forEach(word -> names.put(word, Name.RARELY));
        case "caption" -> patterns.forEach(word -> names.put(word, Name.CAPTION));
        case "starts" -> lineStarts.addAll(patterns);
        case "line" -> lines.addAll(patterns);
        case "notice" -> notices.addAll(patterns);
        default -> throw new IllegalArgumentException("unknown value in row " + row);
      }
    }
  }

  /** What an element's names say; of several, the one that stands first in {@link Name}. */
  Name nameOf(Element element) {
    Name best = Name.NOTHING;
    for (String attribute : List.of("class", "id", "role", "itemprop")) {
      String value = element.attr(attribute);
      if (!value.isEmpty()) {
        Name name = nameOf(value);
        best = name.compareTo(best) < 0 ? name : best;
      }
    }
    return best;
  }

  /** The same for the value of one attribute. */
  Name nameOf(String attribute) {
    Name best = Name.NOTHING;
    String before = "";
    for (String word : words(attribute)) {
      Name alone = names.getOrDefault(word, Name.NOTHING);
      Name pair = names.getOrDefault(before + "-" + word, Name.NOTHING);
      Name name = pair.compareTo(alone) < 0 ? pair : alone;
      best = name.compareTo(best) < 0 ? name : best;
      before = word;
    }
    return best;
  }

  /** Whether a paragraph of a story invites to something else: "Read more: ...". */
  boolean isInvitation(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lines.contains(bare(lower)) || lineStarts.stream().anyMatch(lower::startsWith);
  }

  /** Whether a line above a title says what is sent and when it may appear, and nothing else. */
  boolean isNotice(String line) {
    return notices.contains(bare(line.toLowerCase(Locale.ROOT)));
  }

  private static String bare(String lower) {
    int end = lower.length();
    while (end > 0 && !Character.isLetterOrDigit(lower.charAt(end - 1))) {
      end--;
    }
    return lower.substring(0, end);
  }

  /** "articleBody share-bar" gives article, body, share, bar. */
  private static List<String> words(String attribute) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int at = 0; at <= attribute.length() && words.size() < MOST_WORDS; at++) {
      boolean end = at == attribute.length() || !Character.isLetterOrDigit(attribute.charAt(at));
      boolean hump =
          !end
              && at > start
              && Character.isUpperCase(attribute.charAt(at))
              && Character.isLowerCase(attribute.charAt(at - 1));
      if ((end || hump) && at > start) {
        words.add(attribute.substring(start, at).toLowerCase(Locale.ROOT));
      }
      start = end ? at + 1 : hump ? at : start;
    }
    return words;
  }
}
