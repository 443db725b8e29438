package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every event in {@code events/} through the function, in the order of {@code
 * events-expected.json}, which says what is answered: its status, some headers, values at JSON
 * Pointers, and sizes of arrays there; of a batch from the queue, which messages come again where
 * there is no queue for dead letters.
 */
class SampleEventsTest {
  private static final Path EVENTS = Path.of("events");
  private static final JsonNode EXPECTED = expected();
  private static final LocalFunction FUNCTION =
      LocalFunction.with(Map.of("CORS_ORIGINS", "https://desk.example"));

  /** Who may not ask is not told, nor written down, what there is. */
  private static final Set<Integer> REFUSED_EARLY = Set.of(401, 403, 406);

  private static JsonNode expected() {
    try (InputStream stream = SampleEventsTest.class.getResourceAsStream("/events-expected.json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @TestFactory
  Stream<DynamicTest> eventIsAnsweredAsExpected() {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode row : EXPECTED) {
      String name = row.get("event").asText();
      tests.add(DynamicTest.dynamicTest(name, () -> check(name, row)));
    }
    return tests.stream();
  }

  private static void check(String name, JsonNode row) throws IOException {
    int lines = FUNCTION.log().size();
    int metrics = FUNCTION.metrics().size();
    checkAnswer(name, row);
    List<String> written = new ArrayList<>(FUNCTION.log().subList(lines, FUNCTION.log().size()));
    written.addAll(FUNCTION.metrics().subList(metrics, FUNCTION.metrics().size()));
    assertThat(written).isNotEmpty();
    Safety.checkLines(Files.readAllBytes(EVENTS.resolve(name + ".json")), written);
  }

  private static void checkAnswer(String name, JsonNode row) throws IOException {
    if (row.has("again")) {
      assertThat(FUNCTION.ingest(Files.readAllBytes(EVENTS.resolve(name + ".json"))))
          .containsExactlyElementsOf(row.get("again").valueStream().map(JsonNode::asText).toList());
      return;
    }
    Answer answer = FUNCTION.call(Files.readAllBytes(EVENTS.resolve(name + ".json")));

    assertThat(answer.status()).as(answer.body()).isEqualTo(row.get("status").asInt());
    Safety.check(answer);
    row.path("headers")
        .properties()
        .forEach(
            header ->
                assertThat(answer.headers())
                    .containsEntry(header.getKey(), header.getValue().asText()));
    row.path("document")
        .properties()
        .forEach(
            value ->
                assertThat(answer.document().at(value.getKey()))
                    .as("%s in %s", value.getKey(), answer.body())
                    .isEqualTo(value.getValue()));
    row.path("sizes")
        .properties()
        .forEach(
            size ->
                assertThat(answer.document().at(size.getKey())).hasSize(size.getValue().asInt()));
    if (!REFUSED_EARLY.contains(answer.status())) {
      logNamesTheSubject(name);
    }
    if (row.has("body")) {
      assertThat(answer.body()).isEqualTo(row.get("body").asText());
    } else {
      assertThat(OpenApi.errors(routeOf(name), answer)).as(answer.body()).isEmpty();
    }
  }

  /** Whatever was asked of an article or claim: the log says of which. */
  private static void logNamesTheSubject(String name) throws IOException {
    String id = found(name).map(found -> found.path().getOrDefault("id", "")).orElse("");
    JsonNode line = new ObjectMapper().readTree(FUNCTION.log().getLast());
    if (ArticleId.parse(id).isPresent()) {
      assertThat(line.path("articleId").asText()).isEqualTo(id);
    } else if (ClaimId.parse(id).isPresent()) {
      assertThat(line.path("claimId").asText()).isEqualTo(id);
    }
  }

  @Test
  void everyEventHasAnExpectation() throws IOException {
    Set<String> expected = new TreeSet<>();
    EXPECTED.forEach(row -> expected.add(row.get("event").asText()));
    try (Stream<Path> files = Files.list(EVENTS)) {
      Set<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .map(name -> name.substring(0, name.length() - ".json".length()))
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(there).isEqualTo(expected);
    }
  }

  @Test
  void everyRouteOfTheApiHasAnEvent() {
    Set<String> answered = new TreeSet<>();
    for (JsonNode row : EXPECTED) {
      if (row.has("status") && row.get("status").asInt() < 300) {
        answered.add(routeOf(row.get("event").asText()));
      }
    }
    assertThat(answered)
        .containsAll(
            RouteTable.ROUTES.stream()
                .filter(Route::isOfApi)
                .map(Route::label)
                .collect(Collectors.toSet()));
  }

  private static String routeOf(String name) {
    return found(name).map(found -> found.route().label()).orElse("");
  }

  private static Optional<Router.Match.Found> found(String name) {
    try {
      Request request =
          EventReader.request(JsonReader.read(Files.readAllBytes(EVENTS.resolve(name + ".json"))))
              .orElseThrow();
      return RouteTable.ROUTER.find(request.method(), request.path())
              instanceof Router.Match.Found found
          ? Optional.of(found)
          : Optional.empty();
    } catch (IOException | MalformedJson broken) {
      throw new AssertionError(broken);
    }
  }
}
