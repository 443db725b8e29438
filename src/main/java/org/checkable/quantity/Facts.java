package org.checkable.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * The figures, dates and periods of words that stand alone, such as a claim's own text.
 *
 * @param quantities in reading order
 * @param times in reading order
 */
public record Facts(List<Quantity> quantities, List<Time> times) {
  public Facts {
    quantities = List.copyOf(quantities);
    times = List.copyOf(times);
  }

  /**
   * A date or period.
   *
   * @param words in lower case, as they stand there
   * @param reference its days; null when only the article's date could tell
   */
  public record Time(Span span, String words, @Nullable TimeReference reference) {}

  /** Finds them as the extraction does. */
  public static final class Finder {
    private final TimeFinder times;
    private final QuantityFinder quantities;

    public Finder(RuleSource source) {
      times = new TimeFinder(source);
      quantities = new QuantityFinder(source);
    }

    /**
     * The facts of a text.
     *
     * @param tokens all of the text's
     */
    public Facts facts(String text, List<Token> tokens) {
      List<Time> found = new ArrayList<>();
      List<Span> spans = new ArrayList<>();
      for (TimeMention mention : times.find(tokens, null)) {
        if (mention.missing() != TimeMention.Missing.NOW) {
          found.add(time(text, mention));
          spans.add(mention.span());
        }
      }
      return new Facts(quantities.find(text, NumberStyle.of(text), tokens, spans), found);
    }

    private static Time time(String text, TimeMention mention) {
      return new Time(
          mention.span(),
          mention.span().slice(text).toLowerCase(Locale.ROOT),
          mention.from() == null || mention.to() == null
              ? null
              : new TimeReference(
                  mention.span().slice(text), mention.from(), mention.to(), mention.span()));
    }
  }
}
