package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Quote;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;

/**
 * Who vouches for the sentences of our own news that are worth checking: right when half of the
 * words of the wanted name or more are in ours, or when both say that it is the article itself.
 */
record NewsSpeakers(int spoken, int spokenRight, int silent, int silentRight) {

  static NewsSpeakers of(Path file, Function<String, List<Quote>> finder) {
    ObjectMapper json = new ObjectMapper();
    NewsSpeakers sum = new NewsSpeakers(0, 0, 0, 0);
    try {
      for (String line : Files.readAllLines(file)) {
        sum = sum.with(json.readTree(line), finder);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + file, broken);
    }
    return sum;
  }

  private NewsSpeakers with(JsonNode article, Function<String, List<Quote>> finder) {
    String text = article.get("text").asText();
    List<Quote> quotes = finder.apply(text);
    CodePoints points = CodePoints.of(text);
    NewsSpeakers sum = this;
    for (JsonNode sentence : article.get("sentences")) {
      if (sentence.get("label").asText().equals("CHECK")) {
        Span span =
            new Span(
                points.toUtf16(sentence.get("start").asInt()),
                points.toUtf16(sentence.get("end").asInt()));
        sum = sum.plus(sentence.get("speaker").asText(""), speaker(quotes, span));
      }
    }
    return sum;
  }

  private NewsSpeakers plus(String wanted, String found) {
    if (wanted.isEmpty() || wanted.equals("null")) {
      return new NewsSpeakers(
          spoken, spokenRight, silent + 1, silentRight + (found.isEmpty() ? 1 : 0));
    }
    Set<String> names = words(wanted);
    Set<String> shared = new HashSet<>(names);
    shared.retainAll(words(found));
    boolean right = 2 * shared.size() >= names.size();
    return new NewsSpeakers(spoken + 1, spokenRight + (right ? 1 : 0), silent, silentRight);
  }

  /** Who says most of a sentence, if somebody says a third of it or more. */
  static String speaker(List<Quote> quotes, Span sentence) {
    int most = sentence.length() / 3;
    String speaker = "";
    for (Quote quote : quotes) {
      int said = 0;
      for (Span content : quote.content()) {
        int from = Math.max(content.start(), sentence.start());
        said += Math.max(0, Math.min(content.end(), sentence.end()) - from);
      }
      if (said > most && quote.isStatement() && quote.attribution() instanceof Attributed one) {
        most = said;
        speaker = one.speaker();
      }
    }
    return speaker;
  }

  private static Set<String> words(String name) {
    return new HashSet<>(
        Arrays.asList(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "news, sentences to check: speaker right %d of %d, article itself right %d of %d, all %.3f",
        spokenRight,
        spoken,
        silentRight,
        silent,
        (double) (spokenRight + silentRight) / (spoken + silent));
  }
}
