package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Span;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Takes out the raised marks of notes ("$2 million<sup>3</sup>"), and writes raised digits of
 * another kind as such, so that 10 to the sixth is not 106.
 */
final class Notes {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A longer word before a raised digit is no unit of measure. */
  private static final int LONGEST_UNIT = 3;

  private Notes() {}

  static void prune(Element body) {
    List<Node> notes = new ArrayList<>();
    for (Element raised : body.select("sup")) {
      String mark = raised.text().strip();
      if (isNote(raised, mark)) {
        notes.add(raised);
      } else if (mark.chars().allMatch(digit -> digit == '-' || isDigit(digit))) {
        raised.text(raised(mark));
      }
    }
    Removal.of(notes);
  }

  private static boolean isNote(Element raised, String mark) {
    if (mark.isEmpty() || mark.chars().noneMatch(Character::isLetterOrDigit)) {
      return mark.chars().noneMatch(character -> character == '™' || character == '®');
    }
    boolean number = mark.chars().allMatch(Notes::isDigit);
    boolean linked = raised.selectFirst("a[href]") != null || raised.closest("a[href]") != null;
    return (linked && mark.length() <= 4)
        || (mark.startsWith("[") && mark.endsWith("]"))
        || (number && !isExponent(before(raised)));
  }

  /** Whether a raised number after these words is a power: of a number or of a unit. */
  private static boolean isExponent(String before) {
    int start = before.length();
    while (start > 0 && Character.isLetter(before.charAt(start - 1))) {
      start--;
    }
    int letters = before.length() - start;
    if (letters > 0) {
      int digit = start > 0 && Span.isSpace(before.charAt(start - 1)) ? start - 2 : start - 1;
      return letters <= LONGEST_UNIT && digit >= 0 && isDigit(before.charAt(digit));
    }
    while (start > 0 && isDigit(before.charAt(start - 1))) {
      start--;
    }
    // "In 2018" with a note: a year is raised to no power.
    int digits = before.length() - start;
    return digits > 0 && digits != 4;
  }

  private static String before(Element raised) {
    Node node = raised.previousSibling();
    return node instanceof TextNode text ? text.getWholeText() : "";
  }

  private static String raised(String digits) {
    StringBuilder raised = new StringBuilder();
    digits
        .chars()
        .forEach(digit -> raised.append(isDigit(digit) ? RAISED.charAt(digit - '0') : '⁻'));
    return raised.toString();
  }

  private static boolean isDigit(int character) {
    return '0' <= character && character <= '9';
  }
}
