package org.checkable.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A message as Lambda hands it over from SQS.
 *
 * @param id SQS's name for it, which says in the answer which message is to come again
 * @param body what the producer sent: an article request as {@code POST /v1/articles} takes it
 * @param attributes what the producer put beside it, of those that are strings
 * @param others the names of those that are none
 * @param receives how often it has been handed over, this time included
 */
record QueueMessage(
    String id, String body, Map<String, String> attributes, Set<String> others, int receives) {
  /** The attribute that names the newsroom an article is for. */
  static final String TENANT = "tenant";

  QueueMessage {
    attributes = Map.copyOf(attributes);
    others = Set.copyOf(others);
  }

  /**
   * The messages in an event.
   *
   * @throws IllegalArgumentException when it is no event of SQS's; then Lambda keeps its messages
   */
  static List<QueueMessage> of(Json event) {
    if (!(event.object("Records") instanceof Json.Elements(List<Json> records))) {
      throw new IllegalArgumentException("not an event of SQS: it has no Records");
    }
    List<QueueMessage> messages = new ArrayList<>();
    for (Json message : records) {
      messages.add(message(message));
    }
    return List.copyOf(messages);
  }

  private static QueueMessage message(Json message) {
    String id =
        message
            .text("messageId")
            .orElseThrow(() -> new IllegalArgumentException("a message without messageId"));
    String receives = message.object("attributes").text("ApproximateReceiveCount").orElse("1");
    Map<String, String> strings = new LinkedHashMap<>();
    Set<String> others = new LinkedHashSet<>();
    if (message.object("messageAttributes") instanceof Json.Members(Map<String, Json> fields)) {
      fields.forEach(
          (name, value) ->
              string(value)
                  .ifPresentOrElse(text -> strings.put(name, text), () -> others.add(name)));
    }
    return new QueueMessage(
        id,
        message.text("body").orElse(""),
        strings,
        others,
        receives.matches("[0-9]{1,9}") ? Integer.parseInt(receives) : 1);
  }

  /** A number has a string too, and is none. */
  private static Optional<String> string(Json attribute) {
    return attribute.text("dataType").orElse("String").matches("String(\\..*)?")
        ? attribute.text("stringValue")
        : Optional.empty();
  }

  /**
   * The same as a request, whose caller is whoever may send to the queue. The tenant comes from an
   * attribute, which the producer's code sets, and never from the body, which is the article.
   *
   * @param scope what lets somebody submit
   */
  Request request(String scope) {
    Map<String, Json> claims = new LinkedHashMap<>();
    claims.put("sub", new Json.Text("queue"));
    claims.put("scope", new Json.Text(scope));
    if (attributes.containsKey(TENANT)) {
      claims.put("tenant", new Json.Text(attributes.get(TENANT)));
    } else if (others.contains(TENANT)) {
      // It names a newsroom in a form that nobody reads: that is not the same as naming none.
      claims.put("tenant", new Json.Flag(false));
    }
    return new Request(
        Request.Format.V2,
        "POST",
        Address.of("/v1/articles"),
        Query.NONE,
        Map.of("content-type", "application/json"),
        new Request.RawBody(body, false),
        new Json.Members(
            Map.of("jwt", new Json.Members(Map.of("claims", new Json.Members(claims))))),
        id);
  }
}
