package org.checkable.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.checkable.article.Reading.InvalidField;
import org.checkable.article.Submission;

/**
 * Reads what a client sends as an article: a JSON object, or a bare text or page with the rest as
 * parameters. Fields that nobody knows are refused: a misspelt {@code publishedAt} would otherwise
 * be a date lost in silence.
 */
public final class ArticleRequest {
  private static final Set<String> METADATA =
      new TreeSet<>(Set.of("title", "url", "publishedAt", "byline", "language"));
  private static final Set<String> FIELDS = withText();

  private ArticleRequest() {}

  private static Set<String> withText() {
    Set<String> fields = new TreeSet<>(METADATA);
    fields.addAll(Set.of("text", "html"));
    return fields;
  }

  /** Reads a JSON document: an HTTP body, or one line of a batch. */
  public static Decoded<Submission> fromJson(String document) {
    try {
      return fromJson(JsonReader.read(document));
    } catch (MalformedJson malformed) {
      return Decoded.refused(Problem.of(ProblemType.MALFORMED_JSON, malformed.detail()));
    }
  }

  private static Decoded<Submission> fromJson(Json json) {
    if (!(json instanceof Json.Members(Map<String, Json> members))) {
      return invalid(List.of(new InvalidField("", "An object is wanted, not " + json.describe())));
    }
    List<InvalidField> errors = new ArrayList<>();
    Map<String, String> values = new HashMap<>();
    members.forEach((name, value) -> readMember(name, value, values, errors));
    return submission(values, errors);
  }

  private static void readMember(
      String name, Json value, Map<String, String> values, List<InvalidField> errors) {
    String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
    if (!FIELDS.contains(name)) {
      errors.add(
          new InvalidField(pointer, "No such field; there are " + String.join(", ", FIELDS) + "."));
      return;
    }
    switch (value) {
      case Json.Text(String text) -> values.put(name, text);
      case Json.Nothing _ -> {} // A client that writes null means that it does not know.
      case Json.Members _, Json.Elements _, Json.Numeral _, Json.Flag _ ->
          errors.add(
              new InvalidField(pointer, "A string is wanted, not " + value.describe() + "."));
    }
  }

  /**
   * Reads a bare body, with the rest as parameters: {@code /v1/articles?title=...}.
   *
   * @param field what the body is: {@code text} or {@code html}
   */
  static Decoded<Submission> fromBody(String field, String body, Parameters parameters) {
    Map<String, String> values = new HashMap<>();
    values.put(field, body);
    for (String name : METADATA) {
      parameters.text(name).ifPresent(value -> values.put(name, value));
    }
    return submission(values, parameters.errors());
  }

  /** A problem with what {@link #fromBody} read, pointing at where that stood in the request. */
  static Problem ofBody(Problem problem) {
    return problem.pointing(
        pointer ->
            METADATA.contains(pointer.substring(1))
                ? Parameters.pointer(pointer.substring(1))
                : "");
  }

  private static Decoded<Submission> submission(
      Map<String, String> values, List<InvalidField> errors) {
    if (!errors.isEmpty()) {
      return invalid(errors);
    }
    return Decoded.of(
        new Submission(
            values.get("text"),
            values.get("html"),
            values.get("title"),
            values.get("url"),
            values.get("publishedAt"),
            values.get("byline"),
            values.get("language")));
  }

  private static Decoded<Submission> invalid(List<InvalidField> errors) {
    return Decoded.refused(Problem.invalidFields(errors));
  }
}
