package org.checkable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;

/** Events that submit the sample article, each time another one as far as the table can tell. */
final class Articles {
  private static final Path EVENT = Path.of("events", "submit.json");
  private static final Path SAMPLE = Path.of("events", "sample", "article.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ObjectNode event;
  private final ObjectNode article;
  private final String text;
  private final AtomicInteger number = new AtomicInteger();

  /** The sample as it is. */
  Articles() throws IOException {
    event = (ObjectNode) JSON.readTree(EVENT.toFile());
    article = (ObjectNode) JSON.readTree(event.path("body").asText());
    text = article.path("text").asText();
  }

  /** With a text of about that many characters, the sample told again and again. */
  Articles(int characters) throws IOException {
    event = (ObjectNode) JSON.readTree(EVENT.toFile());
    article = (ObjectNode) JSON.readTree(event.path("body").asText());
    text = new LongArticles(SAMPLE, new ArticleReader(new ClassPath())).text(characters);
  }

  byte[] next() {
    int one = number.incrementAndGet();
    article.put("text", text + "\n\nIt was report number " + one + ".");
    // The same address with another text would be a revision of the one before.
    article.put("url", "https://news.example/reports/" + one);
    event.put("body", article.toString());
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Throws what was answered if it is not that the article was stored. */
  static void check(RuntimeApi.Answer answer) throws IOException {
    if (answer.body().length > 0
        && JSON.readTree(answer.body()).path("statusCode").asInt(201) != 201) {
      throw new IOException(new String(answer.body(), StandardCharsets.UTF_8));
    }
  }
}
