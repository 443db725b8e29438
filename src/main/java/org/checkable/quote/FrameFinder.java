package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Form;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.jspecify.annotations.Nullable;

/**
 * Finds reporting clauses in one unit: each reporting word outside of quotation marks that has a
 * subject and something reported, before it, after it or on both sides.
 */
final class FrameFinder {
  private static final Set<String> GOVERNORS =
      Set.of(
          "declined",
          "refused",
          "went",
          "continued",
          "appeared",
          "seemed",
          "began",
          "tried",
          "wants",
          "wanted",
          "continues",
          "seems",
          "appears",
          "tries",
          "used",
          "came",
          "rushed",
          "goes",
          "plans",
          "planned",
          "hopes",
          "hoped",
          "managed",
          "failed",
          "chose",
          "sought");

  private final Words words;
  private final Marks marks;
  private final Cues cues;
  private final Subjects subjects;
  private final Contents contents;

  FrameFinder(Words words, Marks marks, Cues cues, Subjects subjects) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.subjects = subjects;
    this.contents = new Contents(words, marks);
  }

  List<Frame> frames(Unit unit) {
    List<Frame> frames = new ArrayList<>();
    colon(unit, frames);
    for (int place = unit.from(); place < unit.to(); place++) {
      if (marks.holds(place)) {
        continue;
      }
      Cue cue = cues.at(words, place, unit.to());
      if (cue != null) {
        Frame frame =
            cue.is(Sort.SOURCE) ? accordingTo(unit, place, cue) : verb(unit, place, cue, frames);
        if (frame != null) {
          frames.add(frame);
        }
        place += cue.length() - 1;
      }
    }
    return frames;
  }

  /** "Hale: The bridge is safe", as headlines and transcripts have it. */
  private void colon(Unit unit, List<Frame> frames) {
    int limit = Math.min(unit.to() - 2, unit.from() + 8);
    for (int place = unit.from(); place < limit; place++) {
      if (words.lower(place).equals(":")) {
        if (place > unit.from() && words.isCapitalised(place - 1)) {
          List<Places> content = contents.after(place + 1, unit.to());
          if (!content.isEmpty()) {
            frames.add(new Frame(new Places(unit.from(), place), null, content, "colon"));
          }
        }
        return;
      }
      if (!words.isCapitalised(place) && !words.lower(place).equals(".")) {
        return;
      }
    }
  }

  private @Nullable Frame accordingTo(Unit unit, int place, Cue cue) {
    int after = place + cue.length();
    Places source = subjects.after(after, unit.to(), contents.hasWords(unit.from(), place));
    if (source == null) {
      return null;
    }
    Places at = new Places(place, after);
    boolean first = place == unit.from() || !contents.hasWords(unit.from(), place);
    if (first) {
      int start = source.to() + (words.lower(source.to()).equals(",") ? 1 : 0);
      List<Places> content = contents.after(start, unit.to());
      return content.isEmpty() ? null : new Frame(source, at, content, "according-to-first");
    }
    // "Paid according to his age" measures; a speaker follows a comma, or has a name or an article.
    boolean apart = words.lower(place - 1).equals(",") || marks.holds(place - 1);
    boolean named =
        words.isCapitalised(after)
            || words.lower(after).equals("the")
            || words.lower(after).equals("a");
    List<Places> content = contents.before(place, unit.from());
    return content.isEmpty() || !(apart || named)
        ? null
        : new Frame(source, at, content, "according-to-last");
  }

  private @Nullable Frame verb(Unit unit, int place, Cue cue, List<Frame> frames) {
    int group = groupStart(place, unit.from());
    int after = place + cue.length();
    if (isNoun(place, group, cue, after) || isPassive(place, group, cue)) {
      return null;
    }
    Places at = new Places(Math.max(group, unit.from()), after);
    Frame inverted = inverted(unit, group, at, cue);
    if (inverted != null) {
      return inverted;
    }
    Places source = source(unit, group, cue, frames);
    if (source == null) {
      return null;
    }
    boolean full = source.to() <= group && source.to() > group - 3;
    if (full && (isSpeech(cue) || cue.is(Sort.ASK))) {
      Frame last = last(unit, source, at, cue);
      if (last != null) {
        return last;
      }
    }
    List<Places> content = contents.complement(cue, after, unit.to());
    return content.isEmpty() ? null : new Frame(source, at, content, sieve(cue, content));
  }

  private String sieve(Cue cue, List<Places> content) {
    if (marks.holds(content.getFirst().from())) {
      return "speaker-verb-quotation";
    }
    return cue.is(Sort.NOUN) ? "speaker-verb-object" : "speaker-verb-clause";
  }

  private static boolean isSpeech(Cue cue) {
    return cue.is(Sort.SAY) || cue.is(Sort.TELL) || cue.is(Sort.THINK) || cue.is(Sort.SHOW);
  }

  /** Where the verb's auxiliaries and adverbs begin: "has also repeatedly" said. */
  private int groupStart(int verb, int floor) {
    int place = verb;
    while (place > floor && !marks.holds(place - 1) && isGroup(place - 1)) {
      place--;
    }
    if (place > floor + 1 && words.lower(place - 1).equals("to") && governs(place - 2)) {
      int governor = words.lower(place - 2).equals("on") ? place - 3 : place - 2;
      return groupStart(governor, floor);
    }
    return place;
  }

  private boolean governs(int place) {
    return GOVERNORS.contains(words.lower(place))
        || (words.lower(place).equals("on") && words.lower(place - 1).startsWith("went"));
  }

  private boolean isGroup(int place) {
    String lower = words.lower(place);
    return words.is(place, Sense.AUX)
        || (words.is(place, Sense.BE) && !lower.equals("'s"))
        || words.is(place, Sense.ADVERB)
        || (lower.endsWith("ly") && lower.length() > 4 && !words.isCapitalised(place));
  }

  /** "The report", "his claim", "a plan to": a noun that looks like the verb. */
  private boolean isNoun(int place, int group, Cue cue, int after) {
    int before = place - 1;
    String lower = words.lower(before);
    if (lower.equals("to") && group == place) {
      return true;
    }
    if (lower.equals("'s") || lower.equals("of") || lower.equals("no")) {
      return true;
    }
    boolean determined = words.is(before, Sense.DETERMINER) && !words.is(before, Sense.PRONOUN);
    if (determined || (words.is(before, Sense.PREPOSITION) && cue.form() != Form.PARTICIPLE)) {
      return true;
    }
    if (cue.form() == Form.BASE && group == place) {
      return !isPluralSubject(before, after);
    }
    if (words.lower(after).equals("by")) {
      return true;
    }
    return cue.form() == Form.PRESENT
        && !words.isCapitalised(before)
        && (words.lower(after).equals("of") || words.lower(after).equals("and"));
  }

  private boolean isPluralSubject(int before, int after) {
    String lower = words.lower(before);
    return words.is(before, Sense.PRONOUN)
        || lower.equals("who")
        || lower.equals(",")
        || lower.equals(")")
        || lower.endsWith("s")
        || lower.equals("people")
        || lower.equals("police")
        || words.lower(after).equals("that");
  }

  private boolean isPassive(int verb, int group, Cue cue) {
    if (cue.form() != Form.PAST && !words.lower(verb).equals("read")) {
      return false;
    }
    for (int place = group; place < verb; place++) {
      if (words.is(place, Sense.BE)) {
        return true;
      }
    }
    return false;
  }

  /** "..., said Mary Hale": the speaker after the verb. */
  private @Nullable Frame inverted(Unit unit, int group, Places cue, Cue word) {
    if (group == unit.from() || !(isSpeech(word) || word.is(Sort.ASK))) {
      return null;
    }
    boolean quoted = marks.holds(group - 1);
    if (!quoted && !(isSpeech(word) && words.lower(group - 1).equals(","))) {
      return null;
    }
    boolean nominal =
        words.isCapitalised(cue.to())
            || (words.is(cue.to(), Sense.DETERMINER) && !words.lower(cue.to()).equals("that"))
            || (quoted && words.isWord(cue.to()) && words.is(cue.to(), Sense.ROLE));
    if (!nominal || words.is(cue.to(), Sense.TIME) || (word.form() == Form.PARTICIPLE)) {
      return null;
    }
    if (!quoted && !words.isCapitalised(cue.to())) {
      return null;
    }
    Places source = subjects.after(cue.to(), unit.to(), true);
    List<Places> content = contents.before(group, unit.from());
    if (source == null || content.isEmpty()) {
      return null;
    }
    return new Frame(source, cue, contents.goOn(content, source.to(), unit.to()), "verb-speaker");
  }

  private @Nullable Places source(Unit unit, int group, Cue cue, List<Frame> frames) {
    boolean participle = cue.form() == Form.PARTICIPLE && !hasBe(group);
    String before = words.lower(group - 1);
    boolean elided =
        group > unit.from()
            && (before.equals("and")
                || before.equals("but")
                || before.equals("or")
                || (before.equals(",") && participle));
    if (elided || participle) {
      return frames.isEmpty() ? mainSubject(unit, group) : frames.getLast().source();
    }
    return subjects.before(group, unit.from());
  }

  private boolean hasBe(int group) {
    return words.is(group, Sense.BE) || words.is(group + 1, Sense.BE) || words.is(group, Sense.AUX);
  }

  /** The subject of the sentence, for a verb that has none of its own. */
  private @Nullable Places mainSubject(Unit unit, int before) {
    for (int place = unit.from() + 1; place < before && place < unit.from() + 30; place++) {
      if (!marks.holds(place)
          && (words.is(place, Sense.BE) || words.is(place, Sense.AUX) || isPastVerb(place))) {
        return subjects.before(place, unit.from());
      }
    }
    return null;
  }

  private boolean isPastVerb(int place) {
    String lower = words.lower(place);
    return (lower.endsWith("ed")
            && !words.isCapitalised(place)
            && !words.is(place - 1, Sense.DETERMINER))
        || cues.at(words, place, words.count()) != null;
  }

  /** "..., Hale said." and "..., she told reporters.": what is reported stands before. */
  private @Nullable Frame last(Unit unit, Places source, Places cue, Cue word) {
    int before = source.from() - 1;
    if (before <= unit.from()) {
      return null;
    }
    boolean quoted = marks.holds(before);
    if (!quoted && (!isSpeech(word) || !(words.lower(before).equals(",") || isDash(before)))) {
      return null;
    }
    int rest = contents.skipAdverbials(word, cue.to(), unit.to());
    if (!quoted && rest < 0) {
      return null;
    }
    List<Places> content = contents.before(source.from(), unit.from());
    if (content.isEmpty()) {
      return null;
    }
    int from = rest < 0 ? cue.to() : rest;
    return new Frame(source, cue, contents.goOn(content, from, unit.to()), "speaker-verb-last");
  }

  private boolean isDash(int place) {
    return words.lower(place).equals("—") || words.lower(place).equals("–");
  }
}
