package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Test;

/** Claims that are parked, and what becomes of them when their time has come. */
class ParkedTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final Instant LATER = LocalFunction.NOW.plus(Duration.ofDays(60));

  private final LocalFunction now = LocalFunction.withTokens();
  private final LocalFunction later = LocalFunction.at(LATER);

  private List<String> post(String tenant, int from, int to) {
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
    Answer posted = now.call(Event.postJson(body).token(tenant, ALL));
    return ids(posted.document().get("claimIds"));
  }

  private static List<String> ids(JsonNode claims) {
    return new ArrayList<>(
        claims
            .valueStream()
            .map(one -> one.isTextual() ? one.asText() : one.at("/id").asText())
            .toList());
  }

  private void park(String tenant, String claim) {
    Event event =
        Event.post(
                "/v1/claims/" + claim + "/park",
                "application/json",
                "{\"until\":\"2026-04-01T00:00:00Z\"}")
            .header("if-match", "\"1\"")
            .token(tenant, ALL);
    assertThat(now.call(event).status()).isEqualTo(200);
  }

  private static JsonNode get(LocalFunction function, String tenant, String target) {
    return function.call(Event.get(target).token(tenant, ALL)).document();
  }

  private static List<String> list(LocalFunction function, String tenant, String query) {
    return ids(get(function, tenant, "/v1/claims?" + query).get("claims"));
  }

  @Test
  void parkedClaimWhoseWordsAreGoneIsListedAsSuperseded() {
    String tenant = "parked-gone";
    List<String> claims = post(tenant, 0, 4);
    park(tenant, claims.getFirst());
    post(tenant, 1, 4);

    assertThat(list(now, tenant, "status=PARKED&superseded=true"))
        .containsExactly(claims.getFirst());
    assertThat(list(now, tenant, "status=PENDING&superseded=true")).isEmpty();
    assertThat(list(later, tenant, "status=PENDING&superseded=true"))
        .containsExactly(claims.getFirst());
    assertThat(list(later, tenant, "status=PARKED&superseded=true")).isEmpty();
    assertThat(LocalFunction.violations()).isEmpty();
  }

  /** The alarm of the queue looks at these numbers. */
  @Test
  void claimThatIsDueIsCountedWhereItIsListed() {
    String tenant = "parked-counted";
    List<String> claims = post(tenant, 0, 4);
    park(tenant, claims.getFirst());
    assertThat(get(now, tenant, "/v1/stats").at("/queue/PARKED/depth").asInt()).isEqualTo(1);

    JsonNode queue = get(later, tenant, "/v1/stats").get("queue");

    assertThat(queue.at("/PARKED/depth").asInt()).isZero();
    assertThat(queue.at("/PENDING/depth").asInt()).isEqualTo(4);
    assertThat(list(later, tenant, "status=PENDING")).contains(claims.getFirst());
    Event dismissal =
        Event.post(
                "/v1/claims/" + claims.getFirst() + "/dismiss",
                "application/json",
                "{\"reason\":\"OPINION\"}")
            .header("if-match", "\"2\"")
            .token(tenant, ALL);
    assertThat(later.call(dismissal).status()).isEqualTo(200);
    assertThat(get(later, tenant, "/v1/stats").at("/queue/PENDING/depth").asInt()).isEqualTo(3);
    assertThat(LocalFunction.violations()).isEmpty();
  }

  @Test
  void manyThatAreDueArePutBackAFewAtATime() {
    String tenant = "parked-many";
    List<String> claims = post(tenant, 0, 60);
    claims.forEach(claim -> park(tenant, claim));

    assertThat(list(later, tenant, "status=PENDING&limit=100")).hasSizeBetween(1, 59);
    Set<String> listed = new HashSet<>();
    for (int page = 0; page < 3; page++) {
      List<String> shown = list(later, tenant, "status=PENDING&limit=100");
      assertThat(shown).doesNotHaveDuplicates();
      listed.addAll(shown);
    }

    assertThat(listed).containsExactlyInAnyOrderElementsOf(claims);
    assertThat(LocalFunction.contents(tenant).values())
        .noneMatch(item -> item.containsKey("GSI1PK") && item.get("GSI1PK").s().startsWith("P#"));
    assertThat(LocalFunction.violations()).isEmpty();
  }
}
