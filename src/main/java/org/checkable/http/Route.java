package org.checkable.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method and a path, and what is behind them.
 *
 * @param pattern such as {@code /v1/articles/{id}}; a name in braces stands for one segment
 * @param scope what the caller needs; null when everybody may
 * @param types what it can answer, one of which the caller has to accept
 */
public record Route(
    String method, String pattern, @Nullable Scope scope, Endpoint endpoint, List<String> types) {
  public Route {
    types = List.copyOf(types);
  }

  /** One that answers JSON. */
  public Route(String method, String pattern, @Nullable Scope scope, Endpoint endpoint) {
    this(method, pattern, scope, endpoint, List.of("application/json"));
  }

  /** Whether it is of the API; the rest is the dashboard's, for which nobody has to ask rightly. */
  boolean isOfApi() {
    return pattern.startsWith("/v1/");
  }

  /** How logs and metrics call it. */
  String label() {
    return method + " " + pattern;
  }

  /** What stands in place of the names, if the path is of this pattern. */
  Optional<Map<String, String>> match(String path) {
    List<String> wanted = segments(pattern);
    List<String> given = segments(path);
    if (wanted.size() != given.size()) {
      return Optional.empty();
    }
    Map<String, String> names = new HashMap<>();
    for (int at = 0; at < wanted.size(); at++) {
      String segment = wanted.get(at);
      if (segment.startsWith("{")) {
        names.put(segment.substring(1, segment.length() - 1), given.get(at));
      } else if (!segment.equals(given.get(at))) {
        return Optional.empty();
      }
    }
    return Optional.of(names);
  }

  private static List<String> segments(String path) {
    return List.of(path.split("/", -1));
  }
}
