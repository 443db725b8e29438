package org.checkable.quantity;

/** When a sentence, at one of its words, places what it tells: before now, after, or it is open. */
final class Tense {
  /** A verb further away than this says little of a date. */
  private static final int WINDOW = 12;

  private final TimeWords words;
  private final TimeTokens tokens;

  Tense(TimeWords words, TimeTokens tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** What the words say. */
  enum Time {
    PAST,
    FUTURE,
    OPEN
  }

  /** Tells by the nearest verb before a place; where there is none, by the first one after it. */
  Time at(int place) {
    for (int at = place - 1; at >= Math.max(0, place - WINDOW); at--) {
      Time time = time(at);
      if (time != Time.OPEN) {
        return time;
      }
    }
    for (int at = place + 1; at < Math.min(tokens.size(), place + WINDOW); at++) {
      Time time = time(at);
      if (time != Time.OPEN) {
        return time;
      }
    }
    return Time.OPEN;
  }

  private Time time(int at) {
    String word = tokens.lower(at);
    if (words.isFuture(word) && !isMonth(at) && !isThing(at)) {
      return Time.FUTURE;
    }
    return isPast(word) && !isPassive(at) ? Time.PAST : Time.OPEN;
  }

  /** "In May" is no modal. */
  private boolean isMonth(int at) {
    return tokens.month(at) > 0;
  }

  /** "Dropped its plans", "the hopes": what somebody has, not what they do. */
  private boolean isThing(int at) {
    String word = tokens.lower(at);
    return word.endsWith("s")
        && (tokens.isAfterArticle(at) || tokens.is(at + 1, "for") || tokens.is(at + 1, "of"));
  }

  private boolean isPast(String word) {
    return words.isPast(word)
        || (word.length() > 4 && word.endsWith("ed") && !word.endsWith("eed"));
  }

  /** "Will be closed": the participle does not say when. */
  private boolean isPassive(int at) {
    return switch (tokens.lower(at - 1)) {
      case "be", "been", "to", "stay", "remain", "get" -> true;
      default -> false;
    };
  }
}
