package org.checkable.quantity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.WordTable;
import org.jspecify.annotations.Nullable;

/** The words that figures are made of, from {@code rules/quantities.tsv}. */
final class FigureWords {
  /** What a word can be in a figure, or beside it; the table's head says what each means. */
  enum Part {
    NUMBER,
    TENS,
    SCALE,
    PART,
    FRACTION,
    TIMES,
    UNIT,
    CURRENCY,
    CODE,
    LARGE,
    ABOUT,
    RANK,
    LABEL,
    STREET,
    CLOCK,
    MASS,
    PLURAL,
    CLOSED;

    private boolean isNumber() {
      return switch (this) {
        case NUMBER, TENS, SCALE, PART, FRACTION, TIMES, RANK -> true;
        case UNIT, CURRENCY, CODE, LARGE, ABOUT, LABEL, STREET, CLOCK, MASS, PLURAL, CLOSED ->
            false;
      };
    }
  }

  /**
   * What a word stands for as one part.
   *
   * @param number its value; zero for a part that is no number
   */
  private record Meaning(BigDecimal number, Unit unit) {}

  private final WordTable<Map<Part, Meaning>> words;

  /** Words that phrases of several begin with. */
  private final Set<String> openers = new HashSet<>();

  FigureWords(RuleSource source) {
    Map<String, Map<Part, Meaning>> meanings = new HashMap<>();
    for (RuleTable.Row row : source.table("quantities").rows()) {
      String[] value = row.value().split(" ", 2);
      Part part = Part.valueOf(value[0]);
      for (String word : row.pattern().split("\\|", -1)) {
        meanings
            .computeIfAbsent(word, key -> new EnumMap<>(Part.class))
            .put(part, meaning(part, word, value.length > 1 ? value[1] : ""));
        int space = word.indexOf(' ');
        if (space > 0 && part != Part.ABOUT) {
          openers.add(word.substring(0, space));
        }
      }
    }
    this.words = new WordTable<>(meanings);
  }

  private static Meaning meaning(Part part, String word, String value) {
    if (part.isNumber()) {
      return new Meaning(new BigDecimal(value), Unit.NONE);
    }
    String[] unit = value.split(" = ", 2);
    String name = part == Part.CODE ? word.toUpperCase(Locale.ROOT) : unit[0];
    boolean isMoney = part == Part.CODE || part == Part.CURRENCY || part == Part.LARGE;
    String code = isMoney ? name : unit.length > 1 ? unit[1] : "";
    return new Meaning(BigDecimal.ZERO, new Unit(name, code));
  }

  private @Nullable Meaning meaning(Part part, String word) {
    Map<Part, Meaning> parts = words.get(word);
    return parts == null ? null : parts.get(part);
  }

  boolean is(Part part, String word) {
    return meaning(part, word) != null;
  }

  /** The value of a word as one part; null when it is none. */
  @Nullable BigDecimal value(Part part, String word) {
    Meaning meaning = meaning(part, word);
    return meaning == null ? null : meaning.number;
  }

  /** The unit or currency that a word stands for as one part; null when it is none. */
  @Nullable Unit unit(Part part, String word) {
    Meaning meaning = meaning(part, word);
    return meaning == null ? null : meaning.unit;
  }

  /** The value of a number word, tens included; null when it is none. */
  @Nullable BigDecimal number(String word) {
    BigDecimal value = value(Part.NUMBER, word);
    return value == null ? value(Part.TENS, word) : value;
  }

  /** How many such parts make a whole, 3 for "third" and "thirds"; 0 for other words. */
  int fraction(String word) {
    BigDecimal parts = value(Part.FRACTION, word);
    return parts == null ? 0 : parts.intValue();
  }

  /** Whether a phrase of several words may begin with a word. */
  boolean opensPhrase(String word) {
    return openers.contains(word);
  }

  /** Whether a figure may begin with a word: cheap, and true of all that do. */
  boolean mayBegin(String word) {
    Map<Part, Meaning> parts = words.get(word);
    return parts == null
        ? isArticle(word)
        : parts.containsKey(Part.NUMBER)
            || parts.containsKey(Part.TENS)
            || parts.containsKey(Part.RANK)
            || parts.containsKey(Part.FRACTION)
            || parts.containsKey(Part.TIMES)
            || parts.containsKey(Part.PART)
            || parts.containsKey(Part.CURRENCY)
            || parts.containsKey(Part.CODE)
            || isArticle(word);
  }

  /** "A million", "one percent", and the letters of "US$ 5". */
  private static boolean isArticle(String word) {
    return switch (word) {
      case "a", "an", "one", "us", "nz", "au", "hk" -> true;
      default -> false;
    };
  }
}
