package org.checkable.claim;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.checkable.text.RuleTable;

/** The words of {@code rules/checks.tsv}: how a figure says that it belongs to others. */
final class CheckWords {
  private final Map<String, Set<String>> words = new TreeMap<>();

  CheckWords(RuleTable table) {
    for (RuleTable.Row row : table.rows()) {
      Set<String> known = words.computeIfAbsent(row.value(), _ -> new HashSet<>());
      known.addAll(Set.of(row.pattern().split("\\|", -1)));
    }
  }

  boolean is(String value, String word) {
    return words.getOrDefault(value, Set.of()).contains(word);
  }

  /** 1 for a word of rising, -1 for one of falling, 0 for any other. */
  int direction(String word) {
    return is("rise", word) ? 1 : is("fall", word) ? -1 : 0;
  }
}
