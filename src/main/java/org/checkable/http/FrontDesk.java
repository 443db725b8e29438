package org.checkable.http;

import java.time.Instant;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.store.Deadline;
import org.checkable.store.StorageBusyException;

/**
 * Takes a request to its endpoint and gives back the answer: finds the route, asks whether the
 * caller may, and puts on every answer the headers that all answers have.
 */
public final class FrontDesk {
  private static final Map<String, String> HEADERS =
      Map.of(
          "x-content-type-options", "nosniff",
          // Nothing that is answered is a page, but for the one that says so itself.
          "content-security-policy", "default-src 'none'; frame-ancestors 'none'",
          "x-frame-options", "DENY",
          "referrer-policy", "no-referrer",
          "strict-transport-security", "max-age=31536000",
          "cache-control", "no-store");

  private final Router router;
  private final Access access;
  private final Cors cors;

  public FrontDesk(Router router, Access access, Cors cors) {
    this.router = router;
    this.access = access;
    this.cors = cors;
  }

  /**
   * An answer with how logs and metrics call its route.
   *
   * @param tenant of the caller; empty where nobody asked who it is
   */
  record Served(String route, String tenant, Response response) {}

  Served serve(Request request, Instant now, Deadline deadline) {
    Served served = routed(request, now, deadline);
    return new Served(served.route(), served.tenant(), finished(request, served.response()));
  }

  /** How whoever speaks for others to this desk names what they may do. */
  String wire(Scope scope) {
    return access.wire(scope);
  }

  /** What is answered when something broke that should not have. */
  Served broken(Request request) {
    return refused(
        "fault",
        request,
        Problem.of(
            ProblemType.INTERNAL_ERROR,
            "This is a fault of ours, and it has been noted. Asking again is safe."));
  }

  /** What is answered when an event is not one. */
  Served unreadable(Request request) {
    return refused(
        "unreadable",
        request,
        Problem.of(ProblemType.MALFORMED_JSON, "This is not an event of API Gateway."));
  }

  private Served refused(String route, Request request, Problem problem) {
    return new Served(route, "", finished(request, problem.response(request.id())));
  }

  private Served routed(Request request, Instant now, Deadline deadline) {
    String method = request.method().equals("OPTIONS") ? "" : request.method();
    return switch (router.find(method, request.path())) {
      case Router.Match.Found(Route route, var path) -> called(request, route, path, now, deadline);
      case Router.Match.WrongMethod wrong when method.isEmpty() ->
          new Served("OPTIONS", "", cors.preflight(request, wrong.header()));
      case Router.Match.WrongMethod wrong ->
          new Served("wrong method", "", wrongMethod(wrong).response(request.id()));
      case Router.Match.Nowhere _ ->
          new Served("nowhere", "", Problem.notFound("address").response(request.id()));
    };
  }

  private static Problem wrongMethod(Router.Match.WrongMethod wrong) {
    return Problem.of(ProblemType.METHOD_NOT_ALLOWED, "This address takes " + wrong.header() + ".")
        .withHeader("allow", wrong.header());
  }

  private Served called(
      Request request, Route route, Map<String, String> path, Instant now, Deadline deadline) {
    Decoded<Caller> caller =
        caller(request, route)
            .then(
                known ->
                    isAcceptable(request, route)
                        ? Decoded.of(known)
                        : Decoded.refused(
                            Problem.of(
                                ProblemType.NOT_ACCEPTABLE,
                                "The Accept header leaves out "
                                    + String.join(" and ", route.types())
                                    + ".")));
    return switch (caller) {
      case Decoded.Value<Caller>(Caller known) ->
          new Served(
              route.label(),
              route.scope() == null ? "" : known.tenant().value(),
              naming(path, answered(route, new Exchange(request, known, path, now, deadline))));
      case Decoded.Refused<Caller>(Problem problem) ->
          new Served(route.label(), "", problem.response(request.id()));
    };
  }

  private static boolean isAcceptable(Request request, Route route) {
    String accept = request.header("accept").orElse("");
    return !route.isOfApi() || MediaType.preferred(accept, route.types()).isPresent();
  }

  private Decoded<Caller> caller(Request request, Route route) {
    Scope scope = route.scope();
    if (scope == null) {
      return Decoded.of(Caller.ANONYMOUS);
    }
    return switch (access.caller(
        request.authorizer(), request.header(Access.REVIEWER).orElse(""))) {
      case Access.Answer.Known(Caller caller) ->
          caller.may(scope)
              ? Decoded.of(caller)
              : forbidden("Your token lacks " + access.wire(scope));
      case Access.Answer.NoTenant _ ->
          forbidden("Your token names no tenant, and there may be several");
      case Access.Answer.BadTenant _ -> forbidden("Your token names a tenant that cannot be one");
      case Access.Answer.BadName _ ->
          forbidden(
              "The header "
                  + Access.REVIEWER
                  + " takes a name of 1 to 255 characters that can be seen, percent-encoded where"
                  + " they are not ASCII");
      case Access.Answer.Nobody _ ->
          Decoded.refused(
              Problem.of(ProblemType.UNAUTHORIZED, "Send a token as a Bearer authorization.")
                  .withHeader("www-authenticate", "Bearer"));
    };
  }

  private static Decoded<Caller> forbidden(String why) {
    return Decoded.refused(Problem.of(ProblemType.FORBIDDEN, why + "."));
  }

  private static Response answered(Route route, Exchange exchange) {
    try {
      return route.endpoint().answer(exchange);
    } catch (StorageBusyException busy) {
      return exchange.refuse(busy(busy)).counting("StorageBusy", 1);
    } catch (OutOfTimeException late) {
      return exchange.refuse(
          Problem.of(ProblemType.OUT_OF_TIME, "Asking again is safe; sending the text is faster.")
              .withHeader("retry-after", "1"));
    }
  }

  static Problem busy(StorageBusyException busy) {
    return Problem.of(ProblemType.STORAGE_BUSY, "Asking again in a moment is safe.")
        .withHeader("retry-after", Long.toString(busy.retryAfter().toSeconds()));
  }

  /** Tells the log which article or claim was asked for; what is no ID may be anything. */
  private static Response naming(Map<String, String> path, Response response) {
    String id = path.getOrDefault("id", "");
    if (ClaimId.parse(id).isPresent()) {
      return response.noting("claimId", id);
    }
    return ArticleId.parse(id).isPresent() ? response.noting("articleId", id) : response;
  }

  private Response finished(Request request, Response response) {
    Response finished =
        cors.admit(request, located(request, response)).withHeader("x-request-id", request.id());
    for (Map.Entry<String, String> header : HEADERS.entrySet()) {
      if (!finished.headers().containsKey(header.getKey())) {
        finished = finished.withHeader(header.getKey(), header.getValue());
      }
    }
    return request.method().equals("HEAD") ? finished.withoutBody() : finished;
  }

  /** A location is resolved against the whole address that was asked for (RFC 9110, 10.2.2). */
  private static Response located(Request request, Response response) {
    String location = response.headers().getOrDefault("location", "");
    return location.startsWith("/")
        ? response.withHeader("location", request.address().base() + location)
        : response;
  }
}
