package org.checkable.priming;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.checkable.http.Json;
import org.checkable.http.JsonReader;
import org.checkable.http.MalformedJson;
import org.checkable.text.RuleSource;
import org.jspecify.annotations.Nullable;

/**
 * Plays the sample requests under {@code priming/} to the functions: those of the function that
 * runs here, again and again. An article is submitted first, whose claims the other function's
 * requests then are about.
 */
final class Rehearsal {
  private static final String SUBMIT = "priming/submit.jsonl";
  private static final String REVIEW = "priming/review.jsonl";
  private static final Context CONTEXT = new RehearsalContext();

  private final Stage.Functions functions;
  private final LoopbackTable table;
  private final RuleSource resources;

  Rehearsal(Stage.Functions functions, LoopbackTable table, RuleSource resources) {
    this.functions = functions;
    this.table = table;
    this.resources = resources;
  }

  /**
   * Plays until it is enough or the time is over.
   *
   * @param handler that runs here; null for all
   * @param rounds that are enough
   * @param end of the time that there is, as {@link System#nanoTime} counts it
   * @return how many rounds were played to the end
   */
  int play(@Nullable String handler, int rounds, long end) throws IOException {
    List<String> submissions = events(SUBMIT);
    if (handler != null && (handler.endsWith("::submit") || handler.endsWith("::ingest"))) {
      table.beStill();
      return play(functions.submit(), submissions, rounds, end);
    }
    Json article = answer(functions.submit(), submissions.getFirst());
    table.beStill();
    List<String> others = events(REVIEW).stream().map(event -> about(article, event)).toList();
    return play(functions.review(), others, rounds, end);
  }

  private static int play(Function function, List<String> events, int rounds, long end)
      throws IOException {
    for (int round = 0; round < rounds; round++) {
      for (String event : events) {
        if (System.nanoTime() - end >= 0) {
          return round;
        }
        call(function, event);
      }
    }
    return rounds;
  }

  private List<String> events(String path) {
    return resources.read(path).lines().toList();
  }

  private static String about(Json article, String event) {
    String claim =
        article.member("claimIds").stream()
            .flatMap(Rehearsal::first)
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("the sample article has no claims"));
    return event
        .replace("ARTICLE_ID", article.text("articleId").orElseThrow())
        .replace("CLAIM_ID", claim);
  }

  private static Stream<String> first(Json ids) {
    return ids instanceof Json.Elements(List<Json> values)
        ? values.stream().flatMap(value -> value.asText().stream()).limit(1)
        : Stream.empty();
  }

  /** The document in the body of the answer. */
  private static Json answer(Function function, String event) throws IOException {
    try {
      Optional<String> body = JsonReader.read(call(function, event)).text("body");
      return JsonReader.read(body.orElseThrow());
    } catch (MalformedJson impossible) {
      throw new IllegalStateException("the functions answer JSON", impossible);
    }
  }

  static byte[] call(Function function, String event) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    function.handle(
        new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, CONTEXT);
    return answer.toByteArray();
  }
}
