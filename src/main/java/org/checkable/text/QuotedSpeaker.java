package org.checkable.text;

/**
 * Tells whether what follows a quotation names its speaker: {@code "Is it true?" Mr. Smith asked.}
 */
final class QuotedSpeaker {
  private static final int LONGEST_NAME = 5;

  private final Abbreviations abbreviations;

  QuotedSpeaker(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
  }

  /**
   * Whether one to five capitalised words and a verb of speaking follow. After a plain full stop
   * the verb must also end the clause: {@code "It was." Smith said he left} is two sentences.
   */
  boolean follows(String text, Stop stop, Onset next, int limit) {
    Onset word = next;
    for (int words = 1; words <= LONGEST_NAME; words++) {
      if (word.shape() != Onset.Shape.CAPITAL || (words == 1 && isStarter(word))) {
        return false;
      }
      int gap = gapEnd(text, word, limit);
      if (gap < 0) {
        return false;
      }
      word = Onset.at(text, gap, limit);
      if (abbreviations.reports(word.lower())) {
        return stop.strong() || endsClause(text, word.end(), limit);
      }
    }
    return false;
  }

  /** A title begins sentences too, and names as often. */
  private boolean isStarter(Onset word) {
    return abbreviations.startsSentence(word.lower())
        && abbreviations.kindOf(word.word()) != Abbreviations.Kind.NEVER;
  }

  /** Behind the space after a word, over the full stop of a title or an initial; -1 without one. */
  private int gapEnd(String text, Onset word, int limit) {
    int at = word.end();
    if (at < limit
        && text.charAt(at) == '.'
        && abbreviations.kindOf(word.word()) != Abbreviations.Kind.NONE) {
      at++;
    }
    return at < limit && Span.isSpace(text.charAt(at)) ? at + 1 : -1;
  }

  private static boolean endsClause(String text, int at, int limit) {
    return at >= limit
        || text.charAt(at) == '.'
        || text.charAt(at) == ','
        || text.charAt(at) == ';';
  }
}
