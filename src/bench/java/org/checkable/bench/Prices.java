package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * List prices, from {@code src/bench/prices.tsv}, whose head says where and when.
 *
 * @param dollars by name, each for the unit that its row names
 */
record Prices(Map<String, Double> dollars) {
  private static final Path FILE = Path.of("src", "bench", "prices.tsv");

  Prices {
    dollars = Map.copyOf(dollars);
  }

  static Prices read() throws IOException {
    Map<String, Double> dollars = new LinkedHashMap<>();
    for (String line : Files.readAllLines(FILE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        dollars.put(cells[0], Double.parseDouble(cells[1]));
      }
    }
    return new Prices(dollars);
  }

  double of(String name) {
    Double price = dollars.get(name);
    if (price == null) {
      throw new IllegalArgumentException("no price of " + name + " in " + FILE);
    }
    return price;
  }
}
