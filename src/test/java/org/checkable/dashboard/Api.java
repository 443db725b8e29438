package org.checkable.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What the API answers, which the page has nothing else than. */
record Api(HttpClient client, String address) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOBODY_OF_THE_TESTS = "api";

  Api(String address) {
    this(HttpClient.newHttpClient(), address);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new AssertionError(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private HttpRequest.Builder request(String method, String path, String body, String reviewer) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .method(method, BodyPublishers.ofString(body))
        .header("content-type", "application/json")
        .header("x-reviewer", reviewer);
  }

  JsonNode get(String path) {
    return json(text(path));
  }

  /** What an address answers, as it is sent. */
  String text(String path) {
    return send(request("GET", path, "", NOBODY_OF_THE_TESTS)).body();
  }

  JsonNode post(String path, String body) {
    return json(send(request("POST", path, body, NOBODY_OF_THE_TESTS)).body());
  }

  /** Submits an article's JSON. */
  JsonNode submit(String article) {
    return post("/v1/articles", article);
  }

  /** The ID of an article of these words. */
  String article(String text) {
    return submit(JsonNodeFactory.instance.objectNode().put("text", text).toString())
        .get("articleId")
        .asText();
  }

  /** The ID of the first claim of an article of these words. */
  String claim(String text) {
    return submit(JsonNodeFactory.instance.objectNode().put("text", text).toString())
        .at("/claimIds/0")
        .asText();
  }

  String status(String claim) {
    return get("/v1/claims/" + claim).at("/review/status").asText();
  }

  /** What a reviewer does to a claim as it is now: {@code decide(id, "dismiss", "ana", ...)}. */
  JsonNode decide(String claim, String act, String reviewer, String body) {
    return change("POST", claim, "/" + act, reviewer, body);
  }

  JsonNode lease(String claim, String reviewer) {
    return change("PUT", claim, "/lease", reviewer, "{\"leaseSeconds\": 600}");
  }

  JsonNode patch(String claim, String reviewer, String body) {
    return change("PATCH", claim, "", reviewer, body);
  }

  private JsonNode change(String method, String claim, String act, String reviewer, String body) {
    String path = "/v1/claims/" + claim;
    String version = "\"%d\"".formatted(get(path).get("version").asLong());
    HttpResponse<String> answer =
        send(request(method, path + act, body, reviewer).header("if-match", version));
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.body());
    }
    return json(answer.body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException broken) {
      throw new AssertionError(text, broken);
    }
  }
}
