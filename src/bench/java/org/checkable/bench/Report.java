package org.checkable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a benchmark found: a table in Markdown on standard output, and JSON under target/bench. */
final class Report {
  private final String name;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  Report(String name, List<String> head) {
    this.name = name;
    this.head = List.copyOf(head);
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  void note(String note) {
    notes.add(note);
  }

  /** Says whether a figure is what it is meant to be at most. */
  void expect(String what, double figure, double most) {
    notes.add(
        String.format(
            Locale.ROOT,
            "%s: %.2f, at most %.2f is wanted: %s",
            what,
            figure,
            most,
            figure <= most ? "met" : "MISSED"));
  }

  static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Prints the table and writes the same as JSON. */
  void write() throws IOException {
    System.out.println();
    System.out.println(line(head));
    System.out.println("|---".repeat(head.size()) + "|");
    rows.forEach(row -> System.out.println(line(row)));
    System.out.println();
    notes.forEach(System.out::println);
    Path file = Files.createDirectories(Jars.WORK).resolve(name + ".json");
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(
            file.toFile(), Map.of("rows", rows.stream().map(this::named).toList(), "notes", notes));
    System.out.println("Written to " + Path.of("").toAbsolutePath().relativize(file));
  }

  private Map<String, String> named(List<String> row) {
    Map<String, String> named = new LinkedHashMap<>();
    for (int at = 0; at < row.size(); at++) {
      named.put(head.get(at), row.get(at));
    }
    return named;
  }

  private static String line(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
