package org.checkable.language;

/**
 * Where a sentence is cut before it is parsed, so that each clause is read by itself: behind a
 * semicolon between two clauses, and before the conjunction of ", and the rents rose". Parsers lose
 * coordinated clauses first; tags tell these for certain.
 */
final class ClauseBoundaries {
  /** In tokens: no subject before its verb is longer. */
  private static final int LONGEST_SUBJECT = 12;

  private final String text;
  private final TokenSpans spans;
  private final int[] tags;

  ClauseBoundaries(String text, TokenSpans spans, int[] tags) {
    this.text = text;
    this.spans = spans;
    this.tags = tags;
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
        if (text.charAt(spans.start(at)) == ';' && hasFinite(at)) {
          return at + 1;
        }
        if (sinceComma && tag == Tag.COMMA && tag(at + 1) == Tag.CC && beginsClause(at + 2)) {
          return at + 1;
        }
      }
      clause |= tag.isFinite();
      sinceComma = tag != Tag.COMMA && (sinceComma || tag.isFinite());
    }
    return tags.length;
  }

  private Tag tag(int at) {
    return at < tags.length ? Tag.of(tags[at]) : Tag.XX;
  }

  private boolean hasFinite(int from) {
    for (int at = from; at < tags.length; at++) {
      if (tag(at).isFinite()) {
        return true;
      }
    }
    return false;
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
              || switch (tag) {
                case DT, PDT, PRP, PRPS, EX, JJ, JJR, JJS, CD, POS, HYPH, RB, DOLLAR, IN -> true;
                default -> false;
              };
      if (!belongs || (tag == Tag.IN && !subject)) {
        return false;
      }
      subject |= tag.isNoun() || tag == Tag.PRP || tag == Tag.EX || tag == Tag.DT || tag == Tag.CD;
    }
    return false;
  }
}
