package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;

/**
 * Reads on after a reporting clause that interrupts a statement: when and where it was said, and
 * whether the statement goes on after it.
 */
final class Interruptions {
  /** Longer is no interruption. */
  private static final int FAR = 25;

  private final TokenLine words;
  private final Marks marks;
  private final Contents contents;

  Interruptions(TokenLine words, Marks marks, Contents contents) {
    this.words = words;
    this.marks = marks;
    this.contents = contents;
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
        || (lower.equals(".") && contents.endsSentence(place));
  }

  /** Adds what goes on after an interruption: "..., he said, ...". */
  List<Places> goOn(List<Places> content, int from, int limit) {
    int place = from;
    boolean first = marks.holds(content.getFirst().from());
    while (place < limit
        && !marks.holds(place)
        && (first ? !words.lower(place).equals(";") : !isStop(place))) {
      if ((words.lower(place).equals(",") && contents.isOtherSpeech(place + 1))
          || place - from > 3 * FAR) {
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
            ? contents.trim(next, Math.min(limit, marks.stretches().get(marks.at(next)).end()))
            : contents.after(next, limit);
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
