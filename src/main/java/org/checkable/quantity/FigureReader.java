package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/** Reads one figure at one place in a sentence, a range as one. */
final class FigureReader {
  private final FigureWords words;
  private final Pieces pieces;
  private final NumberReader numbers;
  private final UnitReader units;
  private final FractionReader fractions;
  private final RankReader ranks;
  private final Numberings numberings;

  FigureReader(FigureWords words, Pieces pieces, NumberStyle style) {
    this.words = words;
    this.pieces = pieces;
    this.numbers = new NumberReader(words, pieces, style);
    this.units = new UnitReader(words, pieces);
    this.fractions = new FractionReader(words, pieces);
    this.ranks = new RankReader(words, pieces);
    this.numberings = new Numberings(words, pieces);
  }

  /** The figure that begins at a piece; null when none does. */
  @Nullable Figure figure(int at) {
    Figure rank = ranks.rank(at);
    Figure figure = rank == null ? ranks.multiple(at) : rank;
    if (figure != null) {
      return figure;
    }
    Figure first = amount(at, false);
    Figure fraction = first != null && first.isScaled() ? null : fractions.fraction(at);
    if (fraction != null || first == null) {
      return fraction;
    }
    Figure range = range(first);
    if (range != null) {
      return range;
    }
    return isQuantity(first) ? first : null;
  }

  /** Where to go on behind a number that is no figure, all of "3-1" and "555-0134" included. */
  int afterNumbering(int at) {
    int end = at + 1;
    if (pieces.isNumber(at)) {
      while (isJoined(end) && pieces.isNumber(end + 1)) {
        end += 2;
      }
    } else if (words.number(pieces.lower(at)) != null) {
      Figure spelled = numbers.number(at, false);
      end = spelled == null ? end : spelled.end();
    }
    return end;
  }

  private boolean isJoined(int at) {
    return (pieces.isJoint(at)
            || (pieces.isGlued(at) && (pieces.is(at, "/") || pieces.is(at, "."))))
        && pieces.isGlued(at + 1);
  }

  /**
   * A number with its sign, its currency or its unit.
   *
   * @param ofMoney whether it ends a range of money: "£1–2m"
   */
  private @Nullable Figure amount(int at, boolean ofMoney) {
    if (pieces.isDash(at)) {
      return negative(at);
    }
    UnitReader.Read money = units.before(at);
    Figure plain = numbers.number(money == null ? at : money.end(), money != null || ofMoney);
    if (plain == null) {
      return money == null ? measuredOne(at) : null;
    }
    if (money != null) {
      return plain.with(at, plain.end(), money.unit());
    }
    if (isOdd(plain.end())) {
      plain = plain.roughly(plain.end() + 2);
    }
    UnitReader.Read unit = units.after(plain);
    return unit == null ? plain : plain.with(at, unit.end(), unit.unit());
  }

  /** "-12 °C", "–0.4%": a dash with a blank before it and none after it. */
  private @Nullable Figure negative(int at) {
    boolean sign = !pieces.isGlued(at) && pieces.isGlued(at + 1) && at > 0;
    Figure amount = sign && pieces.isNumber(at + 1) ? amount(at + 1, false) : null;
    return amount == null ? null : amount.negated();
  }

  /** "One percent", "over an hour", "about one year"; "an hour" alone may be any. */
  private @Nullable Figure measuredOne(int at) {
    String word = pieces.lower(at);
    if (!word.equals("one") && !word.equals("a") && !word.equals("an")) {
      return null;
    }
    Figure one = Figure.of(at, at + 1, BigDecimal.ONE, Unit.NONE);
    UnitReader.Read unit = units.after(one);
    if (unit == null || unit.unit().isNone()) {
      return null;
    }
    boolean exact = word.equals("one") && isExact(unit.unit());
    return exact || isMeasured(at) ? one.with(at, unit.end(), unit.unit()) : null;
  }

  /** "One percent", "one dollar", "one mile" are measures; "one day", "one point" often are not. */
  private static boolean isExact(Unit unit) {
    return switch (unit.code()) {
      case "", "s", "d", "wk", "mo", "a", "h", "min", "deg" -> false;
      default -> true;
    };
  }

  private boolean isMeasured(int at) {
    String one = pieces.lower(at - 1);
    return words.is(Part.ABOUT, one) || words.is(Part.ABOUT, pieces.lower(at - 2) + " " + one);
  }

  /** "Between 5 and 7 percent", "5 to 7 percent", "£1–2m"; not "from 5 to 7 percent". */
  private @Nullable Figure range(Figure first) {
    boolean between = pieces.is(first.start() - 1, "between");
    Figure second =
        isRange(first, between) ? amount(first.end() + 1, first.unit().isMoney()) : null;
    if (second == null || !first.fits(second) || isUnbounded(second)) {
      return null;
    }
    Figure range = first.to(second);
    boolean rises = range.upper() != null && range.value().compareTo(range.upper()) < 0;
    boolean says = between || !range.unit().isNone() || isCountedRange(second);
    return rises && says && !isAge(range) ? range : null;
  }

  private boolean isRange(Figure first, boolean between) {
    String joint = pieces.lower(first.end());
    boolean from = pieces.is(first.start() - 1, "from");
    return between
        ? joint.equals("and")
        : pieces.isDash(first.end()) || (joint.equals("to") && !from);
  }

  /** "1–2–3" is no range. */
  private boolean isUnbounded(Figure second) {
    return isJoined(second.end()) && pieces.isNumber(second.end() + 1);
  }

  /** "3–4 boats"; "a 3–4 defeat" is a result. */
  private boolean isCountedRange(Figure second) {
    return second.isScaled() || Counted.end(words, pieces, second.end()) > second.end();
  }

  private boolean isQuantity(Figure figure) {
    if (numberings.isTimeOfDay(figure.end())) {
      return false;
    }
    if (!figure.unit().isNone()) {
      return !isAge(figure);
    }
    boolean joined = isJoined(figure.end()) && !pieces.is(figure.end() + 1, "strong");
    return figure.isScaled() || (!joined && !isResult(figure) && !numberings.isNumbering(figure));
  }

  private boolean isAge(Figure figure) {
    return figure.unit().word().equals("years") && numberings.isAgeAfter(figure.end());
  }

  /** The second part of "229 – 1". */
  private boolean isResult(Figure figure) {
    return pieces.isDash(figure.end()) && pieces.isNumber(figure.end() + 1);
  }

  /** "40-odd", "300-plus". */
  private boolean isOdd(int at) {
    return pieces.isJoint(at)
        && switch (pieces.lower(at + 1)) {
          case "odd", "plus" -> true;
          default -> false;
        };
  }
}
