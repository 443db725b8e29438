package org.checkable.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds figures and normalises them: "about $1.3 billion" is 1300000000 USD, not exact; "between 5
 * and 7 percent" is 5 to 7 percent. Fractions are shares in percent. Years, dates and times of day
 * are {@link TimeFinder}'s. A bare "$" is taken for US dollars, as news agencies use it.
 */
public final class QuantityFinder {
  private final FigureWords words;

  public QuantityFinder(RuleSource source) {
    this.words = new FigureWords(source);
  }

  /**
   * The figures of a sentence, in reading order.
   *
   * @param times where dates and times stand, in reading order: their numbers are no figures
   */
  public List<Quantity> find(String text, List<Token> tokens, List<Span> times) {
    List<Quantity> found = new ArrayList<>();
    int nextTime = 0;
    for (int at = 0; at < tokens.size(); ) {
      Span span = tokens.get(at).span();
      while (nextTime < times.size() && times.get(nextTime).end() <= span.start()) {
        nextTime++;
      }
      boolean isTime = nextTime < times.size() && times.get(nextTime).overlaps(span);
      Figure figure = isTime || !words.mayBegin(tokens.get(at)) ? null : figure(tokens, at);
      if (figure == null) {
        at++;
        continue;
      }
      found.add(quantity(text, tokens, figure));
      at = figure.end();
    }
    return found;
  }

  private Quantity quantity(String text, List<Token> tokens, Figure figure) {
    Span span =
        new Span(
            tokens.get(figure.start()).span().start(), tokens.get(figure.end() - 1).span().end());
    return new Quantity(
        span.slice(text),
        plain(figure.value()),
        figure.upper() == null ? null : plain(figure.upper()),
        figure.unit(),
        figure.upper() != null || figure.rounded() || isAbout(tokens, figure.start()),
        span);
  }

  /** "1200000000.0" is 1200000000, so that equal figures are equal. */
  private static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** The figure that begins at a token; null when none does. */
  private @Nullable Figure figure(List<Token> tokens, int at) {
    NumberReader reader = new NumberReader(words, tokens);
    Figure rank = reader.rank(at);
    if (rank != null) {
      return rank;
    }
    Figure fraction = new FractionReader(words, tokens).fraction(at);
    if (fraction != null) {
      return fraction;
    }
    Figure first = reader.amount(at);
    if (first == null) {
      return null;
    }
    Figure range = range(reader, tokens, first);
    return range != null ? range : first;
  }

  /** "Between 5 and 7 percent", "5 to 7 percent", "5–7 percent"; not "from 5 to 7 percent". */
  private static @Nullable Figure range(NumberReader reader, List<Token> tokens, Figure first) {
    String joint = lower(tokens, first.end());
    boolean between = lower(tokens, first.start() - 1).equals("between");
    boolean joins =
        between
            ? joint.equals("and")
            : joint.equals("–")
                || joint.equals("-")
                || (joint.equals("to") && !lower(tokens, first.start() - 1).equals("from"));
    Figure second = joins ? reader.amount(first.end() + 1) : null;
    if (second == null || !first.fits(second)) {
      return null;
    }
    BigDecimal value = first.scaledLike(second);
    boolean hasUnit = !second.unit().isEmpty() || between;
    return hasUnit && value.compareTo(second.value()) < 0
        ? new Figure(first.start(), second.end(), value, second.value(), second.unit(), false)
        : null;
  }

  private boolean isAbout(List<Token> tokens, int start) {
    String one = lower(tokens, start - 1);
    String two = lower(tokens, start - 2) + " " + one;
    return words.isAbout(one)
        || words.isAbout(two)
        || words.isAbout(lower(tokens, start - 3) + " " + two);
  }

  private static String lower(List<Token> tokens, int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
  }

  /**
   * A figure and its place.
   *
   * @param start its first token
   * @param end after its last
   * @param scaled whether a word such as million is part of it
   * @param rounded whether the value is not quite what the words say: a third is 33.3 percent
   */
  record Figure(
      int start,
      int end,
      BigDecimal value,
      @Nullable BigDecimal upper,
      String unit,
      boolean scaled,
      boolean rounded) {

    Figure(
        int start,
        int end,
        BigDecimal value,
        @Nullable BigDecimal upper,
        String unit,
        boolean scaled) {
      this(start, end, value, upper, unit, scaled, false);
    }

    /** Whether this can be the lower end of a range that the other ends. */
    boolean fits(Figure other) {
      return unit.isEmpty() || unit.equals(other.unit()) || other.unit().isEmpty();
    }

    /** "5 to 7 million": the scale is said once. */
    BigDecimal scaledLike(Figure other) {
      if (scaled || !other.scaled()) {
        return value;
      }
      BigDecimal scale = BigDecimal.ONE;
      for (int power = 3; power <= 12; power += 3) {
        BigDecimal step = BigDecimal.TEN.pow(power);
        if (other.value().compareTo(step) >= 0) {
          scale = step;
        }
      }
      return value.multiply(scale);
    }
  }
}
