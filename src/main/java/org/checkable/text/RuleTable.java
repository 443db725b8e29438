package org.checkable.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Rules held as data: one table of {@code rules/*.tsv}.
 *
 * <p>Columns, separated by tabs: {@code id}, {@code pattern}, {@code value}, {@code fires} (a text
 * it fires on) and {@code not} (a text it must not fire on). Lines that begin with {@code #} and
 * empty lines are comments. What a pattern and a value mean is the business of the stage that reads
 * the table; that each row has both examples, and that they hold, is a test's.
 *
 * @param name the table's name, which its file and its errors carry
 */
public record RuleTable(String name, List<Row> rows) {

  /** One rule. {@code value} may be empty. */
  public record Row(String id, String pattern, String value, String fires, String not) {}

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /**
   * Reads a table.
   *
   * @throws IllegalArgumentException for a row without five columns, without an example, or with an
   *     id that the table already has
   */
  public static RuleTable parse(String name, String tsv) {
    List<Row> rows = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    int number = 0;
    int from = 0;
    while (from < tsv.length()) {
      int end = tsv.indexOf('\n', from);
      String line = tsv.substring(from, end < 0 ? tsv.length() : end);
      number++;
      if (!line.isBlank() && line.charAt(0) != '#') {
        Row row = row(name, number, line);
        if (!ids.add(row.id)) {
          throw wrong(name, number, "the id is taken: " + row.id);
        }
        rows.add(row);
      }
      from += line.length() + 1;
    }
    return new RuleTable(name, rows);
  }

  private static Row row(String name, int number, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 5) {
      throw wrong(name, number, "5 columns wanted, found " + cells.length);
    }
    if (cells[0].isBlank() || cells[1].isEmpty() || cells[3].isBlank() || cells[4].isBlank()) {
      throw wrong(name, number, "id, pattern and both examples are needed");
    }
    return new Row(cells[0], cells[1], cells[2], cells[3], cells[4]);
  }

  private static IllegalArgumentException wrong(String name, int line, String what) {
    return new IllegalArgumentException(name + " line " + line + ": " + what);
  }
}
