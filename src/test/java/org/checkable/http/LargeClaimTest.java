package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.http.LocalFunction.Answer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Articles made of figures or of claims alone: what is made of them can be answered and worked on.
 */
@Tag("gate")
class LargeClaimTest {
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final LocalFunction FUNCTION = LocalFunction.withTokens();

  private static Answer post(String target, String tenant, String type, String body) {
    return FUNCTION.call(Event.post(target, type, body).token(tenant, ALL));
  }

  private static String fractions() {
    return "The index of Ellismere rose by "
        + "1/2, 3/4, ".repeat(20_000)
        + "7/8 of a point in May.";
  }

  @Test
  void claimOfManyFiguresCanBeTakenAndAnswered() {
    Answer stored = post("/v1/articles", "figures", "text/plain", fractions());
    assertThat(stored.status()).isEqualTo(201);

    Answer taken = post("/v1/claims/next", "figures", "application/json", "{}");
    Answer claim =
        FUNCTION.call(
            Event.get("/v1/claims/" + stored.document().at("/claimIds/0").asText())
                .token("figures", ALL));

    assertThat(taken.status()).isEqualTo(200);
    assertThat(claim.status()).isEqualTo(200);
    assertThat(claim.document().get("quantities")).hasSize(100);
    assertThat(claim.document().get("warnings").findValuesAsText("code"))
        .contains("FIGURES_LEFT_OUT");
    assertThat(claim.document().get("warnings").findValuesAsText("detail"))
        .contains("It has 40001 figures; the first 100 are listed.");
  }

  @Test
  void articleHasNoMoreClaimsThanPeopleCanBeAskedAbout() {
    String text =
        IntStream.range(0, 6_000)
            .mapToObj(plant -> "Output of plant %d rose by 7%% in May.".formatted(plant))
            .collect(Collectors.joining(" "));
    Answer dry =
        FUNCTION.call(
            Event.post("/v1/articles?dryRun=true", "text/plain", text)
                .header("accept-encoding", "gzip")
                .token("claims", ALL));

    assertThat(dry.status()).isEqualTo(200);
    assertThat(dry.document().at("/summary/claims").asInt()).isEqualTo(4_000);
    assertThat(dry.document().at("/summary/skipped/OVER_LIMIT").asInt()).isEqualTo(2_000);
    assertThat(dry.document().get("claims")).hasSize(4_000);
    assertThat(dry.document().get("sentences")).hasSize(6_000);
  }
}
