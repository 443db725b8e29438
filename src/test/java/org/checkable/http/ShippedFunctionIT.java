package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests that run over the shipped function cannot see of it. */
class ShippedFunctionIT {

  @Test
  void testsRunOverTheJarThatIsDeployed() throws ReflectiveOperationException {
    assertThat(
            ShippedFunctions.type().getProtectionDomain().getCodeSource().getLocation().getPath())
        .endsWith("/target/function/lib/checkable.jar");
  }

  /** A rehearsal that fails leaves a line in the log, and nothing else. */
  @ParameterizedTest
  @ValueSource(strings = {"https://dynamodb.nowhere.invalid", "http://127.0.0.1:1"})
  void functionsCanBeRehearsedBeforeASnapshot(String endpoint) throws ReflectiveOperationException {
    PrintStream usual = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
    try {
      rehearse(endpoint, "org.checkable.App::submit");
      rehearse(endpoint, "org.checkable.App::review");
    } finally {
      System.setOut(usual);
    }
    assertThat(log.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static void rehearse(String endpoint, String handler)
      throws ReflectiveOperationException {
    Map<String, String> environment =
        Map.of(
            "AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start",
            "AWS_REGION", "eu-west-1",
            "DYNAMODB_ENDPOINT", endpoint,
            "PRIMING_SECONDS", "1",
            "TABLE_NAME", "Checkable",
            "_HANDLER", handler);
    Object hook = ShippedFunctions.hook(environment);
    for (String name : List.of("beforeCheckpoint", "afterRestore")) {
      Method method =
          Arrays.stream(hook.getClass().getMethods())
              .filter(one -> one.getName().equals(name))
              .findFirst()
              .orElseThrow();
      method.invoke(hook, new Object[] {null});
    }
  }
}
