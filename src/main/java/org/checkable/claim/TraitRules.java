package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkable.text.RuleTable;

/** Ordered rules over traits, such as {@code rules/kinds.tsv}: the first that fires decides. */
final class TraitRules<V extends Enum<V>> {
  private record Rule<V>(List<Trait> wanted, List<Trait> unwanted, V value) {}

  private final List<Rule<V>> rules = new ArrayList<>();

  TraitRules(RuleTable table, Class<V> values) {
    for (RuleTable.Row row : table.rows()) {
      List<Trait> wanted = new ArrayList<>();
      List<Trait> unwanted = new ArrayList<>();
      for (String name : row.pattern().split(",", -1)) {
        if (name.startsWith("!")) {
          unwanted.add(Trait.valueOf(name.substring(1)));
        } else {
          wanted.add(Trait.valueOf(name));
        }
      }
      rules.add(new Rule<>(wanted, unwanted, Enum.valueOf(values, row.value())));
    }
  }

  Optional<V> first(Traits traits) {
    for (Rule<V> rule : rules) {
      if (fires(rule, traits)) {
        return Optional.of(rule.value);
      }
    }
    return Optional.empty();
  }

  private static boolean fires(Rule<?> rule, Traits traits) {
    for (Trait trait : rule.wanted) {
      if (!traits.has(trait)) {
        return false;
      }
    }
    for (Trait trait : rule.unwanted) {
      if (traits.has(trait)) {
        return false;
      }
    }
    return true;
  }
}
