package org.checkable.quantity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A line of a table of behaviours; prints its file and number. */
record Row(String file, int line, List<String> cells) {

  /** The rows of a file in {@code src/test/resources/quantity}. */
  static Stream<Row> read(String file) {
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.startsWith("#")) {
        rows.add(new Row(file, number, List.of(line.split("\t", -1))));
      }
    }
    return rows.stream();
  }

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("src/test/resources/quantity", file));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  String cell(int index) {
    return cells.get(index);
  }

  @Override
  public String toString() {
    return file + ":" + line + " " + cells.getFirst();
  }
}
