package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.quote.Marks.Stretch;
import org.checkable.text.Token;

/** Finds what is reported: before a reporting clause, after it, or after an interruption. */
final class Contents {
  private static final int FAR = 25;

  private final Words words;
  private final Marks marks;

  Contents(Words words, Marks marks) {
    this.words = words;
    this.marks = marks;
  }

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
    int from = sentenceStart(to, floor);
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
    return lower.equals(",") || lower.equals("—") || lower.equals("–") || lower.equals("-");
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

  private boolean isEnd(int place) {
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
      if (marked.end() >= limit || !hasWords(marked.end(), limit)) {
        return trim(from, Math.min(limit, marked.end()));
      }
    }
    return trim(from, clauseEnd(from, limit));
  }

  /** A clause ends at a semicolon, or before ", he added" and the like. */
  private int clauseEnd(int from, int limit) {
    for (int place = from; place < limit; place++) {
      if (!marks.holds(place)) {
        String lower = words.lower(place);
        if (lower.equals(";")) {
          return place;
        }
        if (lower.equals(",") && isOtherSpeech(place + 1)) {
          return place;
        }
      }
    }
    return limit;
  }

  private boolean isOtherSpeech(int place) {
    String lower = words.lower(place);
    return lower.equals("adding")
        || lower.equals("saying")
        || lower.equals("noting")
        || (lower.equals("according") && words.lower(place + 1).equals("to"));
  }

  /** What a verb reports after it, by its sort. */
  List<Places> complement(Cue cue, int after, int limit) {
    int from = after;
    while (from < limit
        && !marks.holds(from)
        && (words.is(from, Sense.ADVERB)
            || (words.lower(from).endsWith("ly") && words.lower(from).length() > 4))) {
      from++;
    }
    if (from >= limit) {
      return List.of();
    }
    int that = find(from, limit);
    if (cue.is(Sort.TELL)) {
      return after(that >= 0 ? that : skipRecipient(from, limit), limit);
    }
    if (cue.is(Sort.ASK)) {
      int to = infinitive(from, limit);
      return to >= 0 ? object(to, limit) : object(from, limit);
    }
    if (cue.is(Sort.WANT)) {
      return words.lower(from).equals("to") || words.isWord(from) ? object(from, limit) : List.of();
    }
    boolean adverbial = isAdverbial(from);
    if (that >= 0 && (adverbial || that == from || words.lower(from).equals("to"))) {
      return after(that, limit);
    }
    if (adverbial && (words.is(from, Sense.TIME) || words.is(from + 1, Sense.TIME))) {
      int next = from;
      while (next < limit && (words.is(next, Sense.TIME) || words.is(next, Sense.PREPOSITION))) {
        next++;
      }
      return after(next, limit);
    }
    if (adverbial && !cue.is(Sort.NOUN)) {
      return List.of();
    }
    boolean clause = cue.is(Sort.SAY) || cue.is(Sort.THINK) || cue.is(Sort.SHOW);
    return clause ? after(from, limit) : object(from, limit);
  }

  private boolean isAdverbial(int place) {
    return !marks.holds(place)
        && (words.is(place, Sense.PREPOSITION) || words.is(place, Sense.TIME));
  }

  /** The word "that" or an opening mark, before the clause is over; -1 if there is none. */
  private int find(int from, int limit) {
    int end = Math.min(limit, from + FAR);
    for (int place = from; place < end; place++) {
      if (marks.holds(place)
          || words.lower(place).equals("that")
          || words.lower(place).equals(":")) {
        return place;
      }
      if (words.lower(place).equals(";")
          || (words.lower(place).equals(".") && !words.touch(place + 1))) {
        return -1;
      }
    }
    return -1;
  }

  private int infinitive(int from, int limit) {
    int end = Math.min(limit - 1, from + 12);
    for (int place = from; place < end; place++) {
      if (words.lower(place).equals("to")
          && words.isWord(place + 1)
          && !words.isCapitalised(place + 1)
          && !words.is(place + 1, Sense.DETERMINER)) {
        return place;
      }
      if (words.token(place).type() == Token.Type.MARK) {
        return -1;
      }
    }
    return -1;
  }

  /** Told whom: a pronoun, a name, or a noun with what describes it. */
  private int skipRecipient(int from, int limit) {
    if (words.is(from, Sense.OBJECT)) {
      return from + 1;
    }
    int place = from;
    if (words.is(place, Sense.DETERMINER)) {
      place++;
    }
    if (words.isCapitalised(place)) {
      while (place < limit
          && (words.isCapitalised(place)
              || words.lower(place).equals("'s")
              || words.lower(place).equals("."))) {
        place++;
      }
      return place;
    }
    return Math.min(limit, place + 1);
  }

  /** A thing, not a clause: to the next comma or clause. */
  private List<Places> object(int from, int limit) {
    int place = from;
    while (place < limit) {
      String lower = words.lower(place);
      if (!marks.holds(place)) {
        if (lower.equals(",")
            || lower.equals(";")
            || lower.equals("—")
            || lower.equals("–")
            || (lower.equals(".") && !words.touch(place + 1))) {
          break;
        }
        if (place > from
            && (lower.equals("because") || lower.equals("while") || lower.equals("although"))) {
          break;
        }
      }
      place++;
    }
    return place > from ? trim(from, place) : List.of();
  }

  /**
   * The place after when, where and to whom it was said, if nothing else follows; -1 if something
   * is reported there.
   */
  int skipAdverbials(Cue cue, int after, int limit) {
    int place = after;
    while (place < limit && !isStop(place)) {
      if (words.lower(place).equals("that")
          || words.lower(place).equals("if")
          || words.lower(place).equals("whether")) {
        return -1;
      }
      place++;
    }
    if (place == after) {
      return place;
    }
    boolean circumstance =
        words.is(after, Sense.PREPOSITION)
            || words.is(after, Sense.TIME)
            || words.is(after, Sense.ADVERB)
            || words.lower(after).endsWith("ly")
            || words.lower(after).equals("when")
            || words.lower(after).equals("as")
            || words.lower(after).equals("after")
            || words.lower(after).equals("while");
    return circumstance || (cue.is(Sort.TELL) && place - after < 12) ? place : -1;
  }

  private boolean isStop(int place) {
    String lower = words.lower(place);
    return marks.holds(place)
        || lower.equals(",")
        || lower.equals(";")
        || lower.equals(":")
        || lower.equals("—")
        || (lower.equals(".") && !words.touch(place + 1));
  }

  /** Adds what goes on after an interruption: "..., he said, ...". */
  List<Places> goOn(List<Places> content, int from, int limit) {
    int place = from;
    while (place < limit && !marks.holds(place) && !isStop(place)) {
      place++;
    }
    if (place >= limit) {
      return content;
    }
    boolean comma = words.lower(place).equals(",");
    int next = marks.holds(place) ? place : place + 1;
    if (next >= limit) {
      return content;
    }
    boolean before = marks.holds(content.getFirst().from());
    boolean quoted = marks.holds(next);
    boolean more = quoted || (comma && !before && goesOnAfterComma(next));
    if (!more) {
      return content;
    }
    List<Places> rest =
        quoted
            ? trim(next, Math.min(limit, marks.stretches().get(marks.at(next)).end()))
            : after(next, limit);
    List<Places> all = new ArrayList<>(content);
    all.addAll(rest);
    return all;
  }

  private boolean goesOnAfterComma(int place) {
    String lower = words.lower(place);
    return !lower.endsWith("ing")
        && !lower.equals("who")
        && !lower.equals("which")
        && !lower.equals("according")
        && !lower.equals("and")
        && !lower.equals("but")
        && !lower.equals("as")
        && !lower.equals("while")
        && !lower.equals("after")
        && !lower.equals("when");
  }
}
