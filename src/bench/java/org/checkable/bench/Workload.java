package org.checkable.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.local.LocalTable;
import org.checkable.store.PublishedSizes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What a newsroom asks of the functions, again and again, with what it comes to. */
final class Workload {
  private static final int BUSY = 503;

  /** How often a busy database is asked again: on a busy machine it may miss its time. */
  private static final int MOST_TRIES = 20;

  /** Of a decision, besides the claim: the event and the counter, both under 1 KB, in no index. */
  private static final int BESIDE_CLAIM = 4;

  private final MeteredFunction function;
  private final int warmUp;
  private final int counted;
  private int articles;

  /** With enough requests for a benchmark. */
  Workload(MeteredFunction function) {
    this(function, 150, 200);
  }

  /**
   * @param warmUp requests of each kind that are not counted: the JVM still gets to know its work
   * @param counted requests of each kind that are
   */
  Workload(MeteredFunction function, int warmUp, int counted) {
    this.function = function;
    this.warmUp = warmUp;
    this.counted = counted;
  }

  /** Articles that the table has before anything is measured. */
  void fill(int count) {
    for (int round = 0; round < count; round++) {
      submit(10, 15);
    }
  }

  /** Articles of that many claims, and that many sentences that are none. */
  Sample articles(int claims, int others) {
    Sample.Gathering gathering = new Sample.Gathering();
    for (int round = -warmUp; round < counted; round++) {
      MeteredFunction.Call call = submit(claims, others);
      if (round >= 0) {
        gathering.add(call);
      }
    }
    return gathering.medians();
  }

  /** The same article again. */
  Sample repeats() {
    submit(10, 15);
    String text = text(articles, 10, 15);
    Sample.Gathering gathering = new Sample.Gathering();
    for (int round = 0; round < counted; round++) {
      MeteredFunction.Call call = expect(200, () -> function.submit(text));
      gathering.add(call);
    }
    return gathering.medians();
  }

  private MeteredFunction.Call submit(int claims, int others) {
    // Another article each time: one that was answered with 503 may be there all the same.
    MeteredFunction.Call call =
        expect(201, () -> function.submit(text(++articles, claims, others)));
    int found = call.document().path("claimIds").size();
    if (found != claims) {
      throw new IllegalStateException(found + " claims where " + claims + " were meant");
    }
    return call;
  }

  private static String text(int number, int claims, int others) {
    Stream<String> stated =
        IntStream.range(0, claims)
            .mapToObj(
                plant ->
                    "Output at plant "
                        + (100 * number + plant)
                        + " rose by "
                        + (plant + 1)
                        + "% to "
                        + (number + plant)
                        + ",000 tonnes in May, director Ana Brandt said.");
    Stream<String> asked =
        IntStream.range(0, others)
            .mapToObj(plant -> "Is that too much for a plant like number " + plant + "?");
    return Stream.concat(stated, asked).collect(Collectors.joining(" "));
  }

  /** Pages of 25 claims, best first. */
  Sample pages() {
    Sample.Gathering gathering = new Sample.Gathering();
    String cursor = "";
    for (int round = -warmUp; round < counted; round++) {
      String query = "limit=25" + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
      MeteredFunction.Call call =
          expect(200, () -> function.ask("GET", "/v1/claims", query, "", ""));
      cursor = call.document().path("cursor").asText("");
      if (round >= 0) {
        gathering.add(call);
      }
    }
    return gathering.medians();
  }

  /** What the queue's watch asks for, as the template has it. */
  Sample watches() {
    Sample.Gathering gathering = new Sample.Gathering();
    for (int round = -warmUp; round < counted; round++) {
      MeteredFunction.Call call =
          expect(
              200, () -> function.ask("GET", "/v1/stats", "from=2000-01-01&to=2000-01-01", "", ""));
      if (round >= 0) {
        gathering.add(call);
      }
    }
    return gathering.medians();
  }

  /** A reviewer's round: take the best claim, decide it. */
  Map<String, Sample> decisions() {
    Sample.Gathering next = new Sample.Gathering();
    Sample.Gathering review = new Sample.Gathering();
    for (int round = -warmUp; round < counted; round++) {
      MeteredFunction.Call taken =
          expect(200, () -> function.ask("POST", "/v1/claims/next", "", "{}", ""));
      String id = taken.document().path("id").asText();
      Map<String, AttributeValue> before = item(id);
      MeteredFunction.Call decided = review(id, taken.document().path("version").asText());
      if (round >= 0 && decided.status() == 200) {
        next.add(taken, taken.units().written());
        review.add(decided, (double) (PublishedSizes.moved(before, item(id)) + BESIDE_CLAIM));
      }
    }
    Map<String, Sample> samples = new LinkedHashMap<>();
    samples.put("take the next claim", next.medians());
    samples.put("decide it", review.medians());
    return samples;
  }

  private MeteredFunction.Call review(String id, String version) {
    MeteredFunction.Call call =
        function.ask("POST", "/v1/claims/" + id + "/reviews", "", opinion(), version);
    return call.status() == BUSY ? call : expect(200, () -> call);
  }

  private static String opinion() {
    return "{\"verdict\": \"MOSTLY_FALSE\", \"summary\": \"The office counted again and found"
        + " another number in the end.\", \"evidence\": [{\"url\":"
        + " \"https://statistics.example/releases/2026/growth\", \"quote\": \"Growth was"
        + " 1.9% in the year.\", \"stance\": \"REFUTES\"}]}";
  }

  /** A claim's item, read with the metered client between the calls that are metered. */
  private Map<String, AttributeValue> item(String id) {
    ClaimId claim = ClaimId.parse(id).orElseThrow();
    ArticleId article = claim.article();
    return function
        .client()
        .getItem(
            request ->
                request
                    .tableName(LocalTable.NAME)
                    .key(
                        Map.of(
                            "PK", AttributeValue.fromS("A#default#" + article.hash()),
                            "SK", AttributeValue.fromS("C#" + claim.local().replace('-', '#')))))
        .item();
  }

  private static MeteredFunction.Call expect(int status, Supplier<MeteredFunction.Call> request) {
    MeteredFunction.Call call = request.get();
    for (int attempt = 1; attempt < MOST_TRIES && call.status() == BUSY; attempt++) {
      call = request.get();
    }
    if (call.status() != status) {
      throw new IllegalStateException(
          call.status() + " and not " + status + ": " + call.document());
    }
    return call;
  }
}
