package org.checkable.quote;

import java.util.Set;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words before or after a reporting verb that say who speaks, with their title and
 * apposition. There is no parser: a noun phrase is what lies between the verb and the nearest word
 * or mark at which a clause begins.
 */
final class Subjects {
  /** No speaker's description is longer. */
  private static final int LONGEST = 30;

  private static final int LONGEST_ASIDE = 24;
  private static final int LONGEST_NAME = 6;

  private final TokenLine words;
  private final Marks marks;
  private final Cast cast;

  Subjects(TokenLine words, Marks marks, Cast cast) {
    this.words = words;
    this.marks = marks;
    this.cast = cast;
  }

  /**
   * The noun phrase that ends before a place.
   *
   * @param floor where the sentence begins
   */
  @Nullable Places before(int end, int floor) {
    int last = end - 1;
    if (last < floor || marks.holds(last)) {
      return null;
    }
    if (isPronoun(last, floor)) {
      return new Places(last, end);
    }
    int core = beforeAsides(last, floor);
    if (core < floor || marks.holds(core)) {
      return null;
    }
    core = withoutTime(core, floor);
    int from = start(core, floor);
    from = trimmed(from, core + 1);
    from = withName(from, floor);
    // "It became known": what begins with a pronoun and goes on is a clause, not a name.
    boolean clause = core > from && isPersonal(from);
    if (from > core || clause) {
      return null;
    }
    int to = words.is(last, Sense.TIME) ? core + 1 : words.lower(last).equals(",") ? last : end;
    return new Places(from, Math.max(to, core + 1));
  }

  /** The first person, body or pronoun that a stretch outside of quotation marks mentions. */
  @Nullable Places firstMention(int from, int to) {
    for (int place = from; place < to && place - from < LONGEST; place++) {
      Cast.Entry entry =
          marks.holds(place) ? null : cast.at(words.token(place).span().start()).orElse(null);
      if (entry != null) {
        int end = place + 1;
        while (end < to && words.token(end).span().start() < entry.mention().span().end()) {
          end++;
        }
        return new Places(place, end);
      }
    }
    return null;
  }

  /** "Hale, the head of the office, one of five, said": from the name on. */
  private int withName(int from, int floor) {
    boolean apposed =
        from - 1 > floor
            && words.lower(from - 1).equals(",")
            && APPOSES.contains(words.lower(from));
    Places name = apposed ? nameBefore(from - 1, floor) : null;
    return name == null || marks.holds(name.from()) ? from : name.from();
  }

  /** The mention that begins at a place. */
  @Nullable Places nameAt(int from, int limit) {
    Places first = firstMention(from, Math.min(limit, from + LONGEST_NAME));
    return first != null && first.from() == from ? first : null;
  }

  /** The mention that ends just before a place. */
  @Nullable Places nameBefore(int end, int floor) {
    for (int place = end - 1; place >= Math.max(floor, end - LONGEST_NAME); place--) {
      Cast.Entry entry = cast.at(words.token(place).span().start()).orElse(null);
      if (entry != null && entry.mention().span().end() == words.token(end - 1).span().end()) {
        return new Places(withTitle(place, floor), end);
      }
    }
    return null;
  }

  private int withTitle(int name, int floor) {
    int place = name;
    while (place > floor
        && (isTitle(place - 1) || (words.lower(place - 1).equals(".") && isTitle(place - 2)))) {
      place--;
    }
    return place;
  }

  private boolean isTitle(int place) {
    return words.is(place, Sense.TITLE)
        || words.is(place, Sense.TITLE_MALE)
        || words.is(place, Sense.TITLE_FEMALE);
  }

  private boolean isPersonal(int place) {
    return switch (words.lower(place)) {
      case "he", "she", "it", "they", "we", "i", "you" -> !words.lower(place + 1).equals(",");
      default -> false;
    };
  }

  private boolean isPronoun(int place, int floor) {
    String lower = words.lower(place);
    if (!words.is(place, Sense.PRONOUN)) {
      return lower.equals("which") || (lower.equals("that") && place > floor);
    }
    // "Most said", but "the three said", "no one said".
    return place == floor
        || (!words.is(place - 1, Sense.DETERMINER) && !words.lower(place - 1).equals("'s"));
  }

  /** The place before an apposition, a relative clause or a bracket, if one stands there. */
  private int beforeAsides(int last, int floor) {
    int core = last;
    String mark = words.lower(core);
    if (mark.equals(")")) {
      int open = back(core - 1, floor, "(");
      core = open > floor ? open - 1 : core;
    } else if (mark.equals(",")) {
      int open = back(core - 1, floor, ",");
      boolean aside = open > floor && core - open <= LONGEST_ASIDE && !isAdverbial(open + 1, core);
      core = aside ? open - 1 : core - 1;
      if (aside && words.lower(core).equals(")")) {
        return beforeAsides(core, floor);
      }
    } else if (mark.equals("—") || mark.equals("–") || mark.equals("-")) {
      int open = back(core - 1, floor, mark);
      core = open > floor ? open - 1 : -1;
    }
    return core;
  }

  /** "Trump this week": without the time at its end. */
  private int withoutTime(int core, int floor) {
    int place = core;
    while (place > floor && words.is(place, Sense.TIME) && !marks.holds(place - 1)) {
      place--;
    }
    boolean bound = words.lower(place).equals("this") || words.lower(place).equals("on");
    return place < core && bound && place > floor ? place - 1 : place;
  }

  private boolean isAdverbial(int from, int to) {
    return to - from == 1 && words.is(from, Sense.ADVERB);
  }

  private int back(int from, int floor, String mark) {
    for (int place = from; place >= floor && from - place <= LONGEST_ASIDE; place--) {
      if (words.lower(place).equals(mark) && !marks.holds(place)) {
        return place;
      }
    }
    return -1;
  }

  /** Where the noun phrase begins whose last word is given. */
  private int start(int core, int floor) {
    int place = core;
    while (place >= floor && core - place < LONGEST && !isEdge(place, floor)) {
      place--;
    }
    return place + 1;
  }

  private boolean isEdge(int place, int floor) {
    if (marks.holds(place)) {
      return true;
    }
    String lower = words.lower(place);
    if (!words.isWord(place) && words.token(place).type() == Token.Type.MARK) {
      boolean inside =
          lower.equals("'s")
              || lower.equals("&")
              || lower.equals("%")
              || lower.equals("$")
              || lower.equals("'")
              || lower.equals("/")
              || lower.equals("-")
              || (lower.equals(".") && words.touch(place) && words.isCapitalised(place - 1));
      return !inside;
    }
    if (words.is(place, Sense.BE) || words.is(place, Sense.AUX)) {
      return true;
    }
    if (lower.equals("and") || lower.equals("or")) {
      return !joinsNouns(place, floor);
    }
    return words.is(place, Sense.BOUNDARY) && !lower.equals("as") && !lower.equals("than");
  }

  private boolean joinsNouns(int and, int floor) {
    if (and <= floor || and + 1 >= words.count()) {
      return false;
    }
    boolean names = words.isCapitalised(and - 1) && words.isCapitalised(and + 1);
    boolean plurals = words.lower(and - 1).endsWith("s") && words.lower(and + 1).endsWith("s");
    boolean more = words.lower(and + 1).equals("other") || words.lower(and + 1).equals("others");
    boolean name =
        words.isCapitalised(and - 1)
            && words.is(and + 1, Sense.DETERMINER)
            && words.isCapitalised(and + 2);
    return names || plurals || more || name;
  }

  private static final Set<String> APPOSES =
      Set.of("a", "an", "the", "his", "her", "its", "their", "who", "one");

  private static final Set<String> LEADS =
      Set.of("but", "and", "so", "yet", "still", "then", "also", "even", "as", "or");

  /** Leaves out what stands before the speaker: "On Monday", "But", "In Washington". */
  private int trimmed(int from, int to) {
    int start = from;
    while (start < to
        && (LEADS.contains(words.lower(start))
            || (words.is(start, Sense.ADVERB) && !words.is(start, Sense.DETERMINER)))) {
      start++;
    }
    if (start < to && words.is(start, Sense.PREPOSITION)) {
      return afterPreposition(start, to);
    }
    return start;
  }

  /** The last name or determiner that no preposition governs. */
  private int afterPreposition(int from, int to) {
    for (int place = to - 1; place > from + 1; place--) {
      boolean begins =
          cast.at(words.token(place).span().start()).isPresent()
              || words.is(place, Sense.DETERMINER);
      if (begins
          && !words.is(place - 1, Sense.PREPOSITION)
          && !words.lower(place - 1).equals("'s")
          && !words.is(place - 1, Sense.DETERMINER)) {
        return place;
      }
    }
    return to;
  }

  /**
   * The noun phrase that begins at a place, as in: said Mary Hale, who leads the office.
   *
   * @param endsSentence whether nothing but more about the speaker can follow
   */
  @Nullable Places after(int from, int limit, boolean endsSentence) {
    int place = from;
    while (place < limit && place - from < LONGEST && !endsAfter(place, from)) {
      place++;
    }
    if (place == from) {
      return null;
    }
    if (words.lower(place).equals(",")) {
      int close = apposition(place, limit, endsSentence);
      if (close > place) {
        return new Places(from, close);
      }
    }
    return new Places(from, place);
  }

  private boolean endsAfter(int place, int from) {
    if (marks.holds(place)) {
      return true;
    }
    String lower = words.lower(place);
    if (words.token(place).type() == Token.Type.MARK) {
      boolean inside =
          lower.equals("'s")
              || lower.equals("&")
              || lower.equals("(")
              || lower.equals(")")
              || lower.equals("$")
              || lower.equals("'")
              || (lower.equals(".")
                  && words.touch(place)
                  && (words.isCapitalised(place + 1) || words.lower(place + 1).equals(")")));
      return !inside;
    }
    if (words.is(place, Sense.BE) || words.is(place, Sense.AUX) || words.is(place, Sense.TIME)) {
      return true;
    }
    if (lower.equals("and")) {
      return !joinsNouns(place, from);
    }
    if (words.is(place, Sense.PREPOSITION)) {
      boolean inside =
          lower.equals("of")
              || lower.equals("for")
              || lower.equals("at")
              || lower.equals("from")
              || lower.equals("with");
      return place == from || !inside || isOccasion(place);
    }
    return place > from && words.is(place, Sense.BOUNDARY);
  }

  private boolean isOccasion(int preposition) {
    for (int place = preposition + 1; place < preposition + 5; place++) {
      if (words.is(place, Sense.OCCASION) || words.is(place, Sense.TIME)) {
        return true;
      }
    }
    return false;
  }

  /** The end of the apposition that a comma opens, or the comma when it opens none. */
  private int apposition(int comma, int limit, boolean endsSentence) {
    int first = comma + 1;
    boolean opens =
        APPOSES.contains(words.lower(first))
            || words.is(first, Sense.ROLE)
            || words.is(first, Sense.NATION);
    if (!opens) {
      return comma;
    }
    boolean describes = words.lower(first).equals("who");
    int place = first;
    while (place < limit && place - comma < LONGEST_ASIDE) {
      String lower = words.lower(place);
      describes |= words.is(place, Sense.ROLE) || words.is(place, Sense.KIND);
      boolean stop = lower.equals(".") && !words.touch(place + 1);
      if (marks.holds(place) || lower.equals(",") || lower.equals(";") || stop) {
        return (describes || endsSentence) && (endsSentence || lower.equals(",")) ? place : comma;
      }
      place++;
    }
    return place < limit || !endsSentence ? comma : limit;
  }
}
