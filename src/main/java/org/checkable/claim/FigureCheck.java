package org.checkable.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.quantity.Quantity;
import org.checkable.quantity.TimeReference;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Does the arithmetic that a sentence invites: a change in percent against the two figures given, a
 * share against its part and its whole, parts against their total, and shares of one whole against
 * a hundred. What belongs to one change is known by the tree, not by how near it stands.
 */
final class FigureCheck {
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

  private static final int FEWEST_SHARES = 3;

  /** A share is said right beside its part and its whole. */
  private static final int MOST_BETWEEN = 4;

  private final CheckWords words;
  private final Reported reported;
  private final Sentence sentence;
  private final List<Quantity> quantities;
  private final List<TimeReference> times;
  private final List<Finding> findings;

  private FigureCheck(
      CheckWords words,
      Reported reported,
      Sentence sentence,
      List<Claim> claims,
      List<Finding> findings) {
    this.words = words;
    this.reported = reported;
    this.sentence = sentence;
    this.quantities =
        claims.stream()
            .flatMap(claim -> claim.quantities().stream())
            .distinct()
            .sorted(Comparator.comparing(Quantity::span))
            .toList();
    this.times = claims.stream().flatMap(claim -> claim.times().stream()).toList();
    this.findings = findings;
  }

  /**
   * Checks a sentence.
   *
   * @param claims all that were cut from it
   */
  static void check(
      CheckWords words,
      Reported reported,
      Sentence sentence,
      List<Claim> claims,
      List<Finding> findings) {
    FigureCheck check = new FigureCheck(words, reported, sentence, claims, findings);
    if (check.quantities.size() >= 3) {
      check.percent();
      check.sum();
      check.shares();
    }
  }

  private void percent() {
    List<Quantity> counts = new ArrayList<>();
    Quantity percent = null;
    for (Quantity quantity : quantities) {
      if (quantity.unit().equals("percent")) {
        if (percent != null) {
          return;
        }
        percent = quantity;
      } else if (!MEASURES.contains(quantity.unit())) {
        counts.add(quantity);
      }
    }
    if (percent == null || counts.size() != 2 || percent.upper() != null || isOfOther(percent)) {
      return;
    }
    BigDecimal real = real(counts.get(0), counts.get(1), percent);
    if (real != null && differs(real, percent, counts)) {
      warn(
          "PERCENT_MISMATCH",
          "From the two figures given it would be "
              + real.round(new MathContext(3)).toPlainString()
              + "%.",
          percent.span());
    }
  }

  /** Whether the percentage is one "of" something else that follows. */
  private boolean isOfOther(Quantity percent) {
    for (Token token : reported.tokens(sentence)) {
      if (token.span().start() >= percent.span().end()) {
        boolean before = quantities.indexOf(percent) == 0;
        return token.lower().equals("of") && !before;
      }
    }
    return false;
  }

  /** The percentage that two figures give, where the words say how all three relate. */
  private @Nullable BigDecimal real(Quantity first, Quantity second, Quantity percent) {
    if (first.value().signum() <= 0 || second.value().signum() <= 0) {
      return null;
    }
    String between = wordsBetween(first.span().end(), second.span().start());
    String before = wordBefore(first.span().start());
    if (between.equals("to") && before.equals("from")) {
      return isOneChange(first, percent)
          ? second
              .value()
              .subtract(first.value())
              .multiply(HUNDRED)
              .divide(first.value(), MathContext.DECIMAL32)
              .abs()
          : null;
    }
    boolean share = between.equals("of") || between.equals("of the") || between.equals("out of");
    return share && isBeside(percent, first, second) && first.value().compareTo(second.value()) <= 0
        ? first.value().multiply(HUNDRED).divide(second.value(), MathContext.DECIMAL32)
        : null;
  }

  private boolean isBeside(Quantity percent, Quantity first, Quantity second) {
    Span share = percent.span();
    boolean before = share.end() <= first.span().start();
    int from = before ? share.end() : second.span().end();
    int to = before ? first.span().start() : share.start();
    return from <= to
        && reported.tokens(sentence).stream()
                .filter(token -> token.span().start() >= from && token.span().end() <= to)
                .filter(token -> !isTime(token))
                .count()
            <= MOST_BETWEEN;
  }

  /**
   * Whether figure and percentage hang on one word of change, or the percentage on another of the
   * same direction below it, with no statement of its own between: "rose from 2 to 3, an increase
   * of 9%", and not "rose from 2 to 3, while rents rose 9%".
   */
  private boolean isOneChange(Quantity first, Quantity percent) {
    if (!reported.hasTrees()) {
      return false;
    }
    DependencyTree tree = reported.tree(sentence);
    int change = change(tree, top(tree, first));
    if (change == DependencyTree.NONE) {
      return false;
    }
    int direction = words.direction(tree.lower(change));
    int share = top(tree, percent);
    int own = change(tree, share);
    int word = own == DependencyTree.NONE ? share : own;
    if (own == DependencyTree.NONE || words.direction(tree.lower(own)) != direction) {
      return false;
    }
    return tree.isWithin(word, change) ? isOpen(tree, word, change) : isOpen(tree, change, word);
  }

  /** The nearest word of change that a token hangs on; none beyond a statement of its own. */
  private int change(DependencyTree tree, int from) {
    int at = from;
    while (at != DependencyTree.NONE) {
      if (words.direction(tree.lower(at)) != 0) {
        return at;
      }
      if (tree.subject(at) != DependencyTree.NONE && tree.isFinite(at)) {
        return DependencyTree.NONE;
      }
      at = tree.head(at);
    }
    return DependencyTree.NONE;
  }

  /** Whether no statement with a subject of its own lies between a token and what it hangs on. */
  private static boolean isOpen(DependencyTree tree, int from, int to) {
    int at = from;
    while (at != to && at != DependencyTree.NONE) {
      if (tree.subject(at) != DependencyTree.NONE && tree.isFinite(at)) {
        return false;
      }
      at = tree.head(at);
    }
    return at == to;
  }

  /** The token of a figure that the others of it hang on. */
  private static int top(DependencyTree tree, Quantity quantity) {
    int at = tree.at(quantity.span().start());
    int head = tree.head(at);
    while (head != DependencyTree.NONE && quantity.span().contains(tree.span(head))) {
      at = head;
      head = tree.head(at);
    }
    return at;
  }

  private static boolean differs(BigDecimal real, Quantity percent, List<Quantity> counts) {
    BigDecimal difference = real.subtract(percent.value()).abs();
    boolean rough = percent.approximate() || counts.stream().anyMatch(Quantity::approximate);
    BigDecimal allowed = rough ? real.divide(BigDecimal.TEN).max(BigDecimal.valueOf(3)) : ROUNDING;
    return difference.compareTo(allowed) > 0;
  }

  /** "30 medals: 12 gold, 9 silver and 8 bronze", or the parts first and "a total of 30" last. */
  private void sum() {
    boolean first = isTotalBefore(quantities.get(0), quantities.get(1));
    Quantity last = quantities.getLast();
    if (!first && !words.is("total", wordBefore(last.span().start(), 2))) {
      return;
    }
    Quantity total = first ? quantities.getFirst() : last;
    if (total.approximate() || total.upper() != null || MEASURES.contains(total.unit())) {
      return;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity part : quantities) {
      if (part.equals(total)) {
        continue;
      }
      boolean alike = part.unit().isEmpty() || part.unit().equals(total.unit());
      if (part.approximate() || part.upper() != null || !alike) {
        return;
      }
      sum = sum.add(part.value());
    }
    if (sum.compareTo(total.value()) != 0) {
      warn("SUM_MISMATCH", "The parts sum to " + sum.toPlainString() + ".", total.span());
    }
  }

  private boolean isTotalBefore(Quantity total, Quantity part) {
    int colon = reported.article().text().indexOf(':', total.span().end());
    return colon >= 0 && colon <= part.span().start();
  }

  /** "48% backed it, 41% opposed it and 21% were undecided": more than there are. */
  private void shares() {
    BigDecimal sum = BigDecimal.ZERO;
    for (Quantity share : quantities) {
      boolean exact = share.unit().equals("percent") && share.upper() == null;
      if (!exact || share.approximate() || share.value().compareTo(HUNDRED) >= 0) {
        return;
      }
      sum = sum.add(share.value());
    }
    int parts = 0;
    for (Token token : reported.tokens(sentence)) {
      if (words.direction(token.lower()) != 0) {
        return;
      }
      parts += words.is("share", token.lower()) ? 1 : 0;
    }
    boolean whole = parts >= FEWEST_SHARES - 1 && times.size() < 2;
    if (whole && sum.compareTo(HUNDRED.add(BigDecimal.TWO)) > 0) {
      warn(
          "SHARES_OVER_100",
          "The shares sum to " + sum.toPlainString() + "%.",
          quantities.getLast().span());
    }
  }

  private void warn(String code, String detail, Span span) {
    findings.add(new Finding(sentence.index(), new Warning(code, detail, span, null)));
  }

  /** The words between two figures, at most three; what a figure counts may stand first. */
  private String wordsBetween(int from, int to) {
    StringBuilder words = new StringBuilder();
    int count = 0;
    for (Token token : reported.tokens(sentence)) {
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
        || times.stream().anyMatch(time -> time.span().overlaps(token.span()));
  }

  private String wordBefore(int offset) {
    return wordBefore(offset, 1);
  }

  /** The word so many before an offset; empty when there is none. */
  private String wordBefore(int offset, int back) {
    List<Token> before =
        reported.tokens(sentence).stream().filter(token -> token.span().end() <= offset).toList();
    return before.size() < back ? "" : before.get(before.size() - back).lower();
  }
}
