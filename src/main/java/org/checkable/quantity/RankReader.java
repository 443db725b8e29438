package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.quantity.FigureWords.Part;
import org.jspecify.annotations.Nullable;

/** Reads figures of one word: ranks ("third-largest", "ranked third") and multiples ("doubled"). */
final class RankReader {
  private final FigureWords words;
  private final Pieces pieces;

  RankReader(FigureWords words, Pieces pieces) {
    this.words = words;
    this.pieces = pieces;
  }

  /** An ordinal that is a rank: "third-largest", "fifth place", "ranked third". */
  @Nullable Figure rank(int at) {
    BigDecimal value = words.value(Part.RANK, ordinal(at));
    if (value == null) {
      return null;
    }
    int end = pieces.isNumber(at) ? at + 2 : at + 1;
    if (pieces.isJoint(end)) {
      return pieces.lower(end + 1).endsWith("est")
          ? Figure.of(at, end + 2, value, Unit.RANK)
          : null;
    }
    String next = pieces.lower(end);
    boolean ranked = pieces.is(at - 1, "ranked") || next.equals("place");
    return ranked || next.endsWith("est") ? Figure.of(at, end, value, Unit.RANK) : null;
  }

  private String ordinal(int at) {
    return pieces.isNumber(at) && pieces.isGlued(at + 1)
        ? pieces.lower(at) + pieces.lower(at + 1)
        : pieces.lower(at);
  }

  /**
   * "Exports doubled", "twice as many", "triple the number"; not "fined twice", "a triple jump".
   */
  @Nullable Figure multiple(int at) {
    BigDecimal value = words.value(Part.TIMES, pieces.lower(at));
    if (value == null) {
      return null;
    }
    String word = pieces.lower(at);
    boolean verb = word.endsWith("d") || word.endsWith("ing");
    return verb || isCompared(at + 1) ? Figure.of(at, at + 1, value, Unit.TIMES) : null;
  }

  private boolean isCompared(int at) {
    return switch (pieces.lower(at)) {
      case "as", "the", "that", "its", "their", "his", "her", "what", "last", "in" -> true;
      default -> false;
    };
  }
}
