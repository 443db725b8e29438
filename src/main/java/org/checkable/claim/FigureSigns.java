package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.text.Token;

/**
 * Which figures a passage has, and of what: amounts apart from dates, times of day and the numbers
 * of laws and flights, which are no quantities.
 *
 * @param amounts the places of its amounts
 */
record FigureSigns(List<Token> tokens, List<Integer> amounts, boolean dated) {

  static FigureSigns of(List<Token> tokens, TraitFinder finder) {
    List<Integer> amounts = new ArrayList<>();
    boolean dated = false;
    for (int at = 0; at < tokens.size(); at++) {
      boolean number = tokens.get(at).type() == Token.Type.NUMBER;
      if (number && isName(tokens, at)) {
        dated = true;
      } else if (number || finder.isNumberWord(tokens.get(at))) {
        amounts.add(at);
      }
    }
    return new FigureSigns(tokens, amounts, dated);
  }

  /**
   * Whether a number only names something: a year, a day, a time, or what is capitalised before.
   */
  private static boolean isName(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    boolean year = text.length() == 4 && (text.startsWith("19") || text.startsWith("20"));
    boolean named = at > 0 && tokens.get(at - 1).isCapitalised() && at > 1;
    return year || named || text.indexOf(':') > 0 || text.indexOf('/') > 0;
  }

  void addTo(Map<String, Double> features) {
    int count = Math.min(3, amounts.size());
    if (dated) {
      features.put("figure:NAME", 1.0);
    }
    if (count == 0) {
      return;
    }
    features.put("figure:COUNT", count / 2.0);
    features.put("figure:DENSE", 6.0 * amounts.size() / Math.max(6, tokens.size()));
    if (amounts.getFirst() <= 1) {
      features.put("figure:FIRST", 1.0);
    }
    for (int at : amounts) {
      for (int after = at + 1; after < tokens.size() && after <= at + 2; after++) {
        features.put("figure-of:" + KindFeatures.stem(tokens.get(after).lower()), 0.8);
      }
      if (at > 0) {
        features.put("figure-after:" + tokens.get(at - 1).lower(), 0.8);
      }
    }
  }
}
