package org.checkable.quote;

import java.util.List;
import java.util.Set;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.quote.Marks.Stretch;
import org.checkable.text.Token;

/** Finds what is reported: the stretch before a reporting clause, or the one after it. */
final class Contents {

  /** No statement is longer: what keeps one sentence of 200 KB linear. */
  private static final int LONGEST_BEFORE = 600;

  static final int LONGEST_AFTER = 400;

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;

  Contents(TokenLine words, Marks marks, Cues cues) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
  }

  /** A full stop that is more than the dot of an abbreviation. */
  boolean endsSentence(int place) {
    return place == words.to(words.sentenceOf(place)) - 1 || marks.holds(place + 1);
  }

  /** Whether a quotation begins at a place, after a comma or colon. */
  boolean quotesNext(int place, int limit, boolean aside) {
    int next = place;
    while (next < limit && !marks.holds(next) && isEnd(next)) {
      next++;
    }
    if (next >= limit || !marks.holds(next)) {
      return false;
    }
    // "The museum, he said, “is great”" goes on; "Asked again, he said: “No.”" begins.
    int first = marks.stretches().get(marks.at(next)).from();
    return aside || words.lower(place).equals(":") || words.isCapitalised(first);
  }

  int skipComma(int place) {
    return words.lower(place).equals(",") || words.lower(place).equals(":") ? place + 1 : place;
  }

  /** "In a speech on Monday,", "When asked,": says when, and nothing else. */
  boolean isAside(Places content) {
    int first = content.from();
    return words.is(first, Sense.PREPOSITION)
        || SUBORDINATES.contains(words.lower(first))
        || (words.lower(first).endsWith("ing") && !words.lower(first).equals("nothing"));
  }

  private static final Set<String> SUBORDINATES =
      Set.of(
          "when",
          "as",
          "asked",
          "while",
          "after",
          "before",
          "later",
          "then",
          "earlier",
          "questioned",
          "pressed",
          "responding",
          "although",
          "though");

  /** Whether there is a word in a range. */
  boolean hasWords(int from, int to) {
    for (int place = from; place < to; place++) {
      if (words.token(place).type() != Token.Type.MARK) {
        return true;
      }
    }
    return false;
  }

  /** What stands before a reporting clause: to the comma or quotation mark before it. */
  List<Places> before(int end, int floor) {
    int to = end;
    while (to > floor && !marks.holds(to - 1) && isSeparator(to - 1)) {
      to--;
    }
    if (to <= floor) {
      return List.of();
    }
    int from = Math.max(sentenceStart(to, floor), to - LONGEST_BEFORE);
    return trim(from, to);
  }

  /** A quotation of several sentences counts from its first; else the sentence's own start. */
  private int sentenceStart(int to, int floor) {
    int start = Math.max(floor, words.from(words.sentenceOf(to - 1)));
    while (start > floor && marks.at(start) >= 0 && marks.at(start) == marks.at(start - 1)) {
      int open = marks.stretches().get(marks.at(start)).open();
      start = Math.max(floor, words.from(words.sentenceOf(open)));
    }
    return start;
  }

  private boolean isSeparator(int place) {
    String lower = words.lower(place);
    return lower.equals(",")
        || lower.equals("—")
        || lower.equals("–")
        || lower.equals("―")
        || lower.equals("-");
  }

  /** Takes quotation marks off when they are around all of it, and a comma before the last. */
  List<Places> trim(int start, int end) {
    int from = start;
    int to = end;
    int stretch = marks.at(from);
    if (stretch >= 0 && stretch == marks.at(to - 1)) {
      Stretch marked = marks.stretches().get(stretch);
      from = Math.max(from, marked.from());
      to = Math.min(to, marked.to());
      if (to > from && words.lower(to - 1).equals(",")) {
        to--;
      }
    } else {
      while (to > from && !marks.holds(to - 1) && isEnd(to - 1)) {
        to--;
      }
    }
    return to > from && hasWords(from, to) ? List.of(new Places(from, to)) : List.of();
  }

  boolean isEnd(int place) {
    String lower = words.lower(place);
    return lower.equals(".") || lower.equals(",") || lower.equals(";") || lower.equals(":");
  }

  /** What stands after a place, to the end of the unit or to where somebody else speaks. */
  List<Places> after(int start, int limit) {
    int from = start;
    while (from < limit && !marks.holds(from) && (isSeparator(from) || isEnd(from))) {
      from++;
    }
    if (from < limit && words.lower(from).equals("that") && from + 1 < limit) {
      from++;
    }
    if (from >= limit) {
      return List.of();
    }
    int stretch = marks.at(from);
    if (stretch >= 0) {
      Stretch marked = marks.stretches().get(stretch);
      if (marked.end() >= limit || endsSpeech(marked) || !hasWords(marked.end(), limit)) {
        return trim(from, Math.min(limit, marked.end()));
      }
    }
    return trim(from, clauseEnd(from, limit));
  }

  /** Whether a full stop or a comma before the closing mark says that the quotation is over. */
  private boolean endsSpeech(Stretch marked) {
    String last = words.lower(marked.to() - 1);
    return marked.to() > marked.from() + 1
        && (last.equals(",") || last.equals(".") || last.equals("?") || last.equals("!"));
  }

  /** A clause ends at a semicolon, or before ", he added" and the like. */
  private int clauseEnd(int from, int limit) {
    int end = Math.min(limit, from + LONGEST_AFTER);
    for (int place = from; place < end; place++) {
      if (!marks.holds(place)) {
        String lower = words.lower(place);
        if (lower.equals(";")) {
          return place;
        }
        boolean other =
            (lower.equals(",") || lower.equals("—") || lower.equals("–"))
                ? isOtherSpeech(place + 1) || isNewSpeech(place + 1, end)
                : (lower.equals("and") || lower.equals("but")) && isCoordinate(place, limit);
        if (other && place > from) {
          return place;
        }
      }
    }
    return end;
  }

  /** "... and warned that": another verb of the same speaker. */
  boolean isCoordinate(int and, int limit) {
    int verb = and + 1;
    while (verb < limit && words.is(verb, Sense.ADVERB)) {
      verb++;
    }
    Cue cue = verb < limit ? cues.at(words, verb, limit) : null;
    return cue != null
        && cue.form() == Cues.Form.PAST
        && !words.lower(and - 1).endsWith("ed")
        && !cue.is(Sort.WANT);
  }

  /** ", but she said": somebody speaks anew. */
  private boolean isNewSpeech(int place, int limit) {
    if (!JOINS.contains(words.lower(place))) {
      return false;
    }
    for (int next = place + 1; next < Math.min(limit, place + 8) && !marks.holds(next); next++) {
      Cue cue = cues.at(words, next, limit);
      if (cue != null
          && (cue.is(Sort.SAY) || cue.is(Sort.TELL))
          && (cue.form() == Cues.Form.PAST || cue.id().equals("say"))
          && !words.is(next - 1, Sense.DETERMINER)
          && !words.is(next - 1, Sense.BE)) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> JOINS = Set.of("and", "but", "while", "though", "although");

  boolean isOtherSpeech(int place) {
    String lower = words.lower(place);
    Cue cue = lower.endsWith("ing") ? cues.at(words, place, words.count()) : null;
    return (cue != null && cue.is(Sort.SAY))
        || (lower.equals("according") && words.lower(place + 1).equals("to"));
  }
}
