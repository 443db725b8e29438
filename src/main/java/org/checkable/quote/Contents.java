package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.quote.Marks.Stretch;
import org.checkable.text.Token;

/** Finds what is reported: before a reporting clause, after it, or after an interruption. */
final class Contents {
  private static final int FAR = 25;

  /** No statement is longer: what keeps one sentence of 200 KB linear. */
  private static final int LONGEST_BEFORE = 600;

  private static final int LONGEST_AFTER = 400;

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;

  Contents(TokenLine words, Marks marks, Cues cues) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
  }

  /** A full stop that is more than the dot of an abbreviation. */
  private boolean endsSentence(int place) {
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
  private boolean isCoordinate(int and, int limit) {
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

  private boolean isOtherSpeech(int place) {
    String lower = words.lower(place);
    Cue cue = lower.endsWith("ing") ? cues.at(words, place, words.count()) : null;
    return (cue != null && cue.is(Sort.SAY))
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
    if (marks.at(skipComma(from)) >= 0) {
      return after(from, limit);
    }
    int that = find(from, limit);
    if (cue.is(Sort.TELL)) {
      int told = that == from ? from : skipRecipient(from, limit);
      boolean apart = that >= told && (isAdverbial(told) || isEnd(told) || that == told);
      return after(apart || isFarRecipient(told, that) ? that : told, limit);
    }
    if (cue.is(Sort.ASK)) {
      int to = infinitive(from, limit);
      return to >= 0 ? after(to, limit) : object(from, limit);
    }
    if (cue.is(Sort.WANT) && words.lower(from).equals("to")) {
      return after(from, limit);
    }
    if (cue.wantsOnly()) {
      return words.isWord(from) ? object(from, limit) : List.of();
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
          || (words.lower(place).equals(".") && endsSentence(place))) {
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
    int end = Math.min(limit, from + LONGEST_AFTER);
    while (place < end) {
      String lower = words.lower(place);
      if (!marks.holds(place)) {
        if (lower.equals(",")
            || lower.equals(";")
            || lower.equals("—")
            || lower.equals("–")
            || (lower.equals(".") && endsSentence(place))) {
          break;
        }
        if (place > from && lower.equals("and") && isCoordinate(place, limit)) {
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
    return place > from ? trim(from, place) : List.of();
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

  /**
   * The place after when, where and to whom it was said, if nothing else follows; -1 if something
   * is reported there.
   */
  int skipAdverbials(Cue cue, int after, int limit) {
    int place = after;
    while (place < limit && !isStop(place)) {
      if (place - after > 2 * FAR) {
        return -1;
      }
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
        || (lower.equals(".") && endsSentence(place));
  }

  /** Adds what goes on after an interruption: "..., he said, ...". */
  List<Places> goOn(List<Places> content, int from, int limit) {
    int place = from;
    boolean first = marks.holds(content.getFirst().from());
    while (place < limit
        && !marks.holds(place)
        && (first ? !words.lower(place).equals(";") : !isStop(place))) {
      if ((words.lower(place).equals(",") && isOtherSpeech(place + 1)) || place - from > 3 * FAR) {
        return content;
      }
      place++;
    }
    if (place >= limit || (first && !joinsOn(place))) {
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

  /** A comma, a colon or a dash before an opening mark, or the end of a sentence. */
  private boolean joinsOn(int mark) {
    String lower = words.lower(mark - 1);
    return marks.holds(mark)
        && (lower.equals(",")
            || lower.equals(":")
            || lower.equals("—")
            || lower.equals("–")
            || lower.equals("-")
            || lower.equals("but")
            || lower.equals("and"));
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
