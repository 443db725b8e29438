package org.checkable.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;

/**
 * A request as it stands on the wire: a line with method and address, lines of headers, an empty
 * line, the body. A body after {@code !} travels in base64, one after {@code @} claims to. The
 * header {@value #AUTHORIZER} is what the authorizer says; without it, everything is granted.
 */
public final class RequestTarget implements Target {
  private static final String AUTHORIZER = "x-authorizer";
  private final Doorway doorway = new Doorway();

  @Override
  public void run(byte[] input) {
    String[] parts = Property.text(input).split("\n\n", 2);
    String[] head = parts[0].split("\n", -1);
    String[] line = head[0].split(" ", 2);
    Event event = Event.of(line[0], line.length == 2 ? line[1] : "/");
    event.token("fuzz", "claims:submit claims:review claims:read");
    for (int at = 1; at < head.length; at++) {
      header(event, head[at].split(": ?", 2));
    }
    body(event, parts.length == 2 ? parts[1] : "");
    Request request = request(event);
    sameParameters(request.query());
    doorway.ask(request, input);
  }

  private static void header(Event event, String[] header) {
    String value = header.length == 2 ? header[1] : "";
    if (!header[0].equals(AUTHORIZER)) {
      event.header(header[0], value);
      return;
    }
    try {
      JsonReader.read(value);
      event.authorizer(value);
    } catch (MalformedJson none) {
      event.authorizer("{}");
    }
  }

  private static void body(Event event, String body) {
    if (body.startsWith("!")) {
      event.bytes(body.substring(1).getBytes(StandardCharsets.UTF_8));
    } else if (body.startsWith("@")) {
      event.base64(body.substring(1));
    } else {
      event.body(body);
    }
  }

  private static Request request(Event event) {
    try {
      Optional<Request> read = EventReader.request(JsonReader.read(event.bytes()));
      return read.orElseThrow(() -> new AssertionError("an event is read"));
    } catch (MalformedJson limit) {
      return new Request(
          Request.Format.V2,
          "GET",
          Address.of("/"),
          Query.NONE,
          Map.of(),
          new Request.RawBody("", false),
          Json.Members.NONE,
          "1");
    }
  }

  /** Parameters written again are read as the same ones. */
  private static void sameParameters(Query query) {
    List<String> pairs = new ArrayList<>();
    query
        .values()
        .forEach(
            (name, values) -> values.forEach(value -> pairs.add(name(name) + "=" + name(value))));
    Property.same(
        query.values(), Query.parse(String.join("&", pairs)).values(), "parameters are read again");
  }

  private static String name(String text) {
    return java.net.URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    for (byte[] event : Seeds.events()) {
      wire(event).ifPresent(text -> seeds.add(text.getBytes(StandardCharsets.UTF_8)));
    }
    return seeds;
  }

  /** A sample event as it stood on the wire. */
  private static Optional<String> wire(byte[] event) {
    try {
      Json json = JsonReader.read(event);
      return EventReader.request(json)
          .map(
              request -> {
                StringBuilder text = new StringBuilder(request.method() + " " + request.path());
                json.text("rawQueryString").ifPresent(query -> text.append('?').append(query));
                request
                    .headers()
                    .forEach(
                        (name, value) -> text.append('\n').append(name).append(": ").append(value));
                String mark = request.body().base64() ? "@" : "";
                return text.append("\n\n").append(mark).append(request.body().text()).toString();
              });
    } catch (MalformedJson none) {
      return Optional.empty();
    }
  }
}
