package org.checkable.http;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.checkable.article.Tenant;
import org.checkable.store.Deadline;

/**
 * A request that has found its endpoint, with what the endpoint needs to know.
 *
 * @param caller who asks, and may
 * @param path what stands in the path in place of the route's {@code {names}}
 * @param now when it is answered
 * @param deadline until when
 */
record Exchange(
    Request request, Caller caller, Map<String, String> path, Instant now, Deadline deadline) {

  Tenant tenant() {
    return caller.tenant();
  }

  Parameters parameters() {
    return new Parameters(request.query());
  }

  /** The ID in the path; one that is none is not found, like one that nobody has. */
  <T> Decoded<T> id(Function<String, Optional<T>> parse, String what) {
    return parse
        .apply(path.getOrDefault("id", ""))
        .map(Decoded::of)
        .orElseGet(() -> Decoded.refused(Problem.notFound(what)));
  }

  Response refuse(Problem problem) {
    return problem.response(request.id());
  }
}
