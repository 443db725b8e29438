package org.checkable.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A fresh JVM that runs a function through the real runtime interface client, in one of two
 * layouts: as Lambda's own runtime runs a zip (only the runtime's classes on the class path, the
 * function's loaded from its folder), or as a container image may (all on the class path).
 */
final class LambdaProcess implements AutoCloseable {
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /** The collector that Lambda runs Java with, and a heap as on one of 1,024 MB. */
  static final List<String> AS_LAMBDA = List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx768m");

  /** What the template sets, but for the tier of the compiler. */
  static final List<String> ALL_TIERS =
      List.of("-Djdk.reflect.useNativeAccessorOnly=true", "-Xms64m", "-Xmn32m");

  /** What the template sets. */
  static final List<String> AS_TEMPLATE =
      Stream.concat(
              Stream.of("-XX:+TieredCompilation", "-XX:TieredStopAtLevel=1"), ALL_TIERS.stream())
          .toList();

  private final Process process;
  private final RuntimeApi api;

  private LambdaProcess(Process process, RuntimeApi api) {
    this.process = process;
    this.api = api;
  }

  /**
   * What to run.
   *
   * @param classPath of the JVM
   * @param folder where it is started, from which the client loads the function's classes
   * @param flags of the JVM, beside those that all have
   * @param environment beside what Lambda sets
   */
  record Command(
      String classPath,
      Path folder,
      List<String> flags,
      String handler,
      Map<String, String> environment) {

    /** The same with one more flag. */
    Command with(String flag) {
      List<String> more = new ArrayList<>(flags);
      more.add(flag);
      return new Command(classPath, folder, more, handler, environment);
    }
  }

  /**
   * @param api its own: one that another process has waited at would give events to the dead
   */
  static LambdaProcess start(Command command, RuntimeApi api) throws IOException {
    List<String> line = new ArrayList<>(List.of(Jars.java()));
    line.addAll(AS_LAMBDA);
    line.addAll(command.flags());
    line.addAll(List.of("-cp", command.classPath(), MAIN, command.handler()));
    return start(line, command.folder(), command.handler(), command.environment(), api);
  }

  /** The same with the whole command line given. */
  static LambdaProcess start(
      List<String> line, Path folder, String handler, Map<String, String> more, RuntimeApi api)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(Jars.log().toFile()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("_HANDLER", handler);
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "bench");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "1");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    environment.put("AWS_LAMBDA_LOG_FORMAT", "JSON");
    environment.put("AWS_REGION", "eu-west-1");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand");
    environment.putAll(more);
    return new LambdaProcess(builder.start(), api);
  }

  /** Processor time so far, in seconds: what a busy machine hardly changes. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  /** The most memory that it has had so far, in megabytes. */
  double peakMegabytes() throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      String peak =
          lines.filter(line -> line.startsWith("VmHWM:")).findFirst().orElse("VmHWM: 0 kB");
      return Double.parseDouble(peak.replaceAll("[^0-9]", "")) / 1024;
    }
  }

  /** Fails unless a class is loaded there, or not, as it should be. */
  void mustHaveLoaded(String name, boolean wanted) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process asking =
        new ProcessBuilder(tool, Long.toString(process.pid()), "VM.class_hierarchy", name)
            .redirectErrorStream(true)
            .start();
    String answer = new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean found = asking.waitFor() == 0 && answer.contains(name + "/");
    if (found != wanted) {
      throw new IOException(name + (found ? " is loaded: " : " is not loaded: ") + answer);
    }
  }

  /** Asks it to end, and waits for that: a JVM in training writes its cache then. */
  void end() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(2, TimeUnit.MINUTES)) {
      throw new IllegalStateException("the process does not end");
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
    api.close();
  }
}
