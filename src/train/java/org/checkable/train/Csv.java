package org.checkable.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads comma-separated values (RFC 4180): quoted cells may hold commas, quotes and line ends. */
final class Csv {
  private final String text;
  private final char separator;
  private int at;

  private Csv(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** The rows after the first, by the names in the first. */
  static List<Map<String, String>> rows(String text) {
    return rows(text, ',');
  }

  /** The same with another separator than the comma. */
  static List<Map<String, String>> rows(String text, char separator) {
    Csv csv = new Csv(text, separator);
    List<String> names = csv.row();
    List<Map<String, String>> rows = new ArrayList<>();
    while (csv.at < text.length()) {
      List<String> cells = csv.row();
      Map<String, String> row = new LinkedHashMap<>();
      for (int column = 0; column < Math.min(names.size(), cells.size()); column++) {
        row.put(names.get(column), cells.get(column));
      }
      if (cells.size() == names.size()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private List<String> row() {
    List<String> cells = new ArrayList<>();
    while (true) {
      cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
      if (at >= text.length() || text.charAt(at) != separator) {
        break;
      }
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    return cells;
  }

  private String plain() {
    int from = at;
    while (at < text.length()
        && text.charAt(at) != separator
        && "\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    at++;
    while (at < text.length()) {
      char character = text.charAt(at++);
      if (character != '"') {
        cell.append(character);
      } else if (at < text.length() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        break;
      }
    }
    return cell.toString();
  }
}
