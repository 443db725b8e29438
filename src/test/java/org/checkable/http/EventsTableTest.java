package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.checkable.Template;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.Test;

/**
 * Whoever tries the events by hand, with {@code sam local invoke}, does so without an authorizer
 * and years after they were written: the table in {@code events/README.md} says what they see.
 */
class EventsTableTest {
  private static final Path EVENTS = Path.of("events");
  private static final Instant LATER =
      LocalFunction.NOW.atOffset(ZoneOffset.UTC).plusYears(10).toInstant();

  /** What a token alone can be refused for. */
  private static final Set<Integer> REFUSED_FOR_THE_TOKEN = Set.of(401, 403);

  /** One line of the table: an event, in the order in which they build on each other. */
  private record Row(String event, JsonNode expected) {
    byte[] bytes() {
      try {
        return Files.readAllBytes(EVENTS.resolve(event + ".json"));
      } catch (IOException missing) {
        throw new AssertionError(missing);
      }
    }

    boolean isOfQueue() {
      return expected.has("again");
    }

    int status() {
      return expected.path("status").asInt();
    }

    Request request() {
      try {
        return EventReader.request(JsonReader.read(bytes())).orElseThrow();
      } catch (MalformedJson broken) {
        throw new AssertionError(broken);
      }
    }

    String function() {
      if (isOfQueue()) {
        return "IngestFunction";
      }
      Request request = request();
      return (request.method() + " " + request.path()).equals("POST /v1/articles")
          ? "SubmitFunction"
          : "ReviewFunction";
    }

    String answer() {
      int again = expected.path("again").size();
      return !isOfQueue() ? "" + status() : again == 0 ? "all taken" : again + " come again";
    }

    String line(boolean onlyWithIssuer) {
      return "| `%s` | %s | %s | %s |"
          .formatted(event, function(), answer(), onlyWithIssuer ? "only with `JwtIssuer`" : "");
    }
  }

  private static List<Row> rows() {
    try (InputStream stream = EventsTableTest.class.getResourceAsStream("/events-expected.json")) {
      List<Row> rows = new ArrayList<>();
      new ObjectMapper()
          .readTree(stream)
          .forEach(row -> rows.add(new Row(row.get("event").asText(), row)));
      return rows;
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void tableSaysWhatEachEventIsAnsweredByAndWhetherItTakesAnIssuer() throws IOException {
    List<String> lines = new ArrayList<>();
    try (LocalTable table = LocalTable.inMemory();
        LocalTable other = LocalTable.inMemory()) {
      LocalFunction function = LocalFunction.open(table, LATER);
      LocalFunction aside = LocalFunction.open(other, LATER);
      for (Row row : rows()) {
        boolean forTheToken = REFUSED_FOR_THE_TOKEN.contains(row.status());
        lines.add(row.line(!isAnsweredAsExpected(row, forTheToken ? aside : function)));
      }
    }
    assertThat(
            Files.readString(EVENTS.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `")))
        .containsExactlyElementsOf(lines);
    assertThat(lines).filteredOn(line -> line.contains("only with")).hasSizeLessThan(5);
  }

  private static boolean isAnsweredAsExpected(Row row, LocalFunction function) {
    return row.isOfQueue()
        ? function.ingest(row.bytes()).size() == row.expected().get("again").size()
        : function.call(row.bytes()).status() == row.status();
  }

  /** The gateway answers preflights itself, and a REST API hands everything over. */
  @Test
  void everyEventThatIsAnsweredHasARouteInTheTemplate() {
    Set<String> deployed = new TreeSet<>();
    Template.read()
        .resources("AWS::ApiGatewayV2::Route")
        .values()
        .forEach(route -> deployed.add(String.valueOf(route.get("RouteKey"))));

    for (Row row : rows()) {
      if (row.isOfQueue() || row.status() >= 400) {
        continue;
      }
      Request request = row.request();
      if (request.format() == Request.Format.V2 && !request.method().equals("OPTIONS")) {
        Router.Match match = RouteTable.ROUTER.find(request.method(), request.path());
        assertThat(match).as(row.event()).isInstanceOf(Router.Match.Found.class);
        assertThat(deployed)
            .as(row.event())
            .contains(request.method() + " " + ((Router.Match.Found) match).route().pattern());
      }
    }
  }
}
