package org.checkable.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Stands between a function and its table, and notes the permissions that its requests need. */
final class TableWire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PARTS_OF_TRANSACTIONS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  private final Set<String> actions = new TreeSet<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI table;

  TableWire(URI table) throws IOException {
    this.table = table;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was done so far, as IAM calls it. */
  synchronized Set<String> actions() {
    return new TreeSet<>(actions);
  }

  synchronized void forget() {
    actions.clear();
  }

  private synchronized void note(String operation, JsonNode request) {
    if (operation.equals("TransactWriteItems")) {
      for (JsonNode item : request.path("TransactItems")) {
        item.fieldNames()
            .forEachRemaining(part -> actions.add("dynamodb:" + PARTS_OF_TRANSACTIONS.get(part)));
      }
    } else {
      actions.add("dynamodb:" + operation + (request.has("IndexName") ? " on index" : ""));
    }
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      byte[] body = exchange.getRequestBody().readAllBytes();
      note(target.substring(target.indexOf('.') + 1), JSON.readTree(body));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(table).POST(BodyPublishers.ofByteArray(body));
      for (String name : Set.of("X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date")) {
        request.header(name, exchange.getRequestHeaders().getFirst(name));
      }
      HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
      exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
      exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
      exchange.getResponseBody().write(answer.body());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
