package org.checkable.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Samples with what the design allows them, printed as a table and kept as JSON. */
final class SampleTable {
  /**
   * One row.
   *
   * @param writeBudget write units that it may take; 0 where nothing is said
   * @param readBudget read units likewise
   */
  record Row(String what, Sample sample, int writeBudget, int readBudget) {
    boolean holds() {
      return (writeBudget == 0 || sample.writeUnits() <= writeBudget)
          && (readBudget == 0 || sample.readUnits() <= readBudget);
    }
  }

  private final List<Row> rows = new ArrayList<>();

  SampleTable add(String what, Sample sample, int writeBudget, int readBudget) {
    rows.add(new Row(what, sample, writeBudget, readBudget));
    return this;
  }

  /** Prints it, writes {@code target/NAME.json}, and says whether all is within its budget. */
  boolean write(String name) throws IOException {
    System.out.println(
        "what                                | write units, budget | read units, budget |"
            + " median, ms | processor, ms | calls of the database | a second, one caller");
    rows.forEach(SampleTable::print);
    Path folder = Files.createDirectories(Path.of("target"));
    new ObjectMapper()
        .enable(SerializationFeature.INDENT_OUTPUT)
        .writeValue(folder.resolve(name + ".json").toFile(), rows);
    return rows.stream().allMatch(Row::holds);
  }

  private static void print(Row row) {
    Sample sample = row.sample();
    System.out.printf(
        Locale.ROOT,
        "%-35s | %11.1f, %6s | %10.1f, %6s | %10.1f | %13.2f | %21.0f | %.0f%n",
        row.what(),
        sample.writeUnits(),
        budget(row.writeBudget()),
        sample.readUnits(),
        budget(row.readBudget()),
        sample.millis(),
        sample.processorMillis(),
        sample.calls(),
        sample.perSecond());
  }

  private static String budget(int units) {
    return units == 0 ? "-" : Integer.toString(units);
  }
}
