package org.checkable.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.checkable.quantity.FigureWords.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * Finds figures and normalises them: "about $1.3 billion" is 1300000000 USD, not exact; "between 5
 * and 7 percent" is 5 to 7 percent. Fractions are shares in percent. Years, dates and times of day
 * are {@link TimeFinder}'s; numbers of laws, flights and houses, ages and results are nobody's. A
 * bare "$" is taken for US dollars, as news agencies use it.
 */
public final class QuantityFinder {
  private final FigureWords words;

  public QuantityFinder(RuleSource source) {
    this.words = new FigureWords(source);
  }

  /**
   * The figures of a sentence, in reading order.
   *
   * @param style how the text writes its numbers
   * @param times where dates and times stand, in reading order: their numbers are no figures
   */
  public List<Quantity> find(String text, NumberStyle style, List<Token> tokens, List<Span> times) {
    boolean none = true;
    for (Token token : tokens) {
      none = none && !mayHold(token);
    }
    if (none) {
      return List.of();
    }
    Pieces pieces = Pieces.of(text, tokens, words);
    return new Search(text, pieces, new FigureReader(words, pieces, style)).find(times);
  }

  private boolean mayHold(Token token) {
    return token.type() == Token.Type.NUMBER
        || words.mayBegin(token.lower())
        || token.lower().indexOf('-') > 0;
  }

  /** One walk over the pieces of a sentence. */
  private final class Search {
    private final String text;
    private final Pieces pieces;
    private final FigureReader reader;
    private final List<Quantity> found = new ArrayList<>();

    Search(String text, Pieces pieces, FigureReader reader) {
      this.text = text;
      this.pieces = pieces;
      this.reader = reader;
    }

    List<Quantity> find(List<Span> times) {
      int nextTime = 0;
      for (int at = 0; at < pieces.size(); ) {
        Span span = pieces.span(at);
        while (nextTime < times.size() && times.get(nextTime).end() <= span.start()) {
          nextTime++;
        }
        boolean isTime = nextTime < times.size() && times.get(nextTime).overlaps(span);
        at = isTime ? at + 1 : after(at);
      }
      return found;
    }

    /** Reads what begins at a piece, and says where to go on. */
    private int after(int at) {
      boolean begins =
          pieces.isNumber(at)
              || words.mayBegin(pieces.lower(at))
              || pieces.isDash(at)
              || pieces.is(at + 1, "$");
      if (!begins) {
        return at + 1;
      }
      Figure figure = reader.figure(at);
      if (figure == null) {
        return reader.afterNumbering(at);
      }
      found.add(quantity(figure));
      return figure.end();
    }

    private Quantity quantity(Figure figure) {
      Span span = pieces.span(figure.start(), figure.end());
      return new Quantity(
          span.slice(text),
          plain(figure.value()),
          figure.upper() == null ? null : plain(figure.upper()),
          figure.unit().word(),
          figure.unit().code(),
          figure.rounded() || isAbout(figure),
          Counted.span(words, pieces, figure),
          span);
    }

    /** "About 40", "more than 40", "40 or so". */
    private boolean isAbout(Figure figure) {
      String one = pieces.lower(figure.start() - 1);
      String two = pieces.lower(figure.start() - 2) + " " + one;
      String after = pieces.lower(figure.end()) + " " + pieces.lower(figure.end() + 1);
      return words.is(Part.ABOUT, one)
          || words.is(Part.ABOUT, two)
          || words.is(Part.ABOUT, pieces.lower(figure.start() - 3) + " " + two)
          || words.is(Part.ABOUT, after);
    }
  }

  /** "1200000000.0" is 1200000000, so that equal figures are equal. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
