package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tests that the page on safety names for risks are there. */
class SecurityTableTest {
  private static final Pattern NAME = Pattern.compile("`([A-Za-z]+Test)`");

  private static List<String> rows() {
    return Pages.text(Pages.site("safety"))
        .lines()
        .filter(line -> line.matches("\\| API[0-9]+ .*"))
        .toList();
  }

  @Test
  void everyRiskNamesTestsThatThereAre() throws IOException {
    Set<String> there;
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      there =
          files
              .map(file -> file.getFileName().toString().replace(".java", ""))
              .collect(Collectors.toSet());
    }
    assertThat(rows()).hasSizeGreaterThanOrEqualTo(7);
    for (String row : rows()) {
      List<String> named =
          NAME.matcher(row).results().map((MatchResult found) -> found.group(1)).toList();
      assertThat(named).as(row).isNotEmpty();
      assertThat(there).as(row).containsAll(named);
    }
  }
}
