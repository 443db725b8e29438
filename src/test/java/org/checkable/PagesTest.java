package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README is short, and whoever follows a link arrives. */
class PagesTest {
  private static final int MOST_BYTES_OF_README = 9_000;
  private static final Pattern CODE = Pattern.compile("(?ms)^ *```.*?^ *```$|`[^`\n]+`");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern FIGURES =
      Pattern.compile("(?ms)^<!-- figures: (?:evaluate )?(\\S+) -->$.*?^<!-- end -->$");
  private static final Path MENU = Path.of("src/site/site.xml");

  private record Link(Path page, String target) {
    boolean isRelative() {
      return !target.matches("[a-z]+:.*");
    }

    String problem() {
      String[] parts = target.split("#", 2);
      Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
      if (!Files.exists(file)) {
        return this + ": no such file";
      }
      return parts.length == 1 || anchors(file).contains(parts[1])
          ? ""
          : this + ": no such heading";
    }
  }

  private static List<Link> links(Path page) {
    return LINK.matcher(CODE.matcher(Pages.text(page)).replaceAll(""))
        .results()
        .map(found -> new Link(page, found.group(1)))
        .toList();
  }

  /** As GitHub makes them of headings. */
  private static Set<String> anchors(Path page) {
    String text = Pattern.compile("(?ms)^ *```.*?^ *```$").matcher(Pages.text(page)).replaceAll("");
    return HEADING
        .matcher(text)
        .results()
        .map((MatchResult found) -> found.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  @Test
  void everyRelativeLinkLeadsToAFileAndItsHeading() throws IOException {
    List<String> problems = new ArrayList<>();
    int followed = 0;
    for (Path page : Pages.all()) {
      for (Link link : links(page)) {
        if (link.isRelative()) {
          followed++;
          problems.add(link.problem());
        }
      }
    }
    assertThat(followed).isGreaterThan(20);
    assertThat(problems).containsOnly("");
  }

  @Test
  void readmeAndMenuLeadToEveryPage() throws IOException {
    Set<Path> led = new HashSet<>();
    links(Pages.README).forEach(link -> led.add(Path.of(link.target().replaceFirst("#.*", ""))));
    String menu = Files.readString(MENU);
    for (Path page : Pages.all()) {
      if (page.startsWith("src")) {
        assertThat(led).contains(page);
        assertThat(menu).contains(page.getFileName().toString().replace(".md", ".html"));
      }
    }
  }

  @Test
  void everyPageLeadsBackToTheReadme() throws IOException {
    for (Path page : Pages.all()) {
      if (page.startsWith("src")) {
        assertThat(links(page)).as("%s", page).contains(new Link(page, "../../../README.md"));
      }
    }
  }

  /** Lest a block of figures stay as it was for ever because nobody writes into it. */
  @Test
  void everyBlockOfFiguresHasAProgramThatWritesIt() throws IOException {
    StringBuilder programs = new StringBuilder();
    for (String folder : List.of("src/bench/java", "src/train/java")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        files.filter(Files::isRegularFile).forEach(file -> programs.append(Pages.text(file)));
      }
    }
    int blocks = 0;
    for (Path page : Pages.all()) {
      for (MatchResult block : FIGURES.matcher(Pages.text(page)).results().toList()) {
        blocks++;
        assertThat(programs).as("%s", page).contains("\"" + block.group(1) + "\"");
      }
    }
    assertThat(blocks).isGreaterThan(15);
  }

  @Test
  void readmeIsShort() throws IOException {
    assertThat(Files.size(Pages.README)).isLessThanOrEqualTo(MOST_BYTES_OF_README);
  }

  @Test
  void mapOfTheReadmeHasEveryPackageAndEverySourceFolder() throws IOException {
    String readme = Pages.text(Pages.README);
    assertThat(folders(Path.of("src/main/java/org/checkable")))
        .allSatisfy(name -> assertThat(readme).containsPattern("(?m)^  " + name + " "));
    assertThat(folders(Path.of("src")))
        .allSatisfy(name -> assertThat(readme).containsPattern("(?m)^src/" + name + "/"));
  }

  private static List<String> folders(Path parent) throws IOException {
    try (Stream<Path> children = Files.list(parent)) {
      return children
          .filter(Files::isDirectory)
          .map(child -> child.getFileName().toString())
          .toList();
    }
  }
}
