package org.checkable.quote;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleTable;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** The reporting words of {@code rules/cues.tsv}, and where they stand. */
final class Cues {

  /** What may follow a cue; the table's header explains them. */
  enum Sort {
    SAY,
    TELL,
    THINK,
    SHOW,
    ASK,
    WANT,
    NOUN,
    /** Needs "that" or a question word after it. */
    WH,
    /** A noun: somebody's claim, promise, view. */
    THING,
    /** Its forms are nouns too. */
    TWIN,
    SOURCE
  }

  /** The form of a verb, as far as its ending tells. */
  enum Form {
    BASE,
    PRESENT,
    PAST,
    PARTICIPLE
  }

  /** One form of a cue. */
  record Cue(String id, List<String> words, Set<Sort> sorts, Form form) {
    boolean is(Sort sort) {
      return sorts.contains(sort);
    }

    /** Whether nothing but an infinitive can follow. */
    boolean wantsOnly() {
      return is(Sort.WANT)
          && !(is(Sort.SAY) || is(Sort.THINK) || is(Sort.SHOW) || is(Sort.ASK) || is(Sort.TELL));
    }

    int length() {
      return words.size();
    }
  }

  /** By first word; longer phrases first, so that "call for" is found before "call". */
  private final WordTable<List<Cue>> byFirst;

  private final WordTable<List<Cue>> things;

  Cues(RuleTable table) {
    Map<String, List<Cue>> verbs = new HashMap<>();
    Map<String, List<Cue>> nouns = new HashMap<>();
    for (RuleTable.Row row : table.rows()) {
      Set<Sort> sorts = EnumSet.noneOf(Sort.class);
      for (String sort : row.value().split("\\+", -1)) {
        sorts.add(Sort.valueOf(sort));
      }
      String[] forms = row.pattern().split("\\|", -1);
      for (int index = 0; index < forms.length; index++) {
        List<String> words = List.of(forms[index].split(" ", -1));
        Cue cue = new Cue(row.id(), words, sorts, form(words.getFirst(), index));
        Map<String, List<Cue>> map = sorts.contains(Sort.THING) ? nouns : verbs;
        map.computeIfAbsent(words.getFirst(), key -> new ArrayList<>()).add(cue);
      }
    }
    verbs.values().forEach(cues -> cues.sort((one, other) -> other.length() - one.length()));
    this.byFirst = new WordTable<>(verbs);
    this.things = new WordTable<>(nouns);
  }

  private static Form form(String word, int index) {
    if (index == 0) {
      return Form.BASE;
    }
    if (word.endsWith("ing")) {
      return Form.PARTICIPLE;
    }
    return index == 1 ? Form.PRESENT : Form.PAST;
  }

  /** The noun at a place that stands for something said, if it is one. */
  @Nullable Cue nounAt(TokenLine words, int place) {
    List<Cue> found = things.get(words.lower(place));
    return found == null ? null : found.getFirst();
  }

  /** The longest cue that begins at a place. */
  @Nullable Cue at(TokenLine words, int place, int limit) {
    List<Cue> found = byFirst.get(words.lower(place));
    if (found == null) {
      return null;
    }
    for (Cue cue : found) {
      if (place + cue.length() <= limit && matches(words, place, cue)) {
        return cue;
      }
    }
    return null;
  }

  private static boolean matches(TokenLine words, int place, Cue cue) {
    for (int index = 1; index < cue.length(); index++) {
      if (!words.lower(place + index).equals(cue.words().get(index))) {
        return false;
      }
    }
    return true;
  }
}
