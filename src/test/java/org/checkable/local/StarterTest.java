package org.checkable.local;

import static java.util.Objects.requireNonNull;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Maven started does not outlive it. */
@Tag("gate")
class StarterTest {
  /** Starts what it is told to, says its number, and stays. */
  private static final String SHELL = "\"$@\" & echo \"process $!\"; wait";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"LocalTableProgram", "LocalServer"})
  void programEndsWhenWhatStartedItIsKilled(String program) throws Exception {
    Process starter = new ProcessBuilder(command(program)).start();
    try (BufferedReader lines = starter.inputReader()) {
      ProcessHandle started = null;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("process ")) {
          started = ProcessHandle.of(Long.parseLong(line.substring(8))).orElseThrow();
        } else if (line.contains("Ctrl-C stops it")) {
          break;
        }
      }
      assertThat(requireNonNull(started).isAlive()).isTrue();

      starter.destroyForcibly();
      try {
        started.onExit().get(30, SECONDS);
      } finally {
        started.destroyForcibly();
      }
    }
  }

  private List<String> command(String program) {
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return List.of(
        "sh",
        "-c",
        SHELL,
        "sh",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "--enable-native-access=ALL-UNNAMED",
        "-XX:TieredStopAtLevel=1",
        "-Dport=0",
        "-Dfolder=" + folder,
        "-classpath",
        path,
        "org.checkable.local." + program,
        "0");
  }
}
