package org.checkable;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The real SAM, out of its Python package. {@code .ci/run} installs it and says where in {@code
 * CHECKABLE_SAM}; where that is not said, tests of it say so and are left out.
 */
final class Sam {
  private static final String VARIABLE = "CHECKABLE_SAM";

  private Sam() {}

  /** SAM's translator, which CloudFormation runs too: see {@code translate.py}. */
  static String translate(String parameters) {
    return run(
        Path.of("."),
        parameters,
        "python",
        Path.of("src", "test", "resources", "sam", "translate.py").toString());
  }

  /**
   * Runs a program of SAM's installation until it ends well.
   *
   * @param folder where it runs
   * @param input what it reads
   * @return what it prints
   */
  static String run(Path folder, String input, String program, String... arguments) {
    String[] command = command(program, arguments);
    try {
      Path log = Files.createTempFile("sam", ".log");
      ProcessBuilder builder =
          new ProcessBuilder(command).directory(folder.toFile()).redirectError(log.toFile());
      builder.environment().putAll(Map.of("SAM_CLI_TELEMETRY", "0", "AWS_REGION", "eu-west-1"));
      Process process = builder.start();
      try (OutputStream stream = process.getOutputStream()) {
        stream.write(input.getBytes(UTF_8));
      }
      String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
      assertThat(process.waitFor()).as(Files.readString(log)).isZero();
      Files.delete(log);
      return printed;
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String[] command(String program, String... arguments) {
    String[] command = new String[arguments.length + 1];
    command[0] = tools().resolve(program).toString();
    System.arraycopy(arguments, 0, command, 1, arguments.length);
    return command;
  }

  private static Path tools() {
    String folder = System.getenv(VARIABLE);
    if (folder == null) {
      String message = VARIABLE + " is not set: what SAM makes of the template is not tested.";
      System.out.println(message);
      abort(message);
    }
    return Path.of(folder);
  }
}
