package org.checkable.text;

import java.util.Locale;

/**
 * Decides whether a {@link Stop} ends its sentence, from the word before it and the word after it.
 * Looks at a bounded number of characters on either side.
 */
final class SentenceEnd {
  /** Longer runs of letters than this are no abbreviation. */
  private static final int LONGEST_ABBREVIATION = 16;

  /** "At 5 a.m." is no sentence; with more words before it, it may be one. */
  private static final int SHORTEST_WITH_TIME = 16;

  private final Abbreviations abbreviations;
  private final QuotedSpeaker speaker;

  SentenceEnd(Abbreviations abbreviations) {
    this.abbreviations = abbreviations;
    this.speaker = new QuotedSpeaker(abbreviations);
  }

  /**
   * Where the sentence that contains the stop ends.
   *
   * @param first offset of that sentence's first letter or digit
   * @param limit offset where its block ends
   * @param small whether the block has no capital letter at all, so that their absence tells
   *     nothing
   * @return an offset, or -1 when the sentence goes on
   */
  int after(String text, int first, Stop stop, int limit, boolean small) {
    if (stop.end() >= limit) {
      return -1;
    }
    if (!isGap(text, stop)) {
      return afterGlued(text, first, stop, limit);
    }
    Onset next = Onset.at(text, stop.end(), limit);
    if (!mayBegin(next, small, stop)) {
      return -1;
    }
    if (stop.isEllipsis() && !stop.strong()) {
      return afterEllipsis(text, stop, next);
    }
    if (!stop.strong() && isAbbreviation(text, first, stop, next, limit)) {
      return -1;
    }
    if (stop.strong() && abbreviations.exclaims(wordBefore(text, first, stop.start()))) {
      return abbreviations.startsSentence(next.lower()) ? stop.end() : -1;
    }
    return goesOn(text, stop, next, limit) ? -1 : stop.end();
  }

  /**
   * Where a sentence ends though no white space follows: "in May.It cost", "in May.2 It cost",
   * whose digit is the mark of a note.
   */
  private int afterGlued(String text, int first, Stop stop, int limit) {
    if (stop.dots() != 1 || stop.strong() || stop.end() != stop.start() + 1) {
      return -1;
    }
    String word = wordBefore(text, first, stop.start());
    int note = NoteMark.end(text, stop.end(), limit);
    boolean year = word.length() == 4 && isNumber(word);
    boolean whole = word.length() > 2 && isLetters(word);
    if (note > stop.end()) {
      Onset next = Onset.at(text, note, limit);
      boolean begins = next.shape() == Onset.Shape.CAPITAL && next.end() > note;
      return begins && (whole || year) && Span.isSpace(text.charAt(note)) ? note : -1;
    }
    return whole || year ? glued(text, word, stop, limit) : -1;
  }

  /** "May.It cost", "bridge.Doctors said"; not "Node.Js", "example.Com" or "www.Example.org". */
  private int glued(String text, String word, Stop stop, int limit) {
    if (!Character.isUpperCase(text.charAt(stop.end()))) {
      return -1;
    }
    Onset next = Onset.at(text, stop.end(), limit);
    int before = stop.start() - word.length() - 1;
    boolean alone = before < 0 || Span.isSpace(text.charAt(before));
    boolean spaced = next.end() < limit && Span.isSpace(text.charAt(next.end()));
    boolean starts = abbreviations.startsSentence(next.lower());
    boolean small = word.length() > 3 && Character.isLowerCase(word.charAt(0));
    boolean capitalised = next.word().length() > 3 && isLetters(next.word().substring(1));
    return alone && spaced && (starts || (small && capitalised)) ? stop.end() : -1;
  }

  private static boolean isLetters(String word) {
    for (int at = 1; at < word.length(); at++) {
      if (!Character.isLowerCase(word.charAt(at))) {
        return false;
      }
    }
    return Character.isLetter(word.charAt(0));
  }

  /** White space follows, or the marks are those of a script that sets none. */
  private static boolean isGap(String text, Stop stop) {
    return Span.isSpace(text.charAt(stop.end())) || text.charAt(stop.start()) > '\u3000';
  }

  private static boolean mayBegin(Onset next, boolean small, Stop stop) {
    return switch (next.shape()) {
      case CAPITAL, DIGIT, SIGN -> true;
      case SMALL -> small || (next.opensQuotation() && !stop.quoted());
      case NOTHING -> false;
    };
  }

  /** Four spaced dots are an ellipsis and a full stop; which comes first shows in the spacing. */
  private int afterEllipsis(String text, Stop stop, Onset next) {
    if (next.opener() == '(' || next.shape() != Onset.Shape.CAPITAL) {
      return -1;
    }
    boolean stopFirst =
        !stop.spaced() && stop.dots() > 3 && Span.isSpace(text.charAt(stop.start() + 1));
    if (stopFirst) {
      return stop.start() + 1;
    }
    if (stop.dots() > 3) {
      return stop.end();
    }
    boolean self = next.lower().equals("i") || next.lower().startsWith("i'");
    boolean begins = !stop.spaced() || abbreviations.startsSentence(next.lower());
    return begins && !self ? stop.end() : -1;
  }

  private boolean isAbbreviation(String text, int first, Stop stop, Onset next, int limit) {
    String word = wordBefore(text, first, stop.start());
    if (isItemLabel(first, stop, word)) {
      return true;
    }
    return switch (abbreviations.kindOf(word)) {
      case NONE -> false;
      case NEVER -> true;
      case NUMBER -> next.shape() == Onset.Shape.DIGIT;
      case OPEN -> !opens(text, next, limit) && !isLetter(text, first, stop, word);
      case TIME -> abbreviations.isZone(next.lower()) || stop.start() - first < SHORTEST_WITH_TIME;
    };
  }

  /** "Hepatitis C. Doctors": the letter belongs to what stands before it, and is no initial. */
  private boolean isLetter(String text, int first, Stop stop, String word) {
    int gap = stop.start() - word.length() - 1;
    return word.length() == 1
        && gap > first
        && text.charAt(gap) == ' '
        && abbreviations.isLettered(wordBefore(text, first, gap).toLowerCase(Locale.ROOT));
  }

  /** A word that begins sentences, a label such as "Image:", or a quotation. */
  private boolean opens(String text, Onset next, int limit) {
    return abbreviations.startsSentence(next.lower())
        || (next.end() < limit && text.charAt(next.end()) == ':')
        || next.opensQuotation();
  }

  /** "1.", "12." or "b." at the start of a sentence numbers it. */
  private static boolean isItemLabel(int first, Stop stop, String word) {
    return first == stop.start() - word.length()
        && !word.isEmpty()
        && (word.length() == 1 || (word.length() <= 3 && isNumber(word)));
  }

  private static boolean isNumber(String word) {
    for (int at = 0; at < word.length(); at++) {
      if (!Character.isDigit(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** A citation or a speaker that belongs to the quotation before it. */
  private boolean goesOn(String text, Stop stop, Onset next, int limit) {
    if (stop.start() > 0 && text.charAt(stop.start() - 1) == '(') {
      return true;
    }
    if (!stop.quoted()) {
      return false;
    }
    return isDash(next.opener()) || speaker.follows(text, stop, next, limit);
  }

  private static boolean isDash(char character) {
    return character == '—' || character == '–' || character == '-';
  }

  /** The characters before an offset, back to white space or an opening mark. */
  static String wordBefore(String text, int from, int end) {
    int at = end;
    int first = Math.max(from, end - LONGEST_ABBREVIATION);
    while (at > first && isPartOfWord(text.charAt(at - 1))) {
      at--;
    }
    return text.substring(at, end);
  }

  private static boolean isPartOfWord(char character) {
    return Character.isLetterOrDigit(character)
        || character == '.'
        || character == '-'
        || character == '°'
        || character == '\''
        || character == '’';
  }
}
