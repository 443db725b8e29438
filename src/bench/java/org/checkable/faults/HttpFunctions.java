package org.checkable.faults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The functions behind a server that may be gone at any time: then a request has no answer, and the
 * next one waits until the server is back.
 *
 * @param server where to go; waits as long as there is none
 * @param lost what was asked in vain
 * @param took how long an answer took, in nanoseconds, by its route
 */
record HttpFunctions(
    Server server, HttpClient client, Consumer<Ask> lost, BiConsumer<String, Long> took)
    implements Functions {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Answer NOTHING = new Answer(NONE, Map.of(), "", JSON.missingNode(), 0);

  /** Where the server is. */
  interface Server {
    URI await() throws InterruptedException;
  }

  @Override
  public Answer call(Ask ask, int millis) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(server.await().resolve(ask.target()))
              .timeout(PATIENCE)
              .header("content-type", "application/json")
              .header("x-reviewer", ask.reviewer())
              .method(ask.method(), BodyPublishers.ofString(ask.body()));
      ask.headers().forEach(request::header);
      long began = System.nanoTime();
      HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
      long nanos = System.nanoTime() - began;
      took.accept(ask.route(), nanos);
      return answer(response, TimeUnit.NANOSECONDS.toMillis(nanos));
    } catch (IOException gone) {
      lost.accept(ask);
      return NOTHING;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NOTHING;
    }
  }

  private static Answer answer(HttpResponse<String> response, long millis) throws IOException {
    Map<String, String> headers = new LinkedHashMap<>();
    response.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
    String type = headers.getOrDefault("content-type", "");
    boolean json = type.contains("json") && !type.contains("jsonl") && !response.body().isEmpty();
    JsonNode document = json ? JSON.readTree(response.body()) : JSON.missingNode();
    return new Answer(response.statusCode(), headers, response.body(), document, millis);
  }
}
