package org.checkable.train;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.text.Span;

/** Words as claims are compared by: runs of letters and digits, a decimal figure being one. */
final class Words {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+(?:[.,]\\p{Nd}+)*");

  /** Words by which nobody is known. */
  private static final Set<String> EMPTY =
      Set.of(
          "a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "that", "this", "his",
          "her", "its", "their", "he", "she", "it", "they", "him", "them", "by", "from", "with",
          "as");

  private Words() {}

  /** Where the words within a span begin. */
  static BitSet starts(String text, Span span) {
    BitSet starts = new BitSet();
    Matcher words = WORD.matcher(text).region(span.start(), span.end());
    while (words.find()) {
      starts.set(words.start());
    }
    return starts;
  }

  /** The words of a text that say who or what is meant. */
  static Set<String> content(String text) {
    Set<String> content = new HashSet<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      content.add(words.group().toLowerCase(Locale.ROOT));
    }
    content.removeAll(EMPTY);
    return content;
  }

  /** Those of the one that the other has too. */
  static Set<String> shared(Set<String> one, Set<String> other) {
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared;
  }
}
