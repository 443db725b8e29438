package org.checkable.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/** Reads the value of one number, in digits or words of any length, with its scale. */
final class NumberReader {
  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final FigureWords words;
  private final Pieces pieces;
  private final NumberStyle style;

  NumberReader(FigureWords words, Pieces pieces, NumberStyle style) {
    this.words = words;
    this.pieces = pieces;
    this.style = style;
  }

  /**
   * The number that begins at a piece, without a unit; null when none does.
   *
   * @param money whether a currency stands before it: "$5m" are millions, "5m" may be metres
   */
  @Nullable Figure number(int at, boolean money) {
    if (pieces.isNumber(at)) {
      return digits(at, money);
    }
    BigDecimal part = words.value(Part.PART, pieces.lower(at));
    if (part != null) {
      return scaled(Figure.of(at, at + 1, part, Unit.NONE), money);
    }
    return inWords(at);
  }

  private @Nullable Figure inWords(int at) {
    int scale = afterShare(at);
    BigDecimal share = scale > at ? share(at) : null;
    NumberWords spelled = new NumberWords(words, pieces, share == null ? at : scale, share);
    if (!spelled.isEmpty()) {
      return new Figure(
          at,
          spelled.end(),
          spelled.value(),
          null,
          Unit.NONE,
          spelled.lastScale(),
          share != null && share.compareTo(BigDecimal.TWO) == 0);
    }
    return isHalfOne(at) ? Figure.of(at, at + 2, HALF, Unit.NONE) : null;
  }

  /** "Half an hour". */
  private boolean isHalfOne(int at) {
    boolean article = pieces.is(at + 1, "a") || pieces.is(at + 1, "an");
    return pieces.is(at, "half")
        && article
        && words.is(Part.UNIT, pieces.lower(at + 2))
        && pieces.lower(at + 2).length() > 2;
  }

  /**
   * Where the scale stands that something before it is a share or a multiple of: "a million", "half
   * a million", "a couple of hundred", "three-quarters of a million"; the piece itself when none.
   */
  private int afterShare(int at) {
    int next = at;
    if (isArticle(at)
        || (words.number(pieces.lower(at)) != null && isFraction(skipJoint(at + 1)))) {
      next = skipJoint(next + 1);
    }
    boolean share = isFraction(next) || pieces.is(next, "couple");
    if (share) {
      next = skipJoint(next + 1);
      next += pieces.is(next, "of") ? 1 : 0;
      next += isArticle(next) ? 1 : 0;
    }
    return (share || next > at) && isScale(next) ? next : at;
  }

  private int skipJoint(int at) {
    return pieces.isJoint(at) ? at + 1 : at;
  }

  private boolean isFraction(int at) {
    return words.fraction(pieces.lower(at)) > 0;
  }

  private boolean isArticle(int at) {
    return pieces.is(at, "a") || pieces.is(at, "an");
  }

  private BigDecimal share(int at) {
    BigDecimal count = words.number(pieces.lower(at));
    int next = count != null || isArticle(at) ? skipJoint(at + 1) : at;
    int parts = words.fraction(pieces.lower(next));
    BigDecimal whole = BigDecimal.valueOf(Math.max(parts, 1));
    BigDecimal times = count == null ? BigDecimal.ONE : count;
    return pieces.is(next, "couple") ? BigDecimal.TWO : times.divide(whole, MathContext.DECIMAL32);
  }

  private boolean isScale(int at) {
    return pieces.lower(at).length() > 2 && words.is(Part.SCALE, pieces.lower(at));
  }

  private @Nullable Figure digits(int at, boolean money) {
    BigDecimal value = style.value(pieces.lower(at));
    if (value == null) {
      return null;
    }
    int end = at + 1;
    if (value.scale() == 0 && pieces.lower(at).length() <= 3 && value.signum() > 0) {
      StringBuilder groups = new StringBuilder(pieces.lower(at));
      while (pieces.isOneBlankAfter(end) && isGroup(end) && !isCompound(end)) {
        groups.append(pieces.lower(end));
        end++;
      }
      value = end > at + 1 ? style.value(groups.toString()) : value;
    }
    if (value == null) {
      return null;
    }
    return scaled(withFraction(Figure.of(at, end, value, Unit.NONE)), money);
  }

  /** The last group may have decimals: "14 000.5". */
  private boolean isGroup(int at) {
    String group = pieces.lower(at);
    int decimal = Math.max(group.indexOf('.'), group.indexOf(','));
    return pieces.isNumber(at)
        && (decimal < 0 ? group.length() : decimal) == 3
        && style.value(group) != null;
  }

  /** "12 300-seat planes" are twelve. */
  private boolean isCompound(int at) {
    return pieces.isJoint(at + 1) || (pieces.isGlued(at + 1) && pieces.isWord(at + 1));
  }

  /** "2½", "2 1/2". */
  private Figure withFraction(Figure whole) {
    int at = whole.end();
    BigDecimal part = words.value(Part.PART, pieces.lower(at));
    if (part != null) {
      return new Figure(
          whole.start(), at + 1, whole.value().add(part), null, Unit.NONE, whole.scale(), false);
    }
    BigDecimal simple = simpleFraction(at);
    return simple == null || pieces.isGlued(at)
        ? whole
        : new Figure(
            whole.start(),
            at + 3,
            whole.value().add(simple),
            null,
            Unit.NONE,
            BigDecimal.ONE,
            false);
  }

  /** "1/2", "3/4": quarters and halves are said of lengths and times. */
  private @Nullable BigDecimal simpleFraction(int at) {
    String parts = pieces.lower(at) + pieces.lower(at + 1) + pieces.lower(at + 2);
    return switch (parts) {
      case "1/2" -> HALF;
      case "1/4" -> new BigDecimal("0.25");
      case "3/4" -> new BigDecimal("0.75");
      default -> null;
    };
  }

  /** "1.5 lakh crore", "two hundred thousand million" in digits, "3 and a half million". */
  private Figure scaled(Figure plain, boolean money) {
    BigDecimal value = plain.value();
    BigDecimal scale = BigDecimal.ONE;
    int end = plain.end();
    if (isAndAHalf(end)) {
      value = value.add(HALF);
      end += 3;
    }
    // At most three: enough for anybody.
    for (int step = 0; step < 3; step++) {
      int next = step == 0 && pieces.isJoint(end) ? end + 1 : end;
      BigDecimal factor = words.value(Part.SCALE, pieces.lower(next));
      if (factor == null || !isScaleOf(next, money)) {
        break;
      }
      scale = scale.multiply(factor);
      end = next + 1;
    }
    return new Figure(
        plain.start(), end, value.multiply(scale), null, Unit.NONE, scale, plain.rounded());
  }

  private boolean isAndAHalf(int at) {
    return pieces.is(at, "and")
        && (pieces.is(at + 1, "a") || pieces.is(at + 1, "one"))
        && pieces.is(at + 2, "half");
  }

  /** "$5m" and "5m people" are millions, "5m" and "5mm" lengths; "5 m" is neither in words. */
  private boolean isScaleOf(int at, boolean money) {
    String word = pieces.lower(at);
    if (word.equals("mm")) {
      return money;
    }
    if (word.length() > 1) {
      return true;
    }
    boolean code = pieces.isGlued(at + 1) && words.is(Part.CODE, pieces.lower(at + 1));
    return money || code || (pieces.isGlued(at) && (word.equals("k") || isCounted(at + 1)));
  }

  private boolean isCounted(int at) {
    String word = pieces.lower(at);
    Unit unit = words.unit(Part.UNIT, word);
    boolean counts = unit == null ? word.endsWith("s") : unit.code().isEmpty();
    return words.is(Part.PLURAL, word)
        || (pieces.isWord(at) && !words.is(Part.CLOSED, word) && counts);
  }
}
