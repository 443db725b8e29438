package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.ReportingWords.Use;
import org.jspecify.annotations.Nullable;

/**
 * Finds reporting clauses in one unit: each reporting word outside of quotation marks that has a
 * speaker and something reported, before it, behind it or on both sides. The tree says what is a
 * verb and who does it; marks, commas and order say what is reported.
 */
final class ReportingClauseFinder {
  /** In tokens: no circumstance without a preposition is as long. */
  private static final int LONG = 8;

  /** In tokens. */
  private static final int LONGEST_SIGNATURE = 8;

  private static final int LONGEST_LABEL = 8;

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;
  private final ReportingWords functions;
  private final ReportingVerbs verbs;
  private final SpeakerPhrases speakers;
  private final ReportedContents contents;

  ReportingClauseFinder(TokenLine words, Marks marks, Cues cues, ReportingWords functions) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.functions = functions;
    this.verbs = new ReportingVerbs(words, marks, functions);
    this.speakers = new SpeakerPhrases(words, marks);
    this.contents = new ReportedContents(words, marks, cues, functions, speakers);
  }

  List<ReportingClause> clauses(Unit unit) {
    List<ReportingClause> found = new ArrayList<>();
    labelled(unit, found);
    signed(unit, found);
    int place = unit.from();
    while (place < unit.to()) {
      ReportingClause clause = marks.holds(place) ? null : at(unit, place);
      if (clause != null) {
        found.add(clause);
      }
      TokenRange cue = clause == null ? null : clause.cue();
      place = cue == null ? place + 1 : Math.max(place + 1, cue.to());
    }
    return found;
  }

  private @Nullable ReportingClause at(Unit unit, int place) {
    if (!words.tag(place).isVerb()) {
      Cue noun = cues.nounAt(words, place);
      ReportingClause owned = noun == null ? null : owned(unit, place);
      if (owned != null) {
        return owned;
      }
    }
    Cue cue = cues.at(words, place, unit.to());
    if (cue == null || isNamePart(place, unit)) {
      return null;
    }
    return cue.is(Sort.SOURCE) ? accordingTo(unit, place, cue) : verb(unit, place, cue);
  }

  /** "The United States", "the Post": capitalised, and not because a sentence begins. */
  private boolean isNamePart(int place, Unit unit) {
    return words.tag(place).isProper() && words.isCapitalised(place) && place > unit.from();
  }

  /** "Hale: The bridge is safe", as headlines and transcripts have it. */
  private void labelled(Unit unit, List<ReportingClause> found) {
    int first = unit.from();
    while (first < unit.to() && first < unit.from() + 2 && !words.isWord(first)) {
      first++;
    }
    int limit = Math.min(unit.to() - 2, first + LONGEST_LABEL);
    if (cues.at(words, first, unit.to()) != null) {
      return;
    }
    for (int place = first; place < limit; place++) {
      if (words.lower(place).equals(":")) {
        List<TokenRange> content = contents.after(place + 1, unit.to(), place);
        if (place > first && words.tag(place - 1).isProper() && !content.isEmpty()) {
          found.add(new ReportingClause(new TokenRange(first, place), null, content, "colon"));
        }
        return;
      }
      if (!words.isCapitalised(place) && !words.lower(place).equals(".")) {
        return;
      }
    }
  }

  /** "“...” — Mary Hale": signed. */
  private void signed(Unit unit, List<ReportingClause> found) {
    int least = Math.max(unit.from() + 1, unit.to() - LONGEST_SIGNATURE);
    for (int place = unit.to() - 2; place >= least; place--) {
      if (marks.holds(place)) {
        return;
      }
      if (words.isDash(place) && marks.holds(place - 1)) {
        int end = words.lower(unit.to() - 1).equals(".") ? unit.to() - 1 : unit.to();
        List<TokenRange> content = contents.before(place, unit.from());
        if (words.isCapitalised(place + 1) && end > place + 1 && !content.isEmpty()) {
          TokenRange source = new TokenRange(place + 1, end);
          found.add(new ReportingClause(source, null, content, "signature"));
        }
        return;
      }
    }
  }

  /** "Hale's claim that ...", "their fear that ...". */
  private @Nullable ReportingClause owned(Unit unit, int noun) {
    int owner = owner(noun);
    if (owner == TokenLine.NONE
        || owner < unit.from()
        || !functions.is(words.lower(noun + 1), Use.COMPLEMENTIZER)) {
      return null;
    }
    List<TokenRange> content = contents.after(noun + 1, unit.to(), noun);
    int end = owner + 1;
    while (end < noun && !words.lower(end).startsWith("'") && words.head(end) == owner) {
      end++;
    }
    TokenRange source = new TokenRange(words.subtreeFrom(owner), end);
    return content.isEmpty()
        ? null
        : new ReportingClause(source, new TokenRange(noun, noun + 1), content, "possessive-noun");
  }

  /** Whose it is: by the tree, or the word before an apostrophe. */
  private int owner(int noun) {
    int owner = words.child(noun, Relation.NMOD_POSS);
    if (owner != TokenLine.NONE || words.tag(noun - 1) != Tag.POS || noun < 2) {
      return owner;
    }
    return words.relation(noun - 2) == Relation.FLAT ? words.head(noun - 2) : noun - 2;
  }

  private @Nullable ReportingClause accordingTo(Unit unit, int place, Cue cue) {
    TokenRange at = new TokenRange(place, place + cue.length());
    TokenRange source = speakers.after(at.to(), unit);
    if (source == null) {
      return null;
    }
    if (!contents.hasWords(unit.from(), place)) {
      List<TokenRange> content = contents.after(source.to(), unit.to(), place);
      return content.isEmpty()
          ? null
          : new ReportingClause(source, at, content, "according-to-first");
    }
    // "Paid according to his age" measures; a speaker follows a comma, or has a name or an article.
    boolean apart = words.isComma(place - 1) || marks.holds(place - 1);
    boolean named = words.isCapitalised(at.to()) || words.tag(at.to()) == Tag.DT;
    List<TokenRange> content = contents.before(place, unit.from());
    return content.isEmpty() || !(apart || named)
        ? null
        : new ReportingClause(
            source, at, contents.goOn(content, source.to(), unit.to(), place), "according-to-last");
  }

  private @Nullable ReportingClause verb(Unit unit, int verb, Cue cue) {
    if (!verbs.isActive(verb, cue)) {
      return null;
    }
    TokenRange at = new TokenRange(verbs.groupStart(verb, unit.from()), verb + cue.length());
    ReportingClause inverted =
        words.tag(verb) == Tag.VBN && verbs.isReduced(verb, cue)
            ? null
            : inverted(unit, verb, at, cue);
    if (inverted != null) {
      return inverted;
    }
    TokenRange source = speakers.of(verb, at.from(), unit);
    if (source == null) {
      return null;
    }
    boolean aside = words.isComma(source.to()) && words.isComma(at.from() - 1);
    boolean adjacent = source.from() < verb && (source.to() >= at.from() - 1 || aside);
    boolean reduced = verbs.isReduced(verb, cue);
    boolean speech = cue.is(Sort.SAY) || cue.is(Sort.TELL);
    ReportingClause last =
        adjacent && (speech || !reduced) ? last(unit, source, verb, at, cue) : null;
    return last != null || reduced ? last : first(unit, source, verb, at, cue);
  }

  /** "Hale said that ...": what is reported stands behind the verb. */
  private @Nullable ReportingClause first(
      Unit unit, TokenRange source, int verb, TokenRange at, Cue cue) {
    List<TokenRange> content = contents.complement(verb, cue, at.to(), unit.to());
    if (content.isEmpty()) {
      boolean introduces = isSpeech(cue) && introduces(unit, at.to());
      return introduces ? new ReportingClause(source, at, content, "speaker-verb-quotation") : null;
    }
    boolean quoted = marks.holds(content.getFirst().from());
    String pattern = pattern(cue, content, quoted);
    boolean denied = !pattern.equals(Quote.OBJECT) && verbs.isNegated(verb, source);
    if (!quoted && (denied || isIdle(verb, source, content))) {
      return null;
    }
    return new ReportingClause(source, at, content, pattern);
  }

  /** "It adds cost", "it would support him": nobody said it. */
  private boolean isIdle(int verb, TokenRange source, List<TokenRange> content) {
    boolean clause = functions.is(words.lower(content.getFirst().from() - 1), Use.COMPLEMENTIZER);
    return !clause && (verbs.isSupposed(verb) || words.relation(source.from()) == Relation.EXPL);
  }

  private String pattern(Cue cue, List<TokenRange> content, boolean quoted) {
    if (quoted) {
      return "speaker-verb-quotation";
    }
    int from = content.getFirst().from();
    if (words.tag(from) == Tag.TO) {
      return Quote.INFINITIVE;
    }
    boolean clause = (isSpeech(cue) || cue.is(Sort.ASK)) && contents.isClause(content.getFirst());
    return clause ? "speaker-verb-clause" : Quote.OBJECT;
  }

  /** "Hale stated:", with nothing after it. */
  private boolean introduces(Unit unit, int after) {
    String last = words.lower(unit.to() - 1);
    return unit.to() - after < LONGEST_SIGNATURE * 2 && (last.equals(":") || last.equals(","));
  }

  private static boolean isSpeech(Cue cue) {
    return cue.is(Sort.SAY) || cue.is(Sort.TELL) || cue.is(Sort.THINK) || cue.is(Sort.SHOW);
  }

  /** "..., said Mary Hale": the speaker behind the verb. */
  private @Nullable ReportingClause inverted(Unit unit, int verb, TokenRange at, Cue cue) {
    int before = at.from() - 1;
    if (!(isSpeech(cue) || cue.is(Sort.ASK)) || words.tag(verb) == Tag.VBG) {
      return null;
    }
    boolean first = before < unit.from();
    boolean quoted = !first && marks.holds(before);
    if (!first && !quoted && !(isSpeech(cue) && words.isComma(before))) {
      return null;
    }
    boolean object = words.tag(at.to()) == Tag.PRP && !quoted;
    TokenRange source = object ? null : speakers.after(at.to(), unit);
    if (source == null || words.tag(source.from()) == Tag.VBN) {
      return null;
    }
    if (first) {
      boolean follows =
          marks.at(contents.skipCircumstances(verb, cue, source.to(), unit.to())) >= 0;
      List<TokenRange> content = follows ? contents.after(source.to(), unit.to(), verb) : List.of();
      return content.isEmpty() ? null : new ReportingClause(source, at, content, "verb-speaker");
    }
    if (!quoted && !endsThere(source.to(), verb, cue, unit)) {
      return null;
    }
    List<TokenRange> content = contents.before(at.from(), unit.from());
    boolean interrupts = words.isComma(source.to()) && source.to() + 2 < unit.to();
    return content.isEmpty() || !(quoted || interrupts || isStatement(content.getFirst(), verb))
        ? null
        : new ReportingClause(
            source, at, contents.goOn(content, source.to(), unit.to(), verb), "verb-speaker");
  }

  /** Whether nothing but when and where it was said follows. */
  private boolean endsThere(int after, int verb, Cue cue, Unit unit) {
    int rest = contents.skipCircumstances(verb, cue, after, unit.to());
    return rest >= unit.to()
        || marks.holds(rest)
        || contents.isEnd(rest)
        || contents.isSeparator(rest)
        || contents.isEnd(after)
        || contents.isSeparator(after);
  }

  /** "..., Hale said." and "..., she told reporters.": what is reported stands before. */
  private @Nullable ReportingClause last(
      Unit unit, TokenRange source, int verb, TokenRange at, Cue cue) {
    int before = source.from() - 1;
    if (before <= unit.from() || !(isSpeech(cue) || cue.is(Sort.ASK))) {
      return null;
    }
    boolean quoted = marks.holds(before);
    int rest = contents.skipCircumstances(verb, cue, at.to(), unit.to());
    boolean marksFollow = rest < unit.to() && marks.holds(rest);
    boolean ends = rest >= unit.to() || (!marksFollow && contents.isEnd(rest));
    boolean apart = quoted || contents.isSeparator(before) || (ends && cue.is(Sort.SAY));
    List<TokenRange> content = apart ? contents.before(source.from(), unit.from()) : List.of();
    if (content.isEmpty()) {
      return null;
    }
    boolean begins = marks.holds(content.getFirst().from());
    if (!quoted) {
      boolean interrupts = words.isComma(before) && words.isComma(rest) && rest + 1 < unit.to();
      boolean states = interrupts || isStatement(content.getFirst(), verb);
      boolean another = marksFollow && isNew(rest);
      boolean denied = !begins && verbs.isNegated(verb, source);
      if (!isSpeech(cue) || cue.is(Sort.WH) || !states || another || denied) {
        return null;
      }
    }
    boolean stops = ends || contents.isSeparator(rest) || contents.isEnd(rest - 1);
    if (!(stops || (quoted && begins) || (marksFollow && !isNew(rest)))) {
      return null;
    }
    return new ReportingClause(
        source,
        at,
        contents.goOn(content, Math.min(rest, unit.to()), unit.to(), verb),
        "speaker-verb-last");
  }

  /** Whether a quotation begins there that does not go on from what was said before. */
  private boolean isNew(int place) {
    int first = marks.stretches().get(marks.at(place)).from();
    return words.isCapitalised(first) || words.lower(place - 1).equals(":");
  }

  /**
   * Whether what stands before a reporting clause says something, and not only when, where or why
   * something was said: "When asked, she said".
   */
  private boolean isStatement(TokenRange before, int verb) {
    if (marks.holds(before.from())) {
      return true;
    }
    // Where a clause begins as a main clause does, the tree may have lost which verb is on top, and
    // a tagger what is one.
    boolean main =
        switch (words.tag(before.from())) {
          case IN, WRB, VBG, VBN, TO -> false;
          default -> true;
        };
    if (main && before.to() - before.from() >= LONG) {
      return true;
    }
    for (int place = before.from(); place < before.to(); place++) {
      int head = words.head(place);
      boolean top = head == TokenLine.NONE || !before.contains(head);
      boolean states = words.isFinite(place) || words.subject(place) != TokenLine.NONE;
      if (states && (main || top) && !isCircumstance(place, verb)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCircumstance(int place, int verb) {
    Relation relation = words.relation(place);
    int first = words.subtreeFrom(place);
    boolean marked = words.relation(first) == Relation.MARK || words.tag(first) == Tag.WRB;
    return words.head(place) == verb
        && ((relation == Relation.ADVCL && marked) || relation == Relation.OBL);
  }
}
