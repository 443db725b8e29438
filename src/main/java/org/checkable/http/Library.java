package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.checkable.article.Reading.InvalidField;
import org.checkable.store.MatchStore;

/** {@code POST /v1/library}: takes published ClaimReviews, each by itself. */
record Library(Supplier<MatchStore> store) implements Endpoint {
  /** As many as are surely stored before the function has to answer. */
  static final int MOST = 100;

  private record Result(
      int index,
      String pointer,
      String id,
      String outcome,
      List<InvalidField> errors,
      List<InvalidField> leftOut) {}

  @Override
  public Response answer(Exchange exchange) {
    return exchange
        .parameters()
        .problem()
        .map(Decoded::<String>refused)
        .orElseGet(() -> BodyText.of(exchange.request()))
        .then(Library::document)
        .answer(exchange.request().id(), data -> imported(exchange, data));
  }

  private static Decoded<LinkedData> document(String body) {
    Json document;
    try {
      document = JsonReader.read(body);
    } catch (MalformedJson malformed) {
      return Decoded.refused(Problem.of(ProblemType.MALFORMED_JSON, malformed.detail()));
    }
    LinkedData data = LinkedData.of(document);
    int count = data.items().size();
    return count == 0 || count > MOST
        ? Decoded.refused(
            Problem.invalidFields(
                List.of(new InvalidField("", "1 to " + MOST + " ClaimReview objects are wanted."))))
        : Decoded.of(data);
  }

  private Response imported(Exchange exchange, LinkedData data) {
    List<Result> results = new ArrayList<>();
    for (LinkedData.Item item : data.items()) {
      results.add(result(exchange, results.size(), data, item));
    }
    return Response.json(
        200, JsonWriter.object(writer -> writer.objects("results", results, Library::write)));
  }

  private Result result(Exchange exchange, int index, LinkedData data, LinkedData.Item item) {
    return switch (ClaimReviewReader.read(data, item)) {
      case Decoded.Value<ClaimReviewReader.Taken>(ClaimReviewReader.Taken taken) ->
          new Result(
              index,
              item.pointer(),
              taken.published().id(),
              store.get().add(exchange.tenant(), taken.published(), exchange.deadline()).name(),
              List.of(),
              taken.leftOut());
      case Decoded.Refused<ClaimReviewReader.Taken>(Problem problem) ->
          new Result(index, item.pointer(), "", "REFUSED", problem.errors(), List.of());
    };
  }

  private static void write(JsonWriter writer, Result result) {
    writer
        .field("index", result.index())
        .field("pointer", result.pointer())
        .field("id", result.id().isEmpty() ? null : result.id())
        .field("outcome", result.outcome())
        .objects("errors", result.errors(), Library::write)
        .objects("leftOut", result.leftOut(), Library::write);
  }

  private static void write(JsonWriter writer, InvalidField field) {
    writer.field("pointer", field.pointer()).field("detail", field.detail());
  }
}
