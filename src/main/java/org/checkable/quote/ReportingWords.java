package org.checkable.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.checkable.text.WordTable;

/** The words of {@code rules/reporting.tsv}, by what they do around a reporting word. */
final class ReportingWords {

  /** The table's values; its head explains them. */
  enum Use {
    GOVERNOR,
    NEGATION,
    CONDITION,
    COMPLEMENTIZER,
    AGENT,
    ASIDE,
    JOIN
  }

  private final WordTable<Set<Use>> uses;

  ReportingWords(RuleTable table) {
    Map<String, Set<Use>> found = new HashMap<>();
    for (RuleTable.Row row : table.rows()) {
      for (String word : row.pattern().split("\\|", -1)) {
        found.computeIfAbsent(word, key -> EnumSet.noneOf(Use.class)).add(Use.valueOf(row.value()));
      }
    }
    this.uses = new WordTable<>(found);
  }

  boolean is(String lower, Use use) {
    return uses.getOrDefault(lower, Set.of()).contains(use);
  }
}
