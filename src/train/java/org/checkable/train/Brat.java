package org.checkable.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkable.text.CodePoints;
import org.jspecify.annotations.Nullable;

/** Reads attributions in brat stand-off: one document's text with its annotated spans. */
record Brat(String name, String text, List<Event> events) {

  /** One attribution; a part that the annotators left out is null. Characters in UTF-16. */
  record Event(@Nullable BitSet source, @Nullable BitSet cue, @Nullable BitSet content) {}

  /** The documents of a folder with {@code text} and {@code attributions} in it, by name. */
  static List<Brat> folder(Path folder) {
    try (Stream<Path> files = Files.list(folder.resolve("attributions"))) {
      return files.sorted().map(file -> read(folder, file)).toList();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + folder, broken);
    }
  }

  private static Brat read(Path folder, Path annotations) {
    String file = annotations.getFileName().toString();
    String name = file.substring(0, file.lastIndexOf('_'));
    try {
      // A damaged letter here and there is a control character, which the reader would drop.
      String text =
          Files.readString(folder.resolve("text").resolve(name + ".txt"))
              .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\u0080-\\u009f]", "?");
      return new Brat(name, text, events(text, Files.readAllLines(annotations)));
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + annotations, broken);
    }
  }

  private static List<Event> events(String text, List<String> lines) {
    CodePoints points = CodePoints.of(text);
    Map<String, BitSet> spans = new HashMap<>();
    List<Event> events = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells[0].startsWith("T")) {
        String places = cells[1].substring(cells[1].indexOf(' ') + 1);
        spans.put(cells[0], characters(points, places));
      }
    }
    for (String line : lines) {
      String[] cells = line.split("\t", -1);
      if (cells[0].startsWith("E")) {
        Map<String, BitSet> parts = new HashMap<>();
        for (String part : cells[1].split(" ", -1)) {
          String[] pair = part.split(":", -1);
          if (pair.length == 2 && spans.containsKey(pair[1])) {
            parts
                .computeIfAbsent(pair[0].replaceAll("[0-9]", ""), key -> new BitSet())
                .or(spans.get(pair[1]));
          }
        }
        events.add(new Event(parts.get("Source"), parts.get("Cue"), parts.get("Content")));
      }
    }
    return events;
  }

  private static BitSet characters(CodePoints points, String places) {
    BitSet characters = new BitSet();
    for (String range : places.split(";", -1)) {
      String[] ends = range.split(" ", -1);
      characters.set(
          points.toUtf16(Integer.parseInt(ends[0])), points.toUtf16(Integer.parseInt(ends[1])));
    }
    return characters;
  }
}
