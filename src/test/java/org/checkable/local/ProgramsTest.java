package org.checkable.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.local.Programs.Program;
import org.junit.jupiter.api.Test;

class ProgramsTest {
  private static final Pattern COMMAND =
      Pattern.compile(
          "mvn -q (?:-B )?(?<phase>compile|test-compile|package -DskipTests) exec:exec@run"
              + " -Drun=(?<name>[a-z-]+)(?<rest>[^`\n}|)]*)");
  private static final Pattern ANY = Pattern.compile("exec:exec@(?<id>[a-z-]+)");
  private static final Pattern OPTION = Pattern.compile("-D(\\w+)=");

  private static Properties said(String... namesAndValues) {
    Properties said = new Properties();
    for (int at = 0; at < namesAndValues.length; at += 2) {
      said.setProperty(namesAndValues[at], namesAndValues[at + 1]);
    }
    return said;
  }

  /** Whoever writes about a command: documentation, sources, scripts. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String root : List.of("README.md", "src", ".ci", "events")) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(ProgramsTest::isText).toList()) {
          texts.add(Files.readString(file).replaceAll("\n +\\* ", " ")); // Javadoc breaks lines.
        }
      }
    }
    return texts;
  }

  private static boolean isText(Path file) {
    String name = file.toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".md")
            || name.endsWith("Dockerfile")
            || name.startsWith(".ci")
            || (name.endsWith(".java") && !name.endsWith("ProgramsTest.java")));
  }

  private static Stream<MatchResult> found(Pattern pattern) throws IOException {
    return texts().stream().flatMap(text -> pattern.matcher(text).results());
  }

  private static Stream<String> options(Program program) {
    return program.options().stream().map(option -> option.split("=", 2)[0]);
  }

  @Test
  void everyProgramHasAMain() throws Exception {
    for (Program program : Programs.all()) {
      assertThat(Class.forName(program.type()).getMethod("main", String[].class))
          .as(program.name())
          .isNotNull();
    }
  }

  @Test
  void pomHandsDownEveryOptionAndNoOther() throws IOException {
    List<String> handedDown =
        Pattern.compile("<argument>-D(\\w+)=\\$\\{\\1}</argument>")
            .matcher(Files.readString(Path.of("pom.xml")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(handedDown)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(Stream.of("site"), Programs.all().stream().flatMap(ProgramsTest::options))
                .collect(Collectors.toSet()));
  }

  @Test
  void everyCommandThatIsWrittenDownStartsAProgram() throws Exception {
    for (MatchResult command : found(COMMAND).toList()) {
      if (!command.group("name").equals("help")) {
        Program program = Programs.named(command.group("name"));
        String phase = command.group("phase").replace(" -DskipTests", "");
        assertThat(phase).as(command.group()).isEqualTo(program.phase());
        assertThat(Stream.concat(Stream.of("site"), options(program)))
            .as(command.group())
            .containsAll(
                OPTION.matcher(command.group("rest")).results().map(at -> at.group(1)).toList());
      }
    }
  }

  @Test
  void nobodyWritesOfAnExecutionThatIsNot() throws IOException {
    assertThat(found(ANY).map(command -> command.group("id"))).isNotEmpty().containsOnly("run");
  }

  @Test
  void whatMavenWasNotToldIsTheDefault() throws Exception {
    assertThat(Programs.named("fuzz").settings(said("seconds", "5", "targets", "${targets}")))
        .containsExactly(
            Map.entry("seconds", "5"),
            Map.entry("targets", "all"),
            Map.entry("workers", "2"),
            Map.entry("fuzz", "target/fuzz"));
  }

  @Test
  void whatHasToBeSaidIsAskedFor() throws Exception {
    Program extract = Programs.named("extract");

    assertThatThrownBy(() -> extract.settings(said("in", "articles.jsonl", "out", "${out}")))
        .isInstanceOf(CannotStart.class)
        .hasMessage("say -Dout=…, as in mvn -q compile exec:exec@run -Drun=extract -Din=… -Dout=…");
  }

  @Test
  void programThatIsNotIsNamed() {
    assertThatThrownBy(() -> Programs.named("evaluation"))
        .isInstanceOf(CannotStart.class)
        .hasMessage("there is no program evaluation; -Drun=help lists them");
  }

  @Test
  void helpListsEveryProgramWithItsCommand() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();

    Programs.help(new PrintStream(printed, true, UTF_8));

    assertThat(printed.toString(UTF_8))
        .contains("mvn -q test-compile exec:exec@run -Drun=kills [-Dkills=300] [-Dseed=1]\n    ")
        .contains("mvn -q package -DskipTests exec:exec@run -Drun=jar-size\n");
  }
}
