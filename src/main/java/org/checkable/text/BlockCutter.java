package org.checkable.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts one block: one pass over its characters that remembers where the open sentence began. */
final class BlockCutter {
  private final Abbreviations abbreviations;
  private final SentenceEnd end;
  private final String text;
  private final Span block;
  private final ItemLabels labels;
  private final Asides asides = new Asides();
  private final List<Span> sentences = new ArrayList<>();
  private final boolean small;

  /** Where the open sentence begins. */
  private int start;

  /** Its first letter or digit; -1 before that. Marks before the first word end nothing. */
  private int word = -1;

  /** Behind what the last look ahead has taken. */
  private int next;

  BlockCutter(Abbreviations abbreviations, SentenceEnd end, String text, Span block) {
    this.abbreviations = abbreviations;
    this.end = end;
    this.text = text;
    this.block = block;
    this.labels = new ItemLabels(text, block);
    this.small = hasNoCapital();
    this.start = block.start();
  }

  List<Span> cut() {
    int date = DateLine.end(text, block);
    if (date > start) {
      cutAt(date);
    }
    int at = start;
    while (at < block.end()) {
      next = at + 1;
      int cut = cutFrom(at);
      if (cut > start && !asides.hold(cut)) {
        cutAt(cut);
        next = start;
      }
      at = next;
    }
    if (start < block.end()) {
      sentences.add(new Span(start, block.end()));
    }
    return sentences;
  }

  /** Where the open sentence ends, as the character at an offset tells; -1 when it goes on. */
  private int cutFrom(int at) {
    char character = text.charAt(at);
    if (Stop.isMark(character)) {
      Stop stop = Stop.at(text, at, block.end());
      next = stop.end();
      return word < 0 ? -1 : end.after(text, word, stop, block.end(), small);
    }
    if (Span.isSpace(character)) {
      return beginsAnew(at + 1) ? at : -1;
    }
    if (character == '(' && at > start) {
      asides.open(text, at, block.end());
    } else if (word < 0
        && (Character.isLetterOrDigit(character) || Character.isSurrogate(character))) {
      word = at;
    }
    return -1;
  }

  private void cutAt(int cut) {
    sentences.add(new Span(start, cut));
    start = cut;
    while (start < block.end() && Span.isSpace(text.charAt(start))) {
      start++;
    }
    word = -1;
  }

  /** Whether the next list item or a picture's credit begins at an offset behind a space. */
  private boolean beginsAnew(int at) {
    return at < block.end()
        && !Span.isSpace(text.charAt(at))
        && (labels.beginsItem(text, at, block.end()) || isCredit(at));
  }

  /** "The old bridge in May Image: Ann Lee": a credit needs no full stop before it. */
  private boolean isCredit(int at) {
    if (!Character.isUpperCase(text.charAt(at))
        || !Character.isLetterOrDigit(text.charAt(Math.max(0, at - 2)))) {
      return false;
    }
    int colon = at;
    while (colon < block.end() && colon - at < 12 && Character.isLetter(text.charAt(colon))) {
      colon++;
    }
    return colon < block.end()
        && text.charAt(colon) == ':'
        && abbreviations.isCredit(text.substring(at, colon));
  }

  /** In a text without capitals their absence tells nothing. */
  private boolean hasNoCapital() {
    for (int at = block.start(); at < block.end(); at++) {
      if (Character.isUpperCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }
}
