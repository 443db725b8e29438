package org.checkable.quote;

import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words that stand for the speaker of a reporting verb: its subject in the tree, with
 * titles, age and apposition; where the tree has none, the phrase beside the verb, or the subject
 * of the verb that it follows.
 */
final class SpeakerPhrases {
  /** In tokens; no aside between a name and its verb is longer. */
  private static final int LONGEST_ASIDE = 24;

  /** So many verbs back a subject may be shared. */
  private static final int LONGEST_CHAIN = 6;

  private final TokenLine words;
  private final Marks marks;

  SpeakerPhrases(TokenLine words, Marks marks) {
    this.words = words;
    this.marks = marks;
  }

  /**
   * Who does a verb.
   *
   * @param group where the verb's auxiliaries begin
   */
  @Nullable TokenRange of(int verb, int group, Unit unit) {
    int subject = words.subject(verb);
    if (isSubject(subject, unit)) {
      TokenRange phrase = phrase(subject, group, unit);
      TokenRange beside = isNameBefore(group, phrase) ? before(group, unit) : null;
      if (phrase != null || beside != null) {
        return beside == null ? phrase : beside;
      }
    }
    boolean participle = words.tag(verb) == Tag.VBG;
    boolean joined = words.tag(group - 1) == Tag.CC;
    if (!participle && !joined) {
      TokenRange beside = before(group, unit);
      if (beside != null) {
        return beside;
      }
    }
    int shared = shared(verb);
    return isSubject(shared, unit) ? phrase(shared, group, unit) : null;
  }

  /** Whether a name or pronoun that is no part of a phrase stands right before a verb. */
  private boolean isNameBefore(int group, @Nullable TokenRange phrase) {
    Tag tag = words.tag(group - 1);
    return (tag.isProper() || tag == Tag.PRP) && (phrase == null || phrase.to() < group);
  }

  private boolean isSubject(int place, Unit unit) {
    return place >= unit.from() && place < unit.to() && !marks.holds(place);
  }

  /** The subject of the verb that this one follows, or the noun that it describes. */
  private int shared(int verb) {
    int at = verb;
    for (int step = 0; step < LONGEST_CHAIN; step++) {
      int head = words.head(at);
      if (head == TokenLine.NONE) {
        return TokenLine.NONE;
      }
      if (words.relation(at) == Relation.ACL || words.relation(at) == Relation.ACL_RELCL) {
        return words.tag(at) == Tag.VBN ? outermost(head) : head;
      }
      int subject = words.subject(head);
      int outer =
          words.relation(head) == Relation.CCOMP ? words.subject(words.head(head)) : TokenLine.NONE;
      if (words.relation(at) == Relation.CONJ && outer != TokenLine.NONE) {
        // "Hale said it was safe and warned": who reports once reports again.
        return outer;
      }
      if (subject != TokenLine.NONE && subject != at) {
        return subject;
      }
      at = head;
    }
    return TokenLine.NONE;
  }

  /** The phrase that a noun belongs to: "a union representing [attendants]". */
  private int outermost(int noun) {
    int at = noun;
    int head = words.head(at);
    for (int step = 0; step < LONGEST_CHAIN && head != TokenLine.NONE && head < at; step++) {
      if (!isNominal(head) && words.tag(head) != Tag.VBG) {
        break;
      }
      at = head;
      head = words.head(at);
    }
    return isNominal(at) ? at : noun;
  }

  /** The phrase that ends before a verb, an aside between commas left out of its end. */
  private @Nullable TokenRange before(int group, Unit unit) {
    int last = group - 1;
    if (last >= unit.from() && words.isComma(last)) {
      int open = last - 1;
      while (open > unit.from() && last - open < LONGEST_ASIDE && !words.isComma(open)) {
        open--;
      }
      last = words.isComma(open) ? open - 1 : last;
    }
    if (last < unit.from() || marks.holds(last)) {
      return null;
    }
    int head = topTo(last, unit);
    return isNominal(head) ? phrase(head, group, unit) : null;
  }

  /** The highest token whose words end with a place, and that no comma parts from it. */
  private int topTo(int last, Unit unit) {
    int top = last;
    int head = words.head(top);
    while (head >= unit.from()
        && head < last
        && isNominal(head)
        && words.subtreeTo(top) > last
        && !hasComma(head, top)) {
      top = head;
      head = words.head(top);
    }
    return top;
  }

  private boolean hasComma(int from, int to) {
    for (int place = from; place < to; place++) {
      if (words.isComma(place)) {
        return true;
      }
    }
    return false;
  }

  /** The phrase that begins behind a verb: "said Mary Hale, who leads the office". */
  @Nullable TokenRange after(int from, Unit unit) {
    if (from >= unit.to() || marks.holds(from) || words.tag(from) == Tag.IN) {
      return null;
    }
    int top = topFrom(from, unit.to());
    TokenRange phrase = isNominal(top) ? phrase(top, from, unit) : null;
    return phrase == null ? null : new TokenRange(phrase.from(), appositionEnd(phrase.to(), unit));
  }

  /** Behind the apposition that a comma opens, and a comma or the end of the sentence closes. */
  private int appositionEnd(int comma, Unit unit) {
    if (!words.isComma(comma)
        || comma + 1 >= unit.to()
        || !isNominal(topFrom(comma + 1, unit.to()))) {
      return comma;
    }
    int place = comma + 1;
    while (place < unit.to() && !marks.holds(place) && place - comma < LONGEST_ASIDE) {
      if (words.isComma(place) || words.tag(place) == Tag.STOP) {
        return place;
      }
      if (words.tag(place).isFinite() || words.tag(place) == Tag.WP || words.tag(place) == Tag.CC) {
        return comma;
      }
      place++;
    }
    return comma;
  }

  /** The highest token whose words begin with a place. */
  int topFrom(int from, int limit) {
    int top = from;
    int head = words.head(top);
    while (head > from
        && head < limit
        && (words.subtreeFrom(head) >= from || isModifier(words.relation(top)))) {
      top = head;
      head = words.head(top);
    }
    return top;
  }

  private static boolean isModifier(Relation relation) {
    return switch (relation) {
      case DET, AMOD, COMPOUND, NUMMOD, NMOD_POSS, NMOD_DESC -> true;
      default -> false;
    };
  }

  boolean isNominal(int place) {
    Tag tag = words.tag(place);
    return tag.isNoun()
        || switch (tag) {
          case DT -> words.relation(place) != Relation.DET;
          case PRP, CD, WP, WDT, JJ, JJR, JJS, ADD, VBN -> true;
          default -> false;
        };
  }

  /** The words of a phrase, with the apposition but without clauses that say more of it. */
  private @Nullable TokenRange phrase(int head, int group, Unit unit) {
    int from = Math.max(unit.from(), words.subtreeFrom(head));
    int to = Math.min(unit.to(), words.subtreeTo(head));
    if (head < group) {
      to = Math.min(to, group);
    } else {
      from = Math.max(from, group);
    }
    if (head < from || head >= to || marks.holds(head) || !isNominal(head)) {
      return null;
    }
    while (from < head && isLead(from)) {
      from++;
    }
    if (words.tag(from) == Tag.IN || words.tag(from) == Tag.TO) {
      from = runStart(head, from + 1);
      if (words.tag(from - 1) == Tag.IN) {
        return null;
      }
    } else if (head < group || from > group) {
      int first = runStart(from, unit.from());
      from = first > unit.from() && words.tag(first - 1) == Tag.IN ? from : first;
    }
    int limit = head < group ? group : unit.to();
    while (to < limit && joins(to)) {
      to++;
    }
    for (int place = head - 1; place >= from; place--) {
      if (marks.holds(place)) {
        from = place + 1;
      }
    }
    for (int place = head + 1; place < to; place++) {
      boolean other = words.tag(place) == Tag.DT && words.tag(place - 1).isProper();
      if (marks.holds(place) || other || isClause(place, head)) {
        to = place;
      }
    }
    while (from < head && isLead(from)) {
      from++;
    }
    while (to > head + 1 && isTail(to - 1)) {
      to--;
    }
    return new TokenRange(from, to);
  }

  /** Whether a word beside a phrase is part of it, whatever the tree says: nouns in a row. */
  private boolean joins(int place) {
    if (marks.holds(place)) {
      return false;
    }
    Relation relation = words.relation(place);
    if (relation == Relation.OBL_UNMARKED || relation == Relation.ADVMOD) {
      return false;
    }
    Tag tag = words.tag(place);
    boolean compound = tag == Tag.HYPH || (words.tag(place - 1) == Tag.HYPH && words.isWord(place));
    return compound
        || tag.isProper()
        || tag == Tag.NN
        || tag == Tag.NNS
        || tag == Tag.JJ
        || tag == Tag.POS
        || tag == Tag.PRPS
        || (tag == Tag.DT && isNominal(place + 1) && words.tag(place + 1) != Tag.DT)
        || (tag == Tag.UH && words.isCapitalised(place));
  }

  /** Where the run of nouns begins that goes up to a place; a determiner begins it. */
  private int runStart(int place, int floor) {
    int first = place;
    while (first > floor && !isDeterminer(first) && joins(first - 1)) {
      first--;
    }
    return first;
  }

  private boolean isDeterminer(int place) {
    return words.tag(place) == Tag.DT || words.tag(place) == Tag.PRPS;
  }

  /** Where more is told of the speaker, or something else: ", who leads the office". */
  private boolean isClause(int place, int head) {
    String lower = words.lower(place);
    if (lower.equals(";") || lower.equals(":") || words.isDash(place)) {
      return !words.touch(place);
    }
    if (!words.isComma(place) || place + 1 >= words.subtreeTo(head)) {
      return false;
    }
    int top = topFrom(place + 1, words.subtreeTo(head));
    return words.isFinite(top) || words.tag(top) == Tag.VBG || words.tag(top) == Tag.WP;
  }

  private boolean isLead(int place) {
    return words.tag(place).isPunctuation()
        || words.tag(place) == Tag.CC
        || (words.relation(place) == Relation.MARK && words.tag(place) != Tag.IN)
        || (words.relation(place) == Relation.ADVMOD && words.isComma(place + 1));
  }

  private boolean isTail(int place) {
    Tag tag = words.tag(place);
    return tag == Tag.POS
        || (tag.isPunctuation() && !words.lower(place).equals(")") && tag != Tag.HYPH);
  }
}
