package org.checkable.http;

import java.util.List;
import java.util.function.Supplier;
import org.checkable.store.ClaimStore;
import org.checkable.store.FindingStore;
import org.checkable.store.MatchStore;
import org.checkable.store.ReviewStore;

/** All routes, version 1. {@code openapi.json} describes the same, and a test compares them. */
public final class Api {
  private Api() {}

  /**
   * The routes over their parts, each of which is made when a request first needs it.
   *
   * @param openApi the text of {@code openapi.json}
   * @param files the dashboard's
   */
  public static Router router(
      Supplier<Intake> intake,
      Supplier<ClaimStore> store,
      Supplier<ReviewStore> reviews,
      Supplier<MatchStore> matchStore,
      Supplier<FindingStore> findings,
      Supplier<String> openApi,
      Supplier<StaticFiles> files,
      SignIn signIn) {
    Articles articles = new Articles(store);
    Claims claims = new Claims(store, reviews);
    Matches matches = new Matches(matchStore);
    Desk desk = new Desk(reviews, store);
    return new Router(
        List.of(
            new Route("POST", "/v1/articles", Scope.SUBMIT, new SubmitArticle(intake, store)),
            new Route("GET", "/v1/articles", Scope.READ, articles::list),
            new Route("GET", "/v1/articles/{id}", Scope.READ, articles::get),
            new Route("GET", "/v1/articles/{id}/claims", Scope.READ, articles::claims),
            new Route("GET", "/v1/articles/{id}/text", Scope.READ, articles::text),
            new Route("GET", "/v1/articles/{id}/coverage", Scope.READ, articles::coverage),
            new Route("GET", "/v1/articles/{id}/revisions", Scope.READ, articles::revisions),
            new Route("POST", "/v1/articles/{id}/newest", Scope.REVIEW, articles::makeNewest),
            new Route("GET", "/v1/claims", Scope.READ, claims::queue),
            new Route("GET", "/v1/claims/{id}", Scope.READ, claims::get),
            new Route("POST", "/v1/claims/next", Scope.REVIEW, desk::next),
            new Route("POST", "/v1/claims/bulk", Scope.REVIEW, new Bulk(reviews)),
            new Route("PUT", "/v1/claims/{id}/lease", Scope.REVIEW, desk::lease),
            new Route("DELETE", "/v1/claims/{id}/lease", Scope.REVIEW, desk::giveBack),
            change("PATCH", "", desk.command(Commands::edit)),
            change("POST", "/reviews", desk.command(Commands::submit)),
            change("PUT", "/reviews", desk.command(Commands::amend)),
            change("POST", "/dismiss", desk.command(Commands::dismiss)),
            change("POST", "/park", desk.command(Commands::park)),
            change("POST", "/reopen", desk.command(Commands::reopen)),
            change("POST", "/comments", desk.command(Commands::say)),
            change("POST", "/undo", desk.command(Commands::undo)),
            new Route("GET", "/v1/claims/{id}/history", Scope.READ, desk::history),
            new Route("POST", "/v1/articles/{id}/claims", Scope.REVIEW, desk::promote),
            new Route("GET", "/v1/claims/{id}/matches", Scope.READ, matches::list),
            new Route("POST", "/v1/claims/{id}/matches/{otherId}", Scope.REVIEW, matches::decide),
            new Route("GET", "/v1/search", Scope.READ, new Search(matchStore)),
            new Route("GET", "/v1/export", Scope.READ, new Export(findings), Export.TYPES),
            new Route("POST", "/v1/library", Scope.REVIEW, new Library(matchStore)),
            new Route("GET", "/v1/stats", Scope.READ, desk::stats),
            new Route(
                "GET",
                "/v1/vocabulary",
                Scope.READ,
                _ -> Response.json(200, Vocabulary.document())),
            new Route("GET", "/v1/config", null, _ -> Response.json(200, signIn.document())),
            new Route("GET", "/", null, exchange -> files.get().page(exchange)),
            new Route("GET", "/assets/{name}", null, exchange -> files.get().asset(exchange)),
            new Route("GET", "/v1/openapi.json", null, _ -> Response.json(200, openApi.get())),
            new Route("GET", "/v1/health", null, _ -> Response.json(200, health()))));
  }

  private static Route change(String method, String below, Endpoint endpoint) {
    return new Route(method, "/v1/claims/{id}" + below, Scope.REVIEW, endpoint);
  }

  /** Liveness: that a function answers at all. Deliberate: asks no storage, and costs nothing. */
  private static String health() {
    return JsonWriter.object(writer -> writer.field("status", "ok"));
  }
}
