package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.checkable.article.Reading.InvalidField;
import org.checkable.match.Published;
import org.checkable.store.MatchStore;

/** {@code POST /v1/library}: takes published ClaimReviews, each by itself. */
record Library(Supplier<MatchStore> store) implements Endpoint {
  /** As many as are surely stored before the function has to answer. */
  static final int MOST = 100;

  private record Result(int index, String id, String outcome, List<InvalidField> errors) {}

  @Override
  public Response answer(Exchange exchange) {
    return exchange
        .parameters()
        .problem()
        .map(Decoded::<String>refused)
        .orElseGet(() -> BodyText.of(exchange.request()))
        .then(Library::document)
        .answer(exchange.request().id(), objects -> imported(exchange, objects));
  }

  private static Decoded<List<Json>> document(String body) {
    Json document;
    try {
      document = JsonReader.read(body);
    } catch (MalformedJson malformed) {
      return Decoded.refused(Problem.of(ProblemType.MALFORMED_JSON, malformed.detail()));
    }
    List<Json> objects = ClaimReviewReader.objects(document).orElse(List.of());
    return objects.isEmpty() || objects.size() > MOST
        ? Decoded.refused(
            Problem.invalidFields(
                List.of(new InvalidField("", "1 to " + MOST + " ClaimReview objects are wanted."))))
        : Decoded.of(objects);
  }

  private Response imported(Exchange exchange, List<Json> objects) {
    List<Result> results = new ArrayList<>();
    for (Json object : objects) {
      results.add(result(exchange, results.size(), object));
    }
    return Response.json(
        200, JsonWriter.object(writer -> writer.objects("results", results, Library::write)));
  }

  private Result result(Exchange exchange, int index, Json object) {
    return switch (ClaimReviewReader.read(object)) {
      case Decoded.Value<Published>(Published published) ->
          new Result(
              index,
              published.id(),
              store.get().add(exchange.tenant(), published, exchange.deadline()).name(),
              List.of());
      case Decoded.Refused<Published>(Problem problem) ->
          new Result(index, "", "REFUSED", problem.errors());
    };
  }

  private static void write(JsonWriter writer, Result result) {
    writer
        .field("index", result.index())
        .field("id", result.id().isEmpty() ? null : result.id())
        .field("outcome", result.outcome())
        .objects(
            "errors",
            result.errors(),
            (inner, error) ->
                inner.field("pointer", error.pointer()).field("detail", error.detail()));
  }
}
