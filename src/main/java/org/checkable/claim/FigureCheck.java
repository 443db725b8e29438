package org.checkable.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.checkable.quantity.Quantity;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Does the arithmetic that a sentence invites: a change in percent against the two figures given, a
 * share against its part and its whole, and parts against their total.
 */
final class FigureCheck {
  private static final Set<String> RISES =
      Set.of(
          "rose",
          "rise",
          "risen",
          "grew",
          "grown",
          "growth",
          "increase",
          "increased",
          "up",
          "gained",
          "climbed",
          "jumped",
          "soared");
  private static final Set<String> FALLS =
      Set.of(
          "fell",
          "fall",
          "fallen",
          "drop",
          "dropped",
          "decline",
          "declined",
          "decrease",
          "decreased",
          "down",
          "shrank",
          "cut",
          "plunged",
          "sank");
  private static final Set<String> MEASURES =
      Set.of(
          "percent",
          "points",
          "percentage points",
          "basis points",
          "rank",
          "seconds",
          "minutes",
          "hours",
          "days",
          "weeks",
          "months",
          "years",
          "times");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What rounding of the figures may do to a percentage, in points. */
  private static final BigDecimal ROUNDING = BigDecimal.ONE;

  private static final int MOST_BETWEEN = 4;

  private final Reported reported;
  private final Claim claim;
  private final List<Finding> findings;

  private FigureCheck(Reported reported, Claim claim, List<Finding> findings) {
    this.reported = reported;
    this.claim = claim;
    this.findings = findings;
  }

  static void check(Reported reported, Claim claim, List<Finding> findings) {
    if (claim.quantities().size() >= 3) {
      FigureCheck check = new FigureCheck(reported, claim, findings);
      check.percent();
      check.sum();
    }
  }

  private void percent() {
    List<Quantity> counts = new ArrayList<>();
    Quantity percent = null;
    for (Quantity quantity : claim.quantities()) {
      if (quantity.unit().equals("percent")) {
        if (percent != null) {
          return;
        }
        percent = quantity;
      } else if (!MEASURES.contains(quantity.unit())) {
        counts.add(quantity);
      }
    }
    if (percent == null
        || counts.size() != 2
        || percent.upper() != null
        || !isBeside(percent, counts)) {
      return;
    }
    BigDecimal real = real(counts.get(0), counts.get(1));
    if (real != null && differs(real, percent, counts)) {
      warn(
          "PERCENT_MISMATCH",
          "From the two figures given it would be "
              + real.round(new MathContext(3)).toPlainString()
              + "%.",
          percent.span());
    }
  }

  /** Whether the percentage is said of the two figures: right beside them, and not "of" others. */
  private boolean isBeside(Quantity percent, List<Quantity> counts) {
    int from = counts.get(0).span().start();
    int to = counts.get(1).span().end();
    Span share = percent.span();
    boolean before = share.end() <= from;
    int gapFrom = before ? share.end() : to;
    int gapTo = before ? from : share.start();
    if (gapTo < gapFrom) {
      return false;
    }
    Span gap = new Span(gapFrom, gapTo);
    int words = 0;
    for (Token token : reported.tokens(claim.sentence())) {
      if (gap.contains(token.span()) && !isTime(token)) {
        words++;
        if (token.lower().equals("with")) {
          return false;
        }
      }
      if (token.span().start() >= share.end()) {
        return words <= MOST_BETWEEN && !(token.lower().equals("of") && !before);
      }
    }
    return words <= MOST_BETWEEN;
  }

  /** The percentage that two figures give, where the words between them say how they relate. */
  private @Nullable BigDecimal real(Quantity first, Quantity second) {
    if (first.value().signum() <= 0 || second.value().signum() <= 0) {
      return null;
    }
    String between = wordsBetween(first.span().end(), second.span().start());
    String before = wordBefore(first.span().start());
    if (between.equals("to") && before.equals("from") && isChange()) {
      return second
          .value()
          .subtract(first.value())
          .multiply(HUNDRED)
          .divide(first.value(), MathContext.DECIMAL32)
          .abs();
    }
    boolean share = between.equals("of") || between.equals("of the") || between.equals("out of");
    return share && first.value().compareTo(second.value()) <= 0
        ? first.value().multiply(HUNDRED).divide(second.value(), MathContext.DECIMAL32)
        : null;
  }

  private boolean isChange() {
    boolean rises = false;
    boolean falls = false;
    for (Token token : reported.tokens(claim.sentence())) {
      rises |= RISES.contains(token.lower());
      falls |= FALLS.contains(token.lower());
    }
    return rises != falls;
  }

  private static boolean differs(BigDecimal real, Quantity percent, List<Quantity> counts) {
    BigDecimal difference = real.subtract(percent.value()).abs();
    boolean rough = percent.approximate() || counts.stream().anyMatch(Quantity::approximate);
    BigDecimal allowed = rough ? real.divide(BigDecimal.TEN).max(BigDecimal.valueOf(3)) : ROUNDING;
    return difference.compareTo(allowed) > 0;
  }

  /** "30 medals: 12 gold, 9 silver and 8 bronze". */
  private void sum() {
    List<Quantity> all = claim.quantities();
    Quantity total = all.getFirst();
    int colon = reported.article().text().indexOf(':', total.span().end());
    if (colon < 0
        || colon > all.get(1).span().start()
        || total.approximate()
        || MEASURES.contains(total.unit())) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity part : all.subList(1, all.size())) {
      if (part.approximate() || !(part.unit().isEmpty() || part.unit().equals(total.unit()))) {
        return;
      }
      sum = sum.add(part.value());
    }
    if (sum.compareTo(total.value()) != 0) {
      warn("SUM_MISMATCH", "The parts sum to " + sum.toPlainString() + ".", total.span());
    }
  }

  private void warn(String code, String detail, Span span) {
    findings.add(new Finding(claim.sentence().index(), new Warning(code, detail, span, null)));
  }

  /** The words between two figures, at most three; what a figure counts may stand first. */
  private String wordsBetween(int from, int to) {
    StringBuilder words = new StringBuilder();
    int count = 0;
    for (Token token : reported.tokens(claim.sentence())) {
      if (token.span().start() < from || token.span().end() > to || isTime(token)) {
        continue;
      }
      if (++count > 3) {
        return "";
      }
      words.append(words.isEmpty() ? "" : " ").append(token.lower());
    }
    return words.toString();
  }

  /** "From 80 in 2019 to 120 this year": when is not how. */
  private boolean isTime(Token token) {
    return token.lower().equals("in")
        || claim.times().stream().anyMatch(time -> time.span().overlaps(token.span()));
  }

  private String wordBefore(int offset) {
    String before = "";
    for (Token token : reported.tokens(claim.sentence())) {
      if (token.span().start() >= offset) {
        break;
      }
      before = token.lower();
    }
    return before;
  }
}
