package org.checkable.quote;

import java.util.List;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.text.Token;

/** Finds what a verb reports after it, by its sort: a clause, an infinitive, or a thing. */
final class Complements {
  /** Nobody looks further for the "that" of a clause. */
  private static final int FAR = 25;

  private final TokenLine words;
  private final Marks marks;
  private final Contents contents;

  Complements(TokenLine words, Marks marks, Contents contents) {
    this.words = words;
    this.marks = marks;
    this.contents = contents;
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
    if (marks.at(contents.skipComma(from)) >= 0) {
      return contents.after(from, limit);
    }
    int that = find(from, limit);
    if (cue.is(Sort.TELL)) {
      int told = that == from ? from : skipRecipient(from, limit);
      boolean apart = that >= told && (isAdverbial(told) || contents.isEnd(told) || that == told);
      return contents.after(apart || isFarRecipient(told, that) ? that : told, limit);
    }
    if (cue.is(Sort.ASK)) {
      int to = infinitive(from, limit);
      return to >= 0 ? contents.after(to, limit) : object(from, limit);
    }
    if (cue.is(Sort.WANT) && words.lower(from).equals("to")) {
      return contents.after(from, limit);
    }
    if (cue.wantsOnly()) {
      return words.isWord(from) ? object(from, limit) : List.of();
    }
    boolean adverbial = isAdverbial(from);
    if (that >= 0 && (adverbial || that == from || words.lower(from).equals("to"))) {
      return contents.after(that, limit);
    }
    if (adverbial && (words.is(from, Sense.TIME) || words.is(from + 1, Sense.TIME))) {
      int next = from;
      while (next < limit && (words.is(next, Sense.TIME) || words.is(next, Sense.PREPOSITION))) {
        next++;
      }
      return contents.after(next, limit);
    }
    if (adverbial && !cue.is(Sort.NOUN)) {
      return List.of();
    }
    boolean clause = cue.is(Sort.SAY) || cue.is(Sort.THINK) || cue.is(Sort.SHOW);
    return clause ? contents.after(from, limit) : object(from, limit);
  }

  /** "Told a group of retired officers that": what is said begins at the "that". */
  private boolean isFarRecipient(int told, int that) {
    return that > told && words.lower(that).equals("that") && that - told < 8;
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
          || (words.lower(place).equals(".") && contents.endsSentence(place))) {
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
    int end = Math.min(limit, from + Contents.LONGEST_AFTER);
    while (place < end) {
      String lower = words.lower(place);
      if (!marks.holds(place)) {
        if (lower.equals(",")
            || lower.equals(";")
            || lower.equals("—")
            || lower.equals("–")
            || (lower.equals(".") && contents.endsSentence(place))) {
          break;
        }
        if (place > from && lower.equals("and") && contents.isCoordinate(place, limit)) {
          break;
        }
        if (place > from
            && (isCircumstance(place)
                || isNextVerb(place)
                || lower.equals("because")
                || lower.equals("while")
                || lower.equals("although")
                || lower.equals("but"))) {
          break;
        }
      }
      place++;
    }
    return place > from ? contents.trim(from, place) : List.of();
  }

  /** "During his visit", "in an interview", "on Monday": when or where it was said. */
  private boolean isCircumstance(int place) {
    if (!words.is(place, Sense.PREPOSITION)) {
      return false;
    }
    String lower = words.lower(place);
    if (lower.equals("during") || lower.equals("since") || lower.equals("amid")) {
      return true;
    }
    for (int next = place + 1; next < place + 4; next++) {
      if (words.is(next, Sense.OCCASION) || words.is(next, Sense.TIME)) {
        return lower.equals("in") || lower.equals("on") || lower.equals("at");
      }
    }
    return false;
  }

  /** "... and has left", "and extended it": the same subject goes on to do something else. */
  private boolean isNextVerb(int and) {
    String next = words.lower(and + 1);
    return words.lower(and).equals("and")
        && (words.is(and + 1, Sense.AUX) || (next.endsWith("ed") && next.length() > 4));
  }
}
