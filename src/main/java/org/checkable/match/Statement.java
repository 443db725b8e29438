package org.checkable.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.quantity.Facts;
import org.checkable.text.Sha256;

/**
 * What a comparison sees of a claim.
 *
 * @param canonical its words without case, marks and articles, figures in one form
 * @param terms stems of the words that say something, in order of their first standing
 * @param names those of the terms that are names, in order
 * @param poles for each axis whether the positive end (true) or the negative is named
 * @param denials how many words deny
 * @param passive whether somebody has something done to them "by" somebody
 */
public record Statement(
    String canonical,
    List<String> terms,
    List<String> names,
    List<Figure> figures,
    List<Facts.Time> times,
    Map<String, Set<Boolean>> poles,
    int denials,
    boolean passive) {
  private static final int FINGERPRINT_BYTES = 8;

  public Statement {
    terms = List.copyOf(terms);
    names = List.copyOf(names);
    figures = List.copyOf(figures);
    times = List.copyOf(times);
    poles = Map.copyOf(poles);
  }

  /** The same for the same canonical words: 16 hexadecimal digits. */
  public String fingerprint() {
    return Sha256.hex(canonical, FINGERPRINT_BYTES);
  }
}
