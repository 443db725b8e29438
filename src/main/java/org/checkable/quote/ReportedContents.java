package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.quote.Cues.Cue;
import org.checkable.quote.Cues.Sort;
import org.checkable.quote.Marks.Stretch;
import org.checkable.quote.ReportingWords.Use;

/** Finds what is reported: before a reporting clause, behind it, or on both sides. */
final class ReportedContents {
  /** In tokens; longer than any clause, and keeps a hostile text cheap. */
  private static final int LONGEST = 120;

  private final TokenLine words;
  private final Marks marks;
  private final Cues cues;
  private final ReportingWords functions;
  private final SpeakerPhrases speakers;

  ReportedContents(
      TokenLine words, Marks marks, Cues cues, ReportingWords functions, SpeakerPhrases speakers) {
    this.words = words;
    this.marks = marks;
    this.cues = cues;
    this.functions = functions;
    this.speakers = speakers;
  }

  /** Whether there is a word or a figure in a range. */
  boolean hasWords(int from, int to) {
    for (int place = from; place < to; place++) {
      if (words.isWord(place) || words.isNumber(place)) {
        return true;
      }
    }
    return false;
  }

  /** What stands before a reporting clause: to the comma or quotation mark before it. */
  List<TokenRange> before(int end, int floor) {
    int to = end;
    while (to > floor && !marks.holds(to - 1) && isSeparator(to - 1)) {
      to--;
    }
    if (to <= floor) {
      return List.of();
    }
    return trim(Math.max(sentenceStart(to, floor), to - LONGEST), to);
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

  boolean isSeparator(int place) {
    return words.isComma(place) || words.isDash(place);
  }

  boolean isEnd(int place) {
    return switch (words.lower(place)) {
      case ".", ",", ";", ":" -> true;
      default -> false;
    };
  }

  /** Takes quotation marks off when they are around all of it, and a comma before the last. */
  List<TokenRange> trim(int start, int end) {
    int from = start;
    int to = end;
    int stretch = marks.at(from);
    if (stretch >= 0 && stretch == marks.at(to - 1)) {
      Stretch marked = marks.stretches().get(stretch);
      from = Math.max(from, marked.from());
      to = Math.min(to, marked.to());
      if (to > from && words.isComma(to - 1)) {
        to--;
      }
    } else {
      while (to > from && !marks.holds(to - 1) && (isEnd(to - 1) || isSeparator(to - 1))) {
        to--;
      }
    }
    return to > from && hasWords(from, to) ? List.of(new TokenRange(from, to)) : List.of();
  }

  /** What stands after a place, to the end of the unit or to where somebody else speaks. */
  List<TokenRange> after(int start, int limit, int verb) {
    int from = start;
    while (from < limit && !marks.holds(from) && (isSeparator(from) || isEnd(from))) {
      from++;
    }
    if (from + 1 < limit && functions.is(words.lower(from), Use.COMPLEMENTIZER)) {
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
    return trim(from, clauseEnd(from, limit, verb));
  }

  /** Whether a full stop or a comma before the closing mark says that the quotation is over. */
  private boolean endsSpeech(Stretch marked) {
    return marked.to() > marked.from() + 1
        && switch (words.lower(marked.to() - 1)) {
          case ",", ".", "?", "!" -> true;
          default -> false;
        };
  }

  /** A clause ends at a semicolon, and where the same or another speaker goes on to report. */
  private int clauseEnd(int from, int limit, int verb) {
    int end = Math.min(limit, from + LONGEST);
    for (int place = from + 1; place < end; place++) {
      if (!marks.holds(place)
          && (words.lower(place).equals(";") || isOtherReport(place, from, verb))) {
        return place;
      }
    }
    return end;
  }

  /** ", but she said", "and warned that", ", saying that", "according to". */
  private boolean isOtherReport(int place, int from, int verb) {
    boolean comma = isSeparator(place);
    if (!comma && !functions.is(words.lower(place), Use.JOIN)) {
      return false;
    }
    int next = comma ? place + 1 : place;
    if (comma && isRelay(next)) {
      return true;
    }
    if (!functions.is(words.lower(next), Use.JOIN)) {
      return false;
    }
    int head = words.tag(next + 1).isVerb() ? next + 1 : words.head(next);
    if (head <= next || head < from) {
      return false;
    }
    Cue cue = cues.at(words, head, words.count());
    boolean joined = words.relation(head) == Relation.CONJ && words.head(head) == verb;
    boolean reports =
        cue != null
            && (cue.is(Sort.SAY) || cue.is(Sort.TELL))
            && (words.isFinite(head) || cue.form() == Cues.Form.PAST)
            && (words.child(head, Relation.CCOMP) != TokenLine.NONE
                || opensQuestion(head + 1)
                || words.subject(head) > next);
    return joined || reports;
  }

  /** ", saying": a participle that reports, or "according to". */
  boolean isRelay(int place) {
    Cue cue = cues.at(words, place, words.count());
    return cue != null
        && (cue.is(Sort.SOURCE) || (cue.is(Sort.SAY) && words.tag(place) == Tag.VBG));
  }

  /** What a verb reports behind it, by its sort: a clause, an infinitive, or a thing. */
  List<TokenRange> complement(int verb, Cue cue, int after, int limit) {
    int from = skipCircumstances(verb, cue, after, limit);
    if (from < limit && words.tag(from).isFinite() && cue.is(Sort.TELL)) {
      // "Warned the crisis was near": what looked like whom it was told is told itself.
      return after(after, limit, verb);
    }
    if (from >= limit) {
      return List.of();
    }
    if (cue.is(Sort.TWIN) && words.relation(from) != Relation.MARK && isRelative(from)) {
      return List.of();
    }
    if (marks.holds(from) || opensQuestion(from)) {
      return after(from, limit, verb);
    }
    int clause = child(verb, Relation.CCOMP, from, limit);
    if (clause != TokenLine.NONE && words.subtreeFrom(clause) >= from) {
      List<TokenRange> told = new ArrayList<>(topic(verb, clause));
      told.addAll(after(words.subtreeFrom(clause), limit, verb));
      return told;
    }
    if (words.isComma(from)) {
      return isAside(verb) ? after(from + 1, limit, verb) : List.of();
    }
    if (cue.is(Sort.ASK) || cue.is(Sort.WANT)) {
      int infinitive = infinitive(verb, from, limit);
      if (infinitive != TokenLine.NONE) {
        return after(infinitive, limit, verb);
      }
    }
    boolean states =
        cue.is(Sort.SAY) || cue.is(Sort.THINK) || cue.is(Sort.SHOW) || cue.is(Sort.TELL);
    boolean headline = words.tag(limit - 1) != Tag.STOP && opensThing(words.tag(from));
    if (states && !cue.is(Sort.WH) && (headline || opensClause(from, limit))) {
      return after(from, limit, verb);
    }
    return cue.is(Sort.NOUN) || cue.is(Sort.ASK) ? thing(verb, from, limit) : List.of();
  }

  /** "[The bridge], Hale said, is safe": the tree has both before the verb as its subjects. */
  private List<TokenRange> topic(int verb, int clause) {
    int subject = words.subject(verb);
    if (subject == TokenLine.NONE || words.subject(clause) != TokenLine.NONE) {
      return List.of();
    }
    int first = words.firstChild(verb);
    while (first < subject && !words.relation(first).isSubject()) {
      first = words.nextChild(first);
    }
    int end = words.subtreeTo(first);
    while (words.tag(end - 1).isPunctuation()) {
      end--;
    }
    return first < subject && subject < verb
        ? List.of(new TokenRange(words.subtreeFrom(first), end))
        : List.of();
  }

  /** "States that generate power": what follows "that" at once is what the noun does. */
  private boolean isRelative(int place) {
    Tag next = words.tag(place + 1);
    return functions.is(words.lower(place), Use.COMPLEMENTIZER)
        && words.tag(place) != Tag.IN
        && (next.isFinite() || next == Tag.VB);
  }

  /** "As Hale told reporters, ...". */
  private boolean isAside(int verb) {
    int first = words.subtreeFrom(verb);
    return words.relation(first) == Relation.MARK && functions.is(words.lower(first), Use.ASIDE);
  }

  /** "That", "how", "whether": opens what is told or asked. */
  private boolean opensQuestion(int place) {
    Tag tag = words.tag(place);
    return functions.is(words.lower(place), Use.COMPLEMENTIZER)
        || tag == Tag.WRB
        || tag == Tag.WP
        || functions.is(words.lower(place), Use.CONDITION);
  }

  /** A child of a verb behind a place. */
  private int child(int verb, Relation relation, int from, int limit) {
    int child = words.child(verb, relation);
    return child >= from && child < limit ? child : TokenLine.NONE;
  }

  /** The "to" of what somebody is asked, or wants, to do. */
  private int infinitive(int verb, int from, int limit) {
    int to = Math.min(limit, words.subtreeTo(verb));
    for (int place = from; place < to; place++) {
      if (words.tag(place) == Tag.TO && words.tag(words.head(place)).isVerb()) {
        return words.isWithin(words.head(place), verb) ? place : TokenLine.NONE;
      }
    }
    return TokenLine.NONE;
  }

  /** Whether a clause with a verb of its own begins at a place. */
  private boolean opensClause(int from, int limit) {
    Tag tag = words.tag(from);
    if (tag == Tag.IN || tag == Tag.TO || tag == Tag.CC || tag.isPunctuation() || tag.isVerb()) {
      return false;
    }
    for (int place = from; place < limit; place++) {
      Tag next = words.tag(place);
      if (marks.holds(place) || (next.isFinite() && place > from)) {
        return true;
      }
      if (next == Tag.WDT || next == Tag.WP || words.isComma(place) || isEnd(place)) {
        return false;
      }
    }
    return false;
  }

  /** What is judged or spoken of: the object, or the phrase behind "warned of". */
  private List<TokenRange> thing(int verb, int from, int limit) {
    if (!opensThing(words.tag(from))) {
      return List.of();
    }
    int to = from + 1;
    while (to < Math.min(limit, from + LONGEST) && !endsThing(to, verb)) {
      to++;
    }
    return trim(from, to);
  }

  /** Whether something is told there, with a verb or in quotation marks, and not only named. */
  boolean isClause(TokenRange content) {
    for (int place = content.from(); place < content.to(); place++) {
      if (marks.holds(place) || words.tag(place).isFinite()) {
        return true;
      }
    }
    return false;
  }

  private static boolean opensThing(Tag tag) {
    return tag.isNoun()
        || switch (tag) {
          case DT, PDT, PRP, PRPS, JJ, JJR, JJS, CD, DOLLAR, VBG, VBN, RB, RBR -> true;
          default -> false;
        };
  }

  /** Whether a thing is over: at a comma, at another verb of the same speaker, at a reason. */
  private boolean endsThing(int place, int verb) {
    if (marks.holds(place)) {
      return false;
    }
    int head = words.head(place);
    boolean joined =
        words.relation(place) == Relation.CC
            && head > place
            && words.relation(head) == Relation.CONJ
            && (words.head(head) == verb || words.tag(head).isFinite());
    boolean reason =
        words.relation(place) == Relation.MARK
            && head > place
            && words.head(head) == verb
            && words.isFinite(head);
    return joined
        || reason
        || isSeparator(place)
        || words.lower(place).equals(";")
        || (words.lower(place).equals(".") && !words.touch(place + 1));
  }

  /** Behind adverbs, behind when and where it was said and to whom. */
  int skipCircumstances(int verb, Cue cue, int after, int limit) {
    int place = after;
    while (place < limit && !marks.holds(place)) {
      boolean comma = words.isComma(place);
      if (words.lower(place).equals(":") || (comma && marks.at(place + 1) >= 0)) {
        place++;
        continue;
      }
      int next = comma ? place + 1 : place;
      if (next >= limit) {
        return place;
      }
      if (comma && functions.is(words.lower(next), Use.COMPLEMENTIZER)) {
        return next;
      }
      int top = speakers.topFrom(next, limit);
      boolean governed = place == after && cue.length() > 1;
      if (words.head(top) != verb || governed || !isCircumstance(top, cue)) {
        return place;
      }
      int to = Math.min(limit, words.subtreeTo(top));
      for (int inside = next; inside < to; inside++) {
        if (marks.holds(inside) || isComplementizer(inside)) {
          return inside;
        }
      }
      place = words.relation(top) == Relation.OBJ ? Math.min(to, recipientEnd(next, top)) : to;
    }
    return place;
  }

  /** "Told [reporters] the bridge was safe": a clause may hang on whom it was told. */
  private int recipientEnd(int from, int top) {
    int end = Math.max(from, top) + 1;
    for (int place = end; place < words.subtreeTo(top); place++) {
      if (words.tag(place).isFinite()) {
        return end;
      }
    }
    return words.subtreeTo(top);
  }

  private boolean isComplementizer(int place) {
    return words.relation(place) == Relation.MARK
        && functions.is(words.lower(place), Use.COMPLEMENTIZER);
  }

  private boolean isCircumstance(int top, Cue cue) {
    if (words.subject(top) != TokenLine.NONE) {
      return false;
    }
    return switch (words.relation(top)) {
      case OBL, OBL_UNMARKED, OBL_AGENT, ADVMOD, DISCOURSE, COMPOUND_PRT -> true;
      case OBJ, IOBJ -> cue.is(Sort.TELL);
      default -> false;
    };
  }

  /** Adds what goes on after an interruption: "..., he said, ...". */
  List<TokenRange> goOn(List<TokenRange> content, int from, int limit, int verb) {
    boolean quoted = marks.holds(content.getFirst().from());
    int place = from;
    while (place < limit && !marks.holds(place) && !isBreak(place, quoted)) {
      if ((words.isComma(place) && isRelay(place + 1)) || place - from > LONGEST / 2) {
        return content;
      }
      place++;
    }
    if (place >= limit) {
      return content;
    }
    List<TokenRange> rest = List.of();
    if (marks.holds(place) && (!quoted || joinsOn(place))) {
      rest = trim(place, Math.min(limit, marks.stretches().get(marks.at(place)).end()));
    } else if (!quoted && words.isComma(place) && place + 1 < limit && goesOn(place + 1, verb)) {
      rest = after(place + 1, limit, verb);
    }
    List<TokenRange> all = new ArrayList<>(content);
    all.addAll(rest);
    return all;
  }

  private boolean isBreak(int place, boolean quoted) {
    String lower = words.lower(place);
    return lower.equals(";")
        || (!quoted && (isSeparator(place) || lower.equals(":") || lower.equals(".")));
  }

  /** A comma, a colon, a dash or a conjunction before an opening mark. */
  private boolean joinsOn(int mark) {
    int before = mark - 1;
    return isSeparator(before)
        || words.lower(before).equals(":")
        || functions.is(words.lower(before), Use.JOIN);
  }

  /** Whether what follows a comma is no more of the speaker, nor how it was said. */
  private boolean goesOn(int place, int verb) {
    int top = speakers.topFrom(place, words.to(words.sentenceOf(place)));
    Tag tag = words.tag(place);
    return tag != Tag.VBG
        && tag != Tag.VBN
        && tag != Tag.WP
        && tag != Tag.WDT
        && tag != Tag.CC
        && words.head(top) != verb
        && !isRelay(place);
  }
}
