package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;

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

/**
 * Stands between a function and its table. It lets through what the function's policy grants,
 * refuses the rest as AWS would, and notes the permissions that were needed.
 */
final class TableWire implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> PARTS_OF_TRANSACTIONS =
      Map.of(
          "Put", "PutItem",
          "Update", "UpdateItem",
          "Delete", "DeleteItem",
          "ConditionCheck", "ConditionCheckItem");

  private final Set<String> granted;
  private final Set<String> needed = new TreeSet<>();
  private final HttpClient client = HttpClient.newHttpClient();
  private final HttpServer server;
  private final URI table;
  private int writesLeft = Integer.MAX_VALUE;

  /**
   * @param granted actions as IAM calls them; those on indexes carry the word
   */
  TableWire(URI table, Set<String> granted) throws IOException {
    this.table = table;
    this.granted = granted;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was needed so far, as IAM calls it, whether it was granted or not. */
  synchronized Set<String> needed() {
    return new TreeSet<>(needed);
  }

  /** From now on so many transactions are let through; to the function it dies there. */
  synchronized void dieAfter(int transactions) {
    writesLeft = transactions;
  }

  synchronized void revive() {
    writesLeft = Integer.MAX_VALUE;
  }

  private static Set<String> needs(String operation, JsonNode request) {
    Set<String> needs = new TreeSet<>();
    if (operation.equals("TransactWriteItems")) {
      for (JsonNode item : request.path("TransactItems")) {
        item.fieldNames()
            .forEachRemaining(part -> needs.add("dynamodb:" + PARTS_OF_TRANSACTIONS.get(part)));
      }
    } else {
      needs.add("dynamodb:" + operation + (request.has("IndexName") ? " on index" : ""));
    }
    return needs;
  }

  private synchronized boolean isGranted(Set<String> needs) {
    needed.addAll(needs);
    return granted.containsAll(needs);
  }

  private synchronized boolean isDead(String operation) {
    if (operation.equals("TransactWriteItems") && writesLeft < Integer.MAX_VALUE) {
      writesLeft--;
    }
    return writesLeft < 0;
  }

  private void pass(HttpExchange exchange) throws IOException {
    try (exchange) {
      String target = exchange.getRequestHeaders().getFirst("X-Amz-Target");
      String operation = target.substring(target.indexOf('.') + 1);
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!isGranted(needs(operation, JSON.readTree(body)))) {
        answer(exchange, 400, "AccessDeniedException");
      } else if (isDead(operation)) {
        answer(exchange, 400, "ResourceNotFoundException");
      } else {
        HttpResponse<byte[]> answer = ask(exchange, body);
        answer(exchange, answer.statusCode(), answer.body());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<byte[]> ask(HttpExchange exchange, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(table).POST(BodyPublishers.ofByteArray(body));
    for (String name : Set.of("X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date")) {
      request.header(name, exchange.getRequestHeaders().getFirst(name));
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }

  private static void answer(HttpExchange exchange, int status, String fault) throws IOException {
    String type = "com.amazonaws.dynamodb.v20120810#" + fault;
    answer(
        exchange, status, JSON.createObjectNode().put("__type", type).toString().getBytes(UTF_8));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
