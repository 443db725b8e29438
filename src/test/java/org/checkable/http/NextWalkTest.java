package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.checkable.http.LocalFunction.Answer;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** {@code next} in a queue where what is wanted stands behind thousands of others. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
@Tag("gate")
class NextWalkTest {
  private static final String TENANT = "walk";
  private static final String ALL = "claims:submit claims:review claims:read";
  private static final String SPEAKER = "Ana Brandt";

  /** More than one look goes through, fewer than two do. */
  private static final int BEFORE = 6_000;

  private static LocalTable table;
  private static LocalFunction function;
  private static String wanted;

  @BeforeAll
  static void thousandsStandBefore() {
    table = LocalTable.inMemory();
    function = LocalFunction.with(Map.of("DYNAMODB_ENDPOINT", table.endpoint().toString()));
    String said = "Rents in Ellismere fell to 4.2% of wages in May, mayor " + SPEAKER + " said.";
    wanted = claim(said);
    String other = claim("Output rose by 7% to 9,000 tonnes in May 2025.");
    Map<String, AttributeValue> item =
        table.client().scanPaginator(scan -> scan.tableName(LocalTable.NAME)).items().stream()
            .filter(
                one ->
                    Objects.requireNonNull(one.get("SK")).s().startsWith("C#")
                        && other.contains(hash(one)))
            .findFirst()
            .orElseThrow();
    List<WriteRequest> puts = new ArrayList<>();
    for (int number = 1; number <= BEFORE; number++) {
      puts.add(put(copy(item, number)));
      if (puts.size() == 25 || number == BEFORE) {
        List<WriteRequest> batch = List.copyOf(puts);
        table.client().batchWriteItem(write -> write.requestItems(Map.of(LocalTable.NAME, batch)));
        puts.clear();
      }
    }
  }

  private static String hash(Map<String, AttributeValue> item) {
    String partition = Objects.requireNonNull(item.get("PK")).s();
    return partition.substring(partition.lastIndexOf('#') + 1);
  }

  /** The best claim there can be, as another sentence's. */
  private static Map<String, AttributeValue> copy(Map<String, AttributeValue> item, int number) {
    String digits = "%04d".formatted(number);
    Map<String, AttributeValue> copy = new HashMap<>(item);
    String created = Objects.requireNonNull(item.get("created")).s();
    String place = "0000#" + created + "#clm_" + hash(item) + "-" + digits + "-0";
    copy.put("SK", AttributeValue.fromS("C#" + digits + "#0"));
    copy.put("score", AttributeValue.fromN("1"));
    copy.put("GSI1SK", AttributeValue.fromS(place));
    copy.remove("GSI3PK");
    copy.remove("GSI3SK");
    return copy;
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private static String claim(String text) {
    return function
        .call(Event.post("/v1/articles", "text/plain", text).token(TENANT, ALL))
        .document()
        .at("/claimIds/0")
        .asText();
  }

  private static Answer next(String filters, String cursor) {
    String further = cursor.isEmpty() ? "" : ",\"cursor\":\"" + cursor + "\"";
    String body = "{\"filters\":{" + filters + "}" + further + "}";
    return function.call(
        Event.post("/v1/claims/next", "application/json", body).token(TENANT, ALL));
  }

  @Test
  void oneLookIsBoundedAndTheCursorLeadsToWhatIsWanted() {
    String filter = "\"speaker\":\"" + SPEAKER + "\"";
    Answer first = next(filter, "");
    assertThat(first.status()).isEqualTo(204);
    assertThat(first.headers()).containsKey("x-next-cursor");

    Answer second = next(filter, Objects.requireNonNull(first.headers().get("x-next-cursor")));

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.document().get("id").asText()).isEqualTo(wanted);
  }

  @Test
  void whereNothingFitsTheWalkEnds() {
    int looks = 0;
    String cursor = "";
    do {
      Answer answer = next("\"speaker\":\"Nobody Here\"", cursor);
      assertThat(answer.status()).isEqualTo(204);
      cursor = answer.headers().getOrDefault("x-next-cursor", "");
      looks++;
    } while (!cursor.isEmpty());

    assertThat(looks).isEqualTo(2);
  }

  @Test
  void cursorIsGoodForItsFiltersOnly() {
    String cursor =
        Objects.requireNonNull(
            next("\"speaker\":\"Nobody Here\"", "").headers().get("x-next-cursor"));

    assertThat(next("\"speaker\":\"Somebody Else\"", cursor).slug()).isEqualTo("bad-cursor");
    assertThat(next("\"speaker\":\"Nobody Here\"", "x").slug()).isEqualTo("bad-cursor");
  }
}
