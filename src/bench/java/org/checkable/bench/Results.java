package org.checkable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Figures under their names, printed as a table and kept as JSON. */
record Results(String title, Map<String, Object> figures) {
  private static final Path FOLDER = Path.of("target");

  Results {
    figures = new LinkedHashMap<>(figures);
  }

  /** Prints them, and writes them to {@code target/NAME.json}. */
  void write(String name) throws IOException {
    System.out.println(title);
    int width = figures.keySet().stream().mapToInt(String::length).max().orElse(1);
    figures.forEach((key, value) -> System.out.printf("  %-" + width + "s  %10s%n", key, value));
    Files.createDirectories(FOLDER);
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(FOLDER.resolve(name + ".json").toFile(), figures);
  }
}
