package org.checkable.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.checkable.claim.ClaimId;
import org.checkable.match.Published;
import org.checkable.match.Suggestion;
import org.checkable.store.MatchStore;
import org.checkable.store.Outcome;
import org.jspecify.annotations.Nullable;

/** What a claim may repeat, and what people say to that. */
record Matches(Supplier<MatchStore> store) {
  /** {@code GET /v1/claims/{id}/matches}: suggestions, the most similar first. */
  Response list(Exchange exchange) {
    return exchange
        .parameters()
        .problem()
        .map(exchange::refuse)
        .orElseGet(
            () ->
                exchange
                    .id(ClaimId::parse, "claim")
                    .answer(exchange.request().id(), id -> list(exchange, id)));
  }

  private Response list(Exchange exchange, ClaimId id) {
    return store
        .get()
        .matches(exchange.tenant(), id, exchange.deadline())
        .map(
            page ->
                ETag.tagged(Response.json(200, document(id, page)), Long.toString(page.version())))
        .orElseGet(() -> exchange.refuse(Problem.notFound("claim")));
  }

  private static String document(ClaimId id, MatchStore.Page page) {
    return JsonWriter.object(
        writer ->
            writer
                .field("claimId", id.toString())
                .field("version", page.version())
                .objects("matches", page.found(), Matches::write));
  }

  private static void write(JsonWriter writer, MatchStore.Found found) {
    Suggestion suggestion = found.suggestion();
    Suggestion.Decision decision = suggestion.decision();
    writer
        .field("id", suggestion.earlier().id())
        .field("text", suggestion.earlier().text())
        .field("relation", suggestion.likeness().relation().name())
        .field("similarity", suggestion.likeness().similarity())
        .field("detail", suggestion.likeness().detail())
        .field("state", suggestion.state().name())
        .field("decidedBy", decision == null ? null : decision.by())
        .field("decidedAt", decision == null ? null : decision.at().toString())
        .field("status", found.status())
        .field("verdict", found.verdict());
    published(writer, found.published());
  }

  static void published(JsonWriter writer, @Nullable Published published) {
    if (published == null) {
      writer.nothing("published");
      return;
    }
    writer.object(
        "published",
        inner ->
            inner
                .field("url", published.url())
                .field("title", published.title())
                .field("publisher", published.publisher())
                .field("rating", published.rating())
                .field("claimant", published.claimant())
                .field("datePublished", published.published()));
  }

  /**
   * {@code POST /v1/claims/{id}/matches/{otherId}}: confirms or rejects one, or takes that back.
   */
  Response decide(Exchange exchange) {
    return exchange
        .id(ClaimId::parse, "claim")
        .answer(
            exchange.request().id(),
            id ->
                IfMatch.version(exchange)
                    .then(
                        version ->
                            JsonBody.read(exchange, Matches::state)
                                .then(state -> Decoded.of(decided(exchange, id, state, version))))
                    .answer(exchange.request().id(), response -> response));
  }

  private static Decoded<Suggestion.State> state(Fields fields) {
    fields.requiredText("state");
    Optional<Suggestion.State> state =
        fields.parsed("state", Matches::decided, "CONFIRMED, REJECTED or SUGGESTED is wanted.");
    return fields.decoded(state.orElse(Suggestion.State.REJECTED));
  }

  private static Optional<Suggestion.State> decided(String name) {
    return switch (name) {
      case "CONFIRMED" -> Optional.of(Suggestion.State.CONFIRMED);
      case "REJECTED" -> Optional.of(Suggestion.State.REJECTED);
      // Whoever confirmed or rejected one may have been wrong.
      case "SUGGESTED" -> Optional.of(Suggestion.State.SUGGESTED);
      default -> Optional.empty();
    };
  }

  private Response decided(Exchange exchange, ClaimId id, Suggestion.State state, long version) {
    String other = exchange.path().getOrDefault("otherId", "");
    if (ClaimId.parse(other).isEmpty() && !Published.isId(other)) {
      return exchange.refuse(Problem.notFound("match"));
    }
    Suggestion.Decision decision =
        new Suggestion.Decision(state, exchange.caller().subject(), exchange.now());
    Outcome outcome =
        store
            .get()
            .decide(exchange.tenant(), id, version, other, decision, exchange.deadline())
            .orElse(null);
    return switch (outcome) {
      case null -> exchange.refuse(Problem.notFound("match"));
      case Outcome.Done _ -> list(exchange, id);
      case Outcome.Missing _ -> exchange.refuse(Problem.notFound("claim"));
      case Outcome.Refused(var refusal) -> exchange.refuse(Refusals.problem(refusal));
    };
  }
}
