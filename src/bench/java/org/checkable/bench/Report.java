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

/**
 * What a benchmark found: a table in Markdown on standard output, JSON under target/bench, and the
 * same in a page of the site where one is named.
 */
public final class Report {
  /** A page has room for so many; of a longer table it has the notes. */
  private static final int MOST_ROWS_OF_A_PAGE = 20;

  private final String name;
  private final List<String> head;
  private final List<List<String>> rows = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  public Report(String name, List<String> head) {
    this.name = name;
    this.head = List.copyOf(head);
  }

  public void row(String... cells) {
    rows.add(List.of(cells));
  }

  public void note(String note) {
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

  public static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Prints the table and writes the same as JSON, and into the page. */
  public void write() throws IOException {
    List<String> lines = new ArrayList<>(List.of(line(head), "|---".repeat(head.size()) + "|"));
    rows.forEach(row -> lines.add(line(row)));
    System.out.println();
    lines.forEach(System.out::println);
    System.out.println();
    notes.forEach(System.out::println);
    if (rows.size() > MOST_ROWS_OF_A_PAGE) {
      lines.clear();
    }
    lines.addAll(notes);
    SitePage.write(name, lines);
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
