package org.checkable.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.checkable.quantity.QuantityFinder.Figure;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads one figure at one place in a sentence. */
final class NumberReader {
  /** Longer ones are serial numbers or noise, and arithmetic on them is slow. */
  private static final int MOST_DIGITS = 18;

  private final FigureWords words;
  private final List<Token> tokens;

  NumberReader(FigureWords words, List<Token> tokens) {
    this.words = words;
    this.tokens = tokens;
  }

  /** An ordinal that is a rank: "third-largest", "fifth place", "ranked third". */
  @Nullable Figure rank(int at) {
    String word = lower(at);
    int hyphen = word.indexOf('-');
    BigDecimal value = words.rank(hyphen < 0 ? word : word.substring(0, hyphen));
    if (value == null) {
      return null;
    }
    if (hyphen > 0) {
      return word.endsWith("est") ? figure(at, at + 1, value, "rank") : null;
    }
    String next = lower(at + 1);
    boolean ranked = lower(at - 1).equals("ranked") || next.equals("place");
    return ranked || next.endsWith("est") ? figure(at, at + 1, value, "rank") : null;
  }

  /** A number with its currency or unit. */
  @Nullable Figure amount(int at) {
    int number = at;
    String unit = "";
    String prefix = isSign(at) ? words.currency(lower(at)) : null;
    // "US$ 5", "NZ$5": the letters before the sign say which dollar.
    if (prefix == null && lower(at + 1).equals("$") && isCountry(lower(at))) {
      prefix = lower(at).equals("us") ? "USD" : country(lower(at));
      number = at + 1;
    }
    if (prefix != null) {
      unit = prefix;
      number++;
    }
    Figure plain = number(number, prefix != null);
    return plain == null || isTimeOfDay(plain.end()) ? null : withUnit(at, plain, unit);
  }

  private boolean isTimeOfDay(int after) {
    return switch (lower(after)) {
      case "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "o'clock", "gmt" -> true;
      default -> false;
    };
  }

  /** "€" or "EUR", not the word: "the Euro 2024". */
  private boolean isSign(int at) {
    if (at >= tokens.size()) {
      return false; // "from 3 to" at the end: a range was looked for, and nothing follows.
    }
    Token token = tokens.get(at);
    String text = token.text();
    return token.type() == Token.Type.MARK
        || (text.length() == 3 && text.equals(text.toUpperCase(Locale.ROOT)));
  }

  private Figure withUnit(int start, Figure plain, String prefix) {
    int end = plain.end();
    String unit = prefix.isEmpty() ? plain.unit() : prefix;
    if (unit.isEmpty()) {
      String after = lower(end);
      String found = after.equals("per") && lower(end + 1).equals("cent") ? "percent" : null;
      int taken = found == null ? 1 : 2;
      if (found == null) {
        found = words.unit(after) != null ? words.unit(after) : words.currency(after);
      }
      if (found != null) {
        unit = found;
        end += taken;
        if (unit.equals("percent") && lower(end).equals("points")) {
          unit = "points";
          end++;
        }
      }
      if (after.equals("percentage") && lower(end + 1).equals("points")) {
        unit = "points";
        end += 2;
      }
    }
    return new Figure(start, end, plain.value(), null, unit, plain.scaled());
  }

  /** Whether it says, before a dollar sign, which dollar. */
  static boolean isCountry(String word) {
    return switch (word) {
      case "us", "nz", "a", "au", "c", "ca", "hk", "s" -> true;
      default -> false;
    };
  }

  private static String country(String word) {
    return switch (word) {
      case "nz" -> "NZD";
      case "a", "au" -> "AUD";
      case "c", "ca" -> "CAD";
      case "hk" -> "HKD";
      default -> "SGD";
    };
  }

  /** A number in digits or words with its scale, and a unit that is written onto it ("5km"). */
  private @Nullable Figure number(int at, boolean money) {
    if (at >= tokens.size()) {
      return null;
    }
    Token token = tokens.get(at);
    Figure figure = token.type() == Token.Type.NUMBER ? digits(at, token.lower()) : inWords(at);
    if (figure == null) {
      return null;
    }
    int end = figure.end();
    BigDecimal value = figure.value();
    boolean scaled = figure.scaled();
    // At most three: "two hundred thousand million" is enough for anybody.
    for (int step = 0; step < 3; step++) {
      BigDecimal scale = words.scale(lower(end));
      if (scale == null || (lower(end).length() < 2 && !money)) {
        break;
      }
      value = value.multiply(scale);
      scaled = true;
      end++;
    }
    return new Figure(at, end, value, null, figure.unit(), scaled);
  }

  private @Nullable Figure digits(int at, String written) {
    int length = 0;
    while (length < written.length() && isPart(written, length)) {
      length++;
    }
    if (length == 0 || length > MOST_DIGITS) {
      return null;
    }
    String suffix = written.substring(length);
    BigDecimal value = new BigDecimal(written.substring(0, length).replace(",", ""));
    if (suffix.isEmpty()) {
      return figure(at, at + 1, value, "");
    }
    BigDecimal scale = words.scale(suffix);
    if (scale != null && !suffix.equals("m")) {
      return new Figure(at, at + 1, value.multiply(scale), null, "", true);
    }
    if (suffix.equals("m")) {
      boolean money = words.currency(lower(at - 1)) != null;
      return money
          ? new Figure(at, at + 1, value.multiply(BigDecimal.valueOf(1_000_000)), null, "", true)
          : figure(at, at + 1, value, "m");
    }
    String unit = words.unit(suffix);
    return unit == null ? null : figure(at, at + 1, value, unit);
  }

  /** An ASCII digit, or a point or comma with a digit after it. */
  private static boolean isPart(String written, int at) {
    char character = written.charAt(at);
    return isDigit(character)
        || ((character == '.' || character == ',')
            && at + 1 < written.length()
            && isDigit(written.charAt(at + 1))
            && at > 0
            && (character == ',' || written.indexOf('.') == at));
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private @Nullable Figure inWords(int at) {
    String word = lower(at);
    BigDecimal value = words.number(word);
    String next = lower(at + 1);
    if (value != null) {
      return withRemainder(at, value);
    }
    if (word.equals("half")) {
      return halfOne(at);
    }
    boolean one = word.equals("one") || word.equals("a") || word.equals("an");
    if (one && (words.scale(next) != null || next.equals("dozen")) && next.length() > 2) {
      return next.equals("dozen")
          ? figure(at, at + 2, BigDecimal.valueOf(12), "")
          : figure(at, at + 1, BigDecimal.ONE, "");
    }
    // "Over an hour", "about one year"; "an hour" alone may be any.
    boolean measured =
        words.isAbout(lower(at - 1)) || words.isAbout(lower(at - 2) + " " + lower(at - 1));
    return one && measured && words.unit(next) != null
        ? figure(at, at + 1, BigDecimal.ONE, "")
        : null;
  }

  /** "Half a million", "half an hour". */
  private @Nullable Figure halfOne(int at) {
    boolean article = lower(at + 1).equals("a") || lower(at + 1).equals("an");
    boolean counts = words.scale(lower(at + 2)) != null || words.unit(lower(at + 2)) != null;
    return article && counts && lower(at + 2).length() > 2
        ? figure(at, at + 2, new BigDecimal("0.5"), "")
        : null;
  }

  /** "Two hundred and fifty". */
  private Figure withRemainder(int at, BigDecimal value) {
    if (!lower(at + 1).equals("hundred")) {
      return figure(at, at + 1, value, "");
    }
    BigDecimal hundreds = value.multiply(BigDecimal.valueOf(100));
    int rest = lower(at + 2).equals("and") ? at + 3 : at + 2;
    BigDecimal remainder = words.number(lower(rest));
    return remainder == null
        ? figure(at, at + 2, hundreds, "")
        : figure(at, rest + 1, hundreds.add(remainder), "");
  }

  private static Figure figure(int start, int end, BigDecimal value, String unit) {
    return new Figure(start, end, value, null, unit, false);
  }

  private String lower(int at) {
    return at >= 0 && at < tokens.size() ? tokens.get(at).lower() : "";
  }
}
