package org.checkable.article;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.checkable.text.RuleTable;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a byline, from {@code rules/bylines.tsv}: "Analysis by Ann Lee, Staff Writer"
 * names Ann Lee. What has no person's name in it stands as it is ("Reuters"), unless it names
 * nobody ("admin"), or is an address or a paragraph.
 */
final class Bylines {
  private static final int FEWEST_LETTERS = 2;

  /** What a byline begins with stands in its first words, after a kicker or an hour at most. */
  private static final int LATEST = 30;

  private static final int LONGEST_NAME = 5;
  private static final Pattern PARTS =
      Pattern.compile("\\s*[|,•·;]\\s*|\\s+[-–—/@(]\\s*|\\s+(?=@)");
  private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*");

  private final List<String> before = new ArrayList<>();
  private final Set<String> nobody = new HashSet<>();
  private final Set<String> roles = new HashSet<>();
  private final Set<String> particles = new HashSet<>();

  Bylines(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      List<String> patterns = List.of(row.pattern().split("\\|", -1));
      switch (row.value()) {
        case "before" -> before.addAll(patterns);
        case "nobody" -> nobody.addAll(patterns);
        case "role" -> roles.addAll(patterns);
        case "particle" -> particles.addAll(patterns);
        default -> throw new IllegalArgumentException("unknown value in row " + row);
      }
    }
  }

  /** The names in a byline; empty when there are none. */
  String names(@Nullable String byline) {
    if (byline == null || byline.length() > Fields.LONGEST_BYLINE || byline.contains("://")) {
      return "";
    }
    String rest = withoutLabel(byline.strip());
    String people = people(rest);
    String names = people.isEmpty() ? rest : people;
    long letters = names.codePoints().filter(Character::isLetter).count();
    boolean named = letters >= FEWEST_LETTERS && !nobody.contains(names.toLowerCase(Locale.ROOT));
    return named ? names : "";
  }

  private String withoutLabel(String byline) {
    String lower = byline.toLowerCase(Locale.ROOT);
    int end = 0;
    for (String label : before) {
      int at = lower.startsWith(label + " ") ? 0 : lower.indexOf(" " + label + " ") + 1;
      boolean begins = at == 0 ? lower.startsWith(label + " ") : at <= LATEST;
      end = begins ? Math.max(end, at + label.length() + 1) : end;
    }
    return byline.substring(end).strip();
  }

  /** The persons that a byline begins with; empty when it does not begin with one. */
  private String people(String byline) {
    List<String> people = new ArrayList<>();
    for (String part : PARTS.split(byline, -1)) {
      if (!isPeople(part)) {
        break;
      }
      people.add(part);
    }
    return String.join(", ", people);
  }

  private boolean isPeople(String part) {
    String[] words = part.split("\\s+", -1);
    int names = 0;
    int run = 0;
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (roles.contains(lower)) {
        return false;
      }
      boolean particle = word.equals("&") || particles.contains(word);
      if (!particle && !NAME.matcher(word).matches()) {
        return false;
      }
      names += particle ? 0 : 1;
      run = word.equals("&") || word.equals("and") ? 0 : run + 1;
      if (run > LONGEST_NAME) {
        return false;
      }
    }
    return names > 1;
  }
}
