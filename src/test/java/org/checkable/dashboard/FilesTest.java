package org.checkable.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboard's files as people read them. */
class FilesTest {
  private static final Path FOLDER = Path.of("src/main/resources/dashboard");
  private static final int LONGEST_LINE = 140;

  /** What sets type or space in a size of its own: neither a custom property nor a share. */
  private static final Pattern OWN_SIZE =
      Pattern.compile(
          "(?<![-\\w])(?:font|font-size|margin|padding|gap)(?:-[a-z-]+)?:[^;}]*\\d(?:rem|ex|vh)");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  private static List<String> lines(Path file, Pattern wrong) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return IntStream.range(0, lines.size())
        .filter(at -> wrong.matcher(lines.get(at)).find())
        .mapToObj(at -> "%s:%d %s".formatted(file.getFileName(), at + 1, lines.get(at)))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("files")
  void noLineIsLongerThanOneReads(Path file) throws IOException {
    assertThat(lines(file, Pattern.compile(".{" + (LONGEST_LINE + 1) + "}"))).isEmpty();
  }

  @Test
  void typeAndSpaceComeInTheSizesThatTheBaseSheetNames() throws IOException {
    for (Path file : files()) {
      if (file.toString().endsWith(".css")) {
        assertThat(lines(file, OWN_SIZE)).isEmpty();
      }
    }
    String base = Files.readString(FOLDER.resolve("base.css"));
    assertThat(Pattern.compile("--t\\d:").matcher(base).results()).hasSize(6);
    assertThat(Pattern.compile("--g\\d:").matcher(base).results()).hasSize(7);
  }
}
