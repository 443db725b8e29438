package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.http.JsonReader;
import org.checkable.http.MalformedJson;

/**
 * Articles of a wanted length, made of the sample article told again and again of other places,
 * people and figures, so that no sentence repeats an earlier one.
 */
final class LongArticles {
  private static final String[] NAMES = {
    "Ellismere", "Hollins", "Brannoch", "Vane", "Calder", "Okafor", "Sandoval", "Lind"
  };
  private static final String LETTERS = "abdegiklmnorstu";

  private final String sample;
  private final ArticleReader reader;

  /** Tells the text of an article request, such as {@code events/sample/article.json}. */
  LongArticles(Path request, ArticleReader reader) throws IOException {
    this.reader = reader;
    try {
      this.sample = JsonReader.read(Files.readAllBytes(request)).text("text").orElseThrow();
    } catch (MalformedJson malformed) {
      throw new IOException(request + " is no JSON", malformed);
    }
  }

  /**
   * An article of about that many characters, a few more at most, ending with a whole paragraph.
   */
  Article ofLength(int characters) {
    Reading reading = reader.read(Tenant.DEFAULT, Submission.ofText(text(characters)));
    return ((Reading.Accepted) reading).article();
  }

  /** The text of such an article. */
  String text(int characters) {
    StringBuilder text = new StringBuilder();
    for (int round = 0; text.length() < characters; round++) {
      for (String paragraph : retold(round).split("\n\n", -1)) {
        if (text.length() < characters) {
          text.append(paragraph).append("\n\n");
        }
      }
    }
    return text.toString().strip();
  }

  /** The sample with its names and figures changed, the same for the same round. */
  private String retold(int round) {
    if (round == 0) {
      return sample;
    }
    String story = sample;
    for (String name : NAMES) {
      story = story.replace(name, name + ending(round));
    }
    StringBuilder shifted = new StringBuilder(story.length());
    for (int at = 0; at < story.length(); at++) {
      char character = story.charAt(at);
      boolean figure = character >= '1' && character <= '9';
      shifted.append(figure ? (char) ('1' + (character - '1' + round) % 9) : character);
    }
    return shifted.toString();
  }

  private static String ending(int round) {
    int letters = LETTERS.length();
    return "" + LETTERS.charAt(round % letters) + LETTERS.charAt(round / letters % letters) + "n";
  }
}
