package org.checkable.http;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the route of a request. HEAD goes where GET goes.
 *
 * @param routes no two of which answer the same method and path
 */
public record Router(List<Route> routes) {

  /** What is there for a method and path. */
  sealed interface Match {
    record Found(Route route, Map<String, String> path) implements Match {}

    /** Other methods can be used there. */
    record WrongMethod(Set<String> allowed) implements Match {
      /** For an Allow header. */
      String header() {
        return String.join(", ", allowed);
      }
    }

    record Nowhere() implements Match {}
  }

  public Router {
    routes = List.copyOf(routes);
  }

  Match find(String method, String path) {
    String wanted = method.equals("HEAD") ? "GET" : method;
    Set<String> allowed = new TreeSet<>();
    for (Route route : routes) {
      Optional<Map<String, String>> names = route.match(path);
      if (names.isPresent() && route.method().equals(wanted)) {
        return new Match.Found(route, names.get());
      }
      names.ifPresent(_ -> allow(route.method(), allowed));
    }
    return allowed.isEmpty() ? new Match.Nowhere() : new Match.WrongMethod(allowed);
  }

  private static void allow(String method, Set<String> allowed) {
    allowed.add("OPTIONS");
    allowed.add(method);
    if (method.equals("GET")) {
      allowed.add("HEAD");
    }
  }
}
