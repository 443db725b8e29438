package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** What {@code POST /v1/claims/next} costs, through the function itself. */
class NextClaimTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final int REVIEWED = 150;

  private static Event posting(String tenant, int claims) {
    String text =
        IntStream.range(0, claims)
            .mapToObj(
                n -> "Output at plant " + n + " rose by " + n + "% to " + n + ",000 tonnes in May.")
            .collect(Collectors.joining(" "));
    return Event.postJson(new ObjectMapper().createObjectNode().put("text", text).toString())
        .token(tenant, ALL);
  }

  private static Event next(String tenant) {
    return Event.post("/v1/claims/next", "application/json", "{}").token(tenant, ALL);
  }

  /** With two reviews wanted, what is begun comes first: also to whoever has begun it. */
  @Test
  void ownFirstReviewsArePassedOver() throws Exception {
    String tenant = "next-own";
    try (DyingDatabase database = new DyingDatabase(LocalFunction.endpoint())) {
      LocalFunction function =
          LocalFunction.with(
              Map.of("DYNAMODB_ENDPOINT", database.endpoint().toString(), "REQUIRED_REVIEWS", "2"));
      Set<String> reviewed = new HashSet<>();
      Answer posted = function.call(posting(tenant, REVIEWED + 10));
      assertThat(posted.status()).isEqualTo(201);
      posted
          .document()
          .get("claimIds")
          .valueStream()
          .limit(REVIEWED)
          .forEach(id -> reviewed.add(id.asText()));
      for (String id : reviewed) {
        Event review =
            Event.post(
                    "/v1/claims/" + id + "/reviews",
                    "application/json",
                    "{\"verdict\":\"UNPROVEN\"}")
                .header("if-match", "\"1\"")
                .token(tenant, ALL);
        assertThat(function.call(review).status()).isEqualTo(200);
      }
      database.asked();

      Answer next = function.call(next(tenant));

      assertThat(database.asked()).isLessThan(40);
      assertThat(next.status()).isEqualTo(200);
      assertThat(List.of(next.document().get("id").asText())).doesNotContainAnyElementsOf(reviewed);
    }
  }
}
