package org.checkable.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where seeds come from: the sample events, the golden articles, and what was found before. */
public final class Seeds {
  private static final Path EVENTS = Path.of("events");
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Path ROWS = Path.of("src/test/resources/fuzz");

  private Seeds() {}

  public static List<byte[]> events() {
    return contents(EVENTS, ".json");
  }

  /** Golden articles as text. */
  public static List<byte[]> articles() {
    return contents(GOLDEN, "article.txt");
  }

  /** Golden articles as pages. */
  public static List<byte[]> pages() {
    return contents(GOLDEN, "article.html");
  }

  /** What has been found in a target before, by file name. */
  public static List<Path> rows(String target) {
    Path folder = ROWS.resolve(target);
    return Files.isDirectory(folder) ? files(folder, "") : List.of();
  }

  /** Texts as they are. */
  public static List<byte[]> of(String... texts) {
    return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }

  public static byte[] content(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static List<byte[]> contents(Path folder, String ending) {
    return files(folder, ending).stream().map(Seeds::content).toList();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
