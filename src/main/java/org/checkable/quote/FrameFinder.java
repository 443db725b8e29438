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
  /** How many reporting clauses back a verb without a subject looks for one. */
  private static final int NEAR = 8;

  private static final int LONGEST_SIGNATURE = 8;

  private static final Set<Sort> NOUN_ONLY = Set.of(Sort.NOUN);

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;
  private final Subjects subjects;
  private final Verbs verbs;
  private final Contents contents;
  private final Complements complements;
  private final Interruptions interruptions;
  private final Things things;

  FrameFinder(TokenLine words, Marks marks, Cues cues, Subjects subjects) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.subjects = subjects;
    this.verbs = new Verbs(words, marks);
    this.contents = new Contents(words, marks, cues);
    this.complements = new Complements(words, marks, contents);
    this.interruptions = new Interruptions(words, marks, contents);
    this.things = new Things(words, marks, cues, subjects, contents);
  }

  List<Frame> frames(Unit unit) {
    List<Frame> frames = new ArrayList<>();
    colon(unit, frames);
    signature(unit, frames);
    for (int place = unit.from(); place < unit.to(); place++) {
      if (marks.holds(place)) {
        continue;
      }
      Cue cue = cues.at(words, place, unit.to());
      if (cue != null && !isNamePart(place, unit)) {
        Frame frame =
            cue.is(Sort.SOURCE) ? accordingTo(unit, place, cue) : verb(unit, place, cue, frames);
        if (frame != null) {
          frames.add(frame);
          place += cue.length() - 1;
          continue;
        }
      }
      Frame thing = things.at(unit, place);
      if (thing != null) {
        frames.add(thing);
      }
    }
    return frames;
  }

  /** "The United States", "the Post": capitalised, and not because a sentence begins. */
  private boolean isNamePart(int place, Unit unit) {
    return words.isCapitalised(place)
        && place > unit.from()
        && !words.lower(place).equals("according")
        && !words.opensSentence(place)
        && !(words.lower(place).equals("says") && words.isCapitalised(place + 1));
  }

  /** "Hale: The bridge is safe", as headlines and transcripts have it. */
  private void colon(Unit unit, List<Frame> frames) {
    int first = unit.from();
    while (first < unit.to() && first < unit.from() + 2 && !words.isWord(first)) {
      first++;
    }
    int limit = Math.min(unit.to() - 2, first + 8);
    for (int place = first; place < limit; place++) {
      if (words.lower(place).equals(":")) {
        Places name = subjects.nameBefore(place, first);
        if (name != null && name.from() == first) {
          List<Places> content = contents.after(place + 1, unit.to());
          if (!content.isEmpty()) {
            frames.add(new Frame(name, null, content, "colon"));
          }
        }
        return;
      }
      if (!words.isCapitalised(place) && !words.lower(place).equals(".")) {
        return;
      }
    }
  }

  /** "“...” — Mary Hale": signed. */
  private void signature(Unit unit, List<Frame> frames) {
    int least = Math.max(unit.from() + 1, unit.to() - LONGEST_SIGNATURE);
    for (int place = unit.to() - 2; place >= least; place--) {
      if (marks.holds(place)) {
        return;
      }
      if (isDash(place) && marks.holds(place - 1)) {
        int end = words.lower(unit.to() - 1).equals(".") ? unit.to() - 1 : unit.to();
        List<Places> content = contents.before(place, unit.from());
        if (words.isCapitalised(place + 1) && end > place + 1 && !content.isEmpty()) {
          frames.add(new Frame(new Places(place + 1, end), null, content, "signature"));
        }
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
    int floor = floor(unit, frames);
    int group = verbs.groupStart(place, floor);
    int after = place + cue.length();
    if (!verbs.isVerb(place, group, cue)) {
      return null;
    }
    Places at = new Places(Math.max(group, unit.from()), after);
    Frame inverted = inverted(unit, group, at, cue);
    if (inverted != null) {
      return inverted;
    }
    Places source = source(unit, floor, group, contents.skipComma(after), cue, frames);
    if (source == null) {
      return null;
    }
    if (source.to() >= group - 1 && (isSpeech(cue) || cue.is(Sort.ASK))) {
      Frame last = last(unit, source, at, cue);
      if (last != null) {
        return last;
      }
    }
    if (!verbs.reports(place, group, cue) || words.lower(source.from() - 1).equals("what")) {
      return null;
    }
    List<Places> content = complements.complement(cue, after, unit.to());
    boolean introduces = content.isEmpty() && isSpeech(cue) && isEndOf(unit, after);
    return content.isEmpty() && !introduces
        ? null
        : new Frame(source, at, content, sieve(cue, content));
  }

  private String sieve(Cue cue, List<Places> content) {
    if (content.isEmpty() || marks.holds(content.getFirst().from())) {
      return "speaker-verb-quotation";
    }
    if (isSpeech(cue)) {
      return "speaker-verb-clause";
    }
    boolean infinitive =
        words.lower(content.getFirst().from()).equals("to") && !cue.sorts().equals(NOUN_ONLY);
    return infinitive ? "speaker-verb-infinitive" : Quote.OBJECT;
  }

  /** "Hale stated:", with nothing after it. */
  private boolean isEndOf(Unit unit, int after) {
    String last = words.lower(unit.to() - 1);
    return unit.to() - after < 12 && (last.equals(":") || last.equals(","));
  }

  private static boolean isSpeech(Cue cue) {
    return cue.is(Sort.SAY) || cue.is(Sort.TELL) || cue.is(Sort.THINK) || cue.is(Sort.SHOW);
  }

  /** "..., said Mary Hale": the speaker after the verb. */
  private @Nullable Frame inverted(Unit unit, int group, Places cue, Cue word) {
    if (!(isSpeech(word) || word.is(Sort.ASK))) {
      return null;
    }
    if (group == unit.from()) {
      return invertedFirst(unit, cue);
    }
    boolean quoted = marks.holds(group - 1);
    if (!quoted && !(isSpeech(word) && words.lower(group - 1).equals(","))) {
      return null;
    }
    boolean nominal =
        words.isCapitalised(cue.to())
            || (words.is(cue.to(), Sense.DETERMINER) && !words.lower(cue.to()).equals("that"))
            || (quoted && words.isNumber(cue.to()))
            || (quoted && words.isWord(cue.to()) && words.is(cue.to(), Sense.ROLE));
    if (!nominal || words.is(cue.to(), Sense.TIME) || (word.form() == Form.PARTICIPLE)) {
      return null;
    }
    Places source = subjects.after(cue.to(), unit.to(), true);
    if (!quoted && (source == null || !(endsHere(source, unit) || isCommaAt(source.to())))) {
      return null;
    }
    List<Places> content = contents.before(group, unit.from());
    if (source == null || content.isEmpty()) {
      return null;
    }
    return new Frame(
        source, cue, interruptions.goOn(content, source.to(), unit.to()), "verb-speaker");
  }

  /** "Said Hale: ..." */
  private @Nullable Frame invertedFirst(Unit unit, Places cue) {
    Places source = words.isCapitalised(cue.to()) ? subjects.nameAt(cue.to(), unit.to()) : null;
    if (source == null || marks.at(contents.skipComma(source.to())) < 0) {
      return null;
    }
    List<Places> content = contents.after(source.to(), unit.to());
    return content.isEmpty() ? null : new Frame(source, cue, content, "verb-speaker");
  }

  private boolean isCommaAt(int place) {
    return words.lower(place).equals(",");
  }

  private boolean endsHere(Places source, Unit unit) {
    return source.to() >= unit.to() - 1;
  }

  private @Nullable Places source(
      Unit unit, int floor, int group, int verbEnd, Cue cue, List<Frame> frames) {
    boolean participle = cue.form() == Form.PARTICIPLE && !hasBe(group);
    String before = words.lower(group - 1);
    boolean elided =
        group > unit.from()
            && (before.equals("and")
                || before.equals("but")
                || before.equals("or")
                || (before.equals(",") && participle));
    boolean owned = participle && marks.at(verbEnd) >= 0 && words.isCapitalised(group - 1);
    if ((elided || participle) && !owned) {
      return frames.isEmpty() ? mainSubject(unit, group) : mainSource(frames);
    }
    Places name = owned ? subjects.nameBefore(group, floor) : null;
    return name != null ? name : subjects.before(group, floor);
  }

  /** No subject reaches back over the reporting word before it. */
  private static int floor(Unit unit, List<Frame> frames) {
    Places cue = frames.isEmpty() ? null : frames.getLast().cue();
    return cue == null ? unit.from() : Math.max(unit.from(), cue.to());
  }

  /** Who speaks in the last frame that is not inside another. */
  private static @Nullable Places mainSource(List<Frame> frames) {
    int least = Math.max(0, frames.size() - NEAR);
    for (int index = frames.size() - 1; index > least; index--) {
      Places cue = frames.get(index).cue();
      boolean inside = false;
      for (int outer = least; outer < index && cue != null && !inside; outer++) {
        for (Places content : frames.get(outer).content()) {
          inside |= content.contains(cue.from());
        }
      }
      if (!inside) {
        return frames.get(index).source();
      }
    }
    return frames.get(least).source();
  }

  private boolean hasBe(int group) {
    return words.is(group, Sense.BE) || words.is(group + 1, Sense.BE) || words.is(group, Sense.AUX);
  }

  /** The subject of the sentence, for a verb that has none of its own. */
  private @Nullable Places mainSubject(Unit unit, int before) {
    for (int place = unit.from() + 1; place < before && place < unit.from() + 30; place++) {
      if (!marks.holds(place)
          && (words.is(place, Sense.BE) || words.is(place, Sense.AUX) || isPastVerb(place))) {
        Places subject = subjects.before(place, unit.from());
        if (subject != null) {
          return subject;
        }
      }
    }
    return subjects.firstMention(unit.from(), before);
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
    int rest = interruptions.skipAdverbials(word, cue.to(), unit.to());
    List<Places> content = contents.before(source.from(), unit.from());
    if (content.isEmpty() || (rest < 0 && !(quoted && marks.holds(content.getFirst().from())))) {
      return null;
    }
    if (!quoted && contents.quotesNext(rest, unit.to(), contents.isAside(content.getFirst()))) {
      return null;
    }
    if (!marks.holds(content.getFirst().from()) && !verbs.reportsAfter(cue.from(), word)) {
      return null;
    }
    int from = rest < 0 ? cue.to() : rest;
    return new Frame(
        source, cue, interruptions.goOn(content, from, unit.to()), "speaker-verb-last");
  }

  private boolean isDash(int place) {
    String lower = words.lower(place);
    return lower.equals("—") || lower.equals("–") || lower.equals("―");
  }
}
