package org.checkable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures under their names, printed as a table, kept as JSON, and written into a page of the site
 * where one is named.
 */
record Results(String title, Map<String, Object> figures) {
  private static final Path FOLDER = Path.of("target");

  Results {
    figures = new LinkedHashMap<>(figures);
  }

  /** Prints them, and writes them to {@code target/NAME.json}. */
  void write(String name) throws IOException {
    int width = figures.keySet().stream().mapToInt(String::length).max().orElse(1);
    List<String> lines = new ArrayList<>(List.of(title));
    figures.forEach((key, value) -> lines.add(("  %-" + width + "s  %10s").formatted(key, value)));
    lines.forEach(System.out::println);
    SitePage.write(name, lines);
    Files.createDirectories(FOLDER);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(FOLDER.resolve(name + ".json").toFile(), figures);
  }
}
