package org.checkable.language;

/**
 * Where a sentence is cut before it is parsed, so that each clause is read by itself: behind a
 * semicolon between two clauses, and before the conjunction of ", and the rents rose". Parsers lose
 * coordinated clauses first; tags tell these for certain.
 */
final class ClauseBoundaries {
  /** In tokens: no subject before its verb is longer. */
  private static final int LONGEST_SUBJECT = 12;

  private static final int LONGEST_ASIDE = 30;
  private static final int LONGEST_FRONT = 40;

  private final String text;
  private final TokenSpans spans;
  private final int[] tags;
  private final int lastFinite;

  ClauseBoundaries(String text, TokenSpans spans, int[] tags) {
    this.text = text;
    this.spans = spans;
    this.tags = tags;
    this.lastFinite = lastFinite();
  }

  private int lastFinite() {
    int last = tags.length - 1;
    while (last >= 0 && !tag(last).isFinite()) {
      last--;
    }
    return last;
  }

  /** Where the clause that begins at a token ends, exclusive. */
  int end(int from) {
    boolean clause = false;
    boolean sinceComma = false;
    boolean quoted = false;
    for (int at = from; at < tags.length; at++) {
      Tag tag = tag(at);
      quoted ^= tag == Tag.OPENING_QUOTE || tag == Tag.CLOSING_QUOTE;
      if (clause && !quoted) {
        if (text.charAt(spans.start(at)) == ';' && at < lastFinite) {
          return at + 1;
        }
        if (sinceComma && tag == Tag.COMMA && tag(at + 1) == Tag.CC && beginsClause(at + 2)) {
          return at + 1;
        }
        if (tag == Tag.COMMA && isMain(from) && endsWithClause(at + 1)) {
          return at + 1;
        }
      }
      clause |= tag.isFinite();
      sinceComma = tag != Tag.COMMA && (sinceComma || tag.isFinite());
    }
    return tags.length;
  }

  private boolean isMain(int from) {
    return switch (tag(from)) {
      case IN, WRB, VBG, VBN, TO -> false;
      default -> true;
    };
  }

  /** Whether all that follows is one short clause: "…, the mayor said on Monday." */
  private boolean endsWithClause(int from) {
    if (tags.length - from > LONGEST_SUBJECT || !beginsClause(from)) {
      return false;
    }
    int finite = 0;
    for (int at = from; at < tags.length; at++) {
      Tag tag = tag(at);
      finite += tag.isFinite() ? 1 : 0;
      if (tag == Tag.COMMA || tag == Tag.OPENING_QUOTE || tag == Tag.CLOSING_QUOTE) {
        return false;
      }
    }
    return finite == 1;
  }

  /**
   * Where the aside ends that a comma opens behind a noun, exclusive: ", 44," before its verb, or
   * ", which closed in May" there or at the end; the token itself where none does.
   */
  int asideEnd(int comma, int from, int to) {
    if (tag(comma) != Tag.COMMA || comma == from || !isNominal(tag(comma - 1))) {
      return comma;
    }
    Tag first = tag(comma + 1);
    boolean relative = first == Tag.WDT || first == Tag.WP || first == Tag.WPS;
    boolean finite = false;
    for (int at = comma + 1; at < Math.min(to - 1, comma + LONGEST_ASIDE); at++) {
      Tag tag = tag(at);
      boolean verb = isVerbAt(at + 1) || (relative && tag(at + 1) == Tag.VBN);
      if (tag == Tag.COMMA && at > comma + 1 && verb && finite == relative) {
        return at + 1;
      }
      finite |= tag.isFinite();
      if (!relative && !isNominal(tag) && !isWithinNoun(tag)) {
        return comma;
      }
    }
    return relative && finite ? lastWord(comma, to) : comma;
  }

  /** Behind the last word of a clause, marks at its end left out. */
  private int lastWord(int from, int to) {
    int end = to;
    while (end > from && tag(end - 1).isPunctuation()) {
      end--;
    }
    return end;
  }

  /**
   * Where the main clause begins behind a subordinate clause or a phrase in front of it: "When the
   * port closed, the rents fell", "According to the mayor, it closed"; the first token where none
   * stands in front.
   */
  int frontEnd(int from, int to) {
    Tag first = tag(from);
    boolean finite = false;
    switch (first) {
      case IN, WRB, VBG, VBN -> {}
      default -> {
        return from;
      }
    }
    for (int at = from + 1; at < Math.min(to, from + LONGEST_FRONT); at++) {
      if (tag(at) == Tag.COMMA && beginsClause(at + 1)) {
        boolean clause = first != Tag.IN || beginsClause(from + 1);
        return !finite || clause ? at + 1 : from;
      }
      finite |= tag(at).isFinite();
    }
    return from;
  }

  private boolean isVerbAt(int at) {
    return tag(at).isFinite() || (tag(at) == Tag.RB && tag(at + 1).isFinite());
  }

  private static boolean isNominal(Tag tag) {
    return tag.isNoun() || tag == Tag.CD || tag == Tag.PRP;
  }

  private static boolean isWithinNoun(Tag tag) {
    return switch (tag) {
      case DT, PRPS, JJ, JJR, JJS, POS, HYPH, IN, RB, CC, COMMA, VBN, TO, DOLLAR -> true;
      default -> false;
    };
  }

  private Tag tag(int at) {
    return at >= 0 && at < tags.length ? Tag.of(tags[at]) : Tag.XX;
  }

  /** Whether a subject and then a finite verb follow, with nothing else between them. */
  private boolean beginsClause(int from) {
    boolean subject = false;
    for (int at = from; at < from + LONGEST_SUBJECT; at++) {
      Tag tag = tag(at);
      if (tag.isFinite()) {
        return subject;
      }
      boolean belongs =
          tag.isNoun()
              || (tag == Tag.VBG && at == from)
              || switch (tag) {
                case DT, PDT, PRP, PRPS, EX, JJ, JJR, JJS, CD, POS, HYPH, RB, DOLLAR, IN -> true;
                default -> false;
              };
      if (!belongs || (tag == Tag.IN && !subject)) {
        return false;
      }
      subject |=
          tag.isNoun()
              || tag == Tag.VBG
              || tag == Tag.PRP
              || tag == Tag.EX
              || tag == Tag.DT
              || tag == Tag.CD;
    }
    return false;
  }
}
