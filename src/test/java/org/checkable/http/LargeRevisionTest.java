package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Revisions of the largest pages, in invocations that are too short for them. */
@Tag("gate")
class LargeRevisionTest {
  private static final String ALL = "claims:submit claims:review claims:read";

  /** {@code -Ddropped=3000} asks for more than the build has time for. */
  private static final int DROPPED = Integer.getInteger("dropped", 900);

  /** Requests to the database that one invocation has time for: too few for a third of them. */
  private static final int REQUESTS = DROPPED * 4 / 15;

  private static Event posting(String tenant, int from, int to) {
    String text =
        IntStream.range(from, to)
            .mapToObj(n -> "Output at plant " + n + " rose by " + n + "% to " + n + " tons in May.")
            .collect(Collectors.joining(" "));
    String body =
        new ObjectMapper()
            .createObjectNode()
            .put("text", text)
            .put("url", "https://courier.example/plants")
            .toString();
    return Event.postJson(body).token(tenant, ALL);
  }

  @Test
  void everyRetryOfARevisionThatDropsThousandsOfClaimsGetsFurther() throws Exception {
    String tenant = "large-dropped";
    // Its own table, or whoever looks for what is wrong in the shared one has all of this to read.
    try (LocalTable table = LocalTable.inMemory();
        DyingDatabase database = new DyingDatabase(table.endpoint())) {
      LocalFunction function =
          LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString()));
      Answer first = function.call(posting(tenant, 0, DROPPED + 1));
      assertThat(first.document().get("claimIds")).hasSize(DROPPED + 1);
      int attempts = 0;
      Answer revised = first;
      for (int status = 0; status != 200 && attempts < 6; attempts++) {
        database.dieAfterRequests(REQUESTS);
        revised = function.call(posting(tenant, DROPPED, DROPPED + 2));
        status = revised.status();
      }

      assertThat(revised.document().path("status").asText()).isEqualTo("READY");
      int gone = revised.document().at("/revision/removed").size();
      assertThat(gone + revised.document().at("/revision/reworded").size()).isEqualTo(DROPPED);
      assertThat(attempts).isGreaterThan(3);
      database.dieAfterRequests(REQUESTS);
      assertThat(function.call(posting(tenant, DROPPED, DROPPED + 3)).status()).isEqualTo(201);
      assertThat(LocalFunction.violations(table)).isEmpty();
    }
  }
}
