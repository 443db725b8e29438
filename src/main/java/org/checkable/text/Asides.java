package org.checkable.text;

/** The brackets that opened in the middle of a sentence: nothing is cut before they close. */
final class Asides {
  /** An aside longer than this, or one that never closes, is cut like any text. */
  private static final int LONGEST = 400;

  private int closing = -1;
  private boolean isShort;

  /**
   * Notes the bracket that opens at an offset. Each character is looked at once however many
   * brackets there are: nothing is searched before the last closing one that was found.
   */
  void open(String text, int at, int limit) {
    if (at < closing) {
      return;
    }
    int found = text.indexOf(')', at, limit);
    closing = found < 0 ? limit : found;
    isShort = found >= 0 && found - at <= LONGEST;
  }

  boolean hold(int cut) {
    return isShort && cut < closing;
  }
}
