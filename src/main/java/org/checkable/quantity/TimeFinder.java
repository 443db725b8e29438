package org.checkable.quantity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.checkable.quantity.TimeMention.Missing;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Finds dates and periods and says which days they are. What only the article's date can tell ("on
 * Thursday") is resolved against it: into the past, or into the future where the sentence speaks of
 * it. Without that date it stays unresolved.
 */
public final class TimeFinder {
  private final TimeWords words;

  public TimeFinder(RuleSource source) {
    this.words = new TimeWords(source);
  }

  /**
   * The dates and periods of a sentence, in reading order.
   *
   * @param published the article's day; null when it is not known
   */
  public List<TimeMention> find(List<Token> tokens, @Nullable LocalDate published) {
    List<TimeMention> found = new ArrayList<>();
    TimeReader reader = null;
    for (int at = 0; at < tokens.size(); ) {
      if (!mayBegin(tokens.get(at))) {
        at++;
        continue;
      }
      if (reader == null) {
        reader = new TimeReader(words, tokens, published);
      }
      Read read = reader.read(at);
      if (read == null) {
        at++;
        continue;
      }
      found.add(mention(tokens, read));
      at = read.end();
    }
    return found;
  }

  private boolean mayBegin(Token token) {
    return token.type() == Token.Type.NUMBER || (token.isWord() && words.mayBegin(token));
  }

  private TimeMention mention(List<Token> tokens, Read read) {
    int start = read.start();
    if (start > 0
        && read.weekday() > 0
        && read.missing() == Missing.ALL
        && tokens.get(start - 1).lower().equals("on")) {
      start--;
    }
    if (start > 0 && read.end() - start > 2 && tokens.get(start - 1).lower().equals("the")) {
      start--;
    }
    int end = read.end();
    if (read.weekday() > 0 && end < tokens.size() && words.isPartOfDay(tokens.get(end).lower())) {
      end++;
    }
    Days days = read.days();
    Span span = new Span(tokens.get(start).span().start(), tokens.get(end - 1).span().end());
    return new TimeMention(
        span,
        days == null ? null : days.from(),
        days == null ? null : days.to(),
        read.missing(),
        // "Monday's [2025-07-07] debate".
        end < tokens.size() && tokens.get(end).lower().equals("'s")
            ? tokens.get(end).span().end()
            : span.end(),
        read.anchor(),
        read.candidates(),
        read.weekday());
  }
}
