package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the route of a request. HEAD goes where GET goes. Of patterns that fit one path, such as
 * {@code /v1/claims/next} and {@code /v1/claims/{id}}, the one with fewer names has it alone.
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
    for (Match.Found here : at(path)) {
      if (here.route().method().equals(wanted)) {
        return here;
      }
      allow(here.route().method(), allowed);
    }
    return allowed.isEmpty() ? new Match.Nowhere() : new Match.WrongMethod(allowed);
  }

  /** What is at a path, whatever the method. */
  private List<Match.Found> at(String path) {
    List<Match.Found> fitting = new ArrayList<>();
    for (Route route : routes) {
      route.match(path).ifPresent(names -> fitting.add(new Match.Found(route, names)));
    }
    int fewest = fitting.stream().mapToInt(one -> one.path().size()).min().orElse(0);
    return fitting.stream().filter(one -> one.path().size() == fewest).toList();
  }

  private static void allow(String method, Set<String> allowed) {
    allowed.add("OPTIONS");
    allowed.add(method);
    if (method.equals("GET")) {
      allowed.add("HEAD");
    }
  }
}
