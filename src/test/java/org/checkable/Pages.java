package org.checkable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The pages for people: the README, and what it leads to. */
public final class Pages {
  public static final Path README = Path.of("README.md");
  private static final Path SITE = Path.of("src/site/markdown");

  private Pages() {}

  /** The page of that name under {@code src/site}, without its ending. */
  public static Path site(String name) {
    return SITE.resolve(name + ".md");
  }

  public static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException missing) {
      throw new AssertionError(missing);
    }
  }

  static List<Path> all() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(README, Path.of("events/README.md")));
    try (Stream<Path> site = Files.list(SITE)) {
      site.sorted().forEach(pages::add);
    }
    return pages;
  }
}
