package org.checkable.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Messages that no retry makes an article of, each with the problem that it has to be put aside
 * with.
 */
enum Poison {
  NOT_JSON("malformed-json") {
    @Override
    String body(String text) {
      return "<article>" + text + "</article>";
    }
  },
  CUT_SHORT("malformed-json") {
    @Override
    String body(String text) {
      String whole = with("text", text);
      return whole.substring(0, whole.length() / 2);
    }
  },
  NO_TEXT("invalid-fields") {
    @Override
    String body(String text) {
      return with("title", text.substring(0, 40));
    }
  },
  BLANK_TEXT("invalid-fields") {
    @Override
    String body(String text) {
      return with("text", " ".repeat(text.length()));
    }
  },
  UNKNOWN_FIELD("invalid-fields") {
    @Override
    String body(String text) {
      return JsonNodeFactory.instance
          .objectNode()
          .put("text", text)
          .put("tenant", "other")
          .toString();
    }
  },
  OTHER_LANGUAGE("unsupported-language") {
    @Override
    String body(String text) {
      return with(
          "text",
          "Der Rat hat am Montag beschlossen, dass die Mieten in der Stadt nicht weiter steigen"
              + " sollen, und das gilt auch für die Häuser am Hafen. Das sagte die Leiterin der"
              + " Behörde. Nummer "
              + text.hashCode());
    }
  },
  TOO_LARGE("article-too-large") {
    @Override
    String body(String text) {
      return with("text", (text + "\n\n").repeat(1 + 300_000 / text.length()));
    }
  },
  NO_TENANT("forbidden") {
    @Override
    String body(String text) {
      return with("text", text);
    }

    @Override
    Map<String, String> attributes() {
      return Map.of("tenant", "no such newsroom!");
    }
  };

  private final String problem;

  Poison(String problem) {
    this.problem = problem;
  }

  abstract String body(String text);

  /** The last word of the problem's type. */
  String problem() {
    return problem;
  }

  Map<String, String> attributes() {
    return Map.of("tenant", QueueRun.TENANT.value());
  }

  static String with(String field, String value) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    return request.put(field, value).toString();
  }
}
