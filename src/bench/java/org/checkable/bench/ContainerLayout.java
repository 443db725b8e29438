package org.checkable.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.checkable.ship.FunctionJar;

/**
 * Fills {@code target/container} with what {@code src/container/Dockerfile} puts into an image: the
 * function and Lambda's runtime interface client in one jar, a Java runtime with the modules that
 * they need, and an ahead-of-time cache that this runtime wrote while it ran the function for a few
 * requests. Then starts the function once as the image would, and prints how long the first answer
 * took.
 *
 * <p>{@code mvn -q package -DskipTests exec:exec@run -Drun=container}
 */
public final class ContainerLayout {
  private static final Path FOLDER = Path.of("target", "container").toAbsolutePath();
  private static final String HANDLER = "org.checkable.App::submit";
  private static final String CACHE = "function.aot";
  private static final String JAR = "function.jar";

  /** How many requests the JVM in training runs before it writes down what it loaded and linked. */
  private static final int REQUESTS = 20;

  /**
   * Leaves out of the cache which methods were hot: the first tier compiles them all again when it
   * starts with that, while the first request waits.
   */
  private static final List<String> WITHOUT_PROFILES =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  /** Starts no thread that looks for profiles in the cache, of which there are none. */
  private static final List<String> NO_PROFILES =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTReplayTraining");

  /** What the function's jars and the runtime interface client use of the JDK. */
  private static final String MODULES =
      "java.base,java.logging,java.management,java.naming,java.sql,java.xml,jdk.unsupported";

  private ContainerLayout() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    try (BenchTable table = BenchTable.start()) {
      fill(table.environment(), new Articles());
      System.out.printf(
          "%s is ready: %.0f MB. First answer of a fresh process: %.2f s%n",
          Path.of("").toAbsolutePath().relativize(FOLDER),
          megabytes(),
          firstAnswer(table.environment()));
    }
  }

  /**
   * Makes the folder anew.
   *
   * @param articles for the JVM in training; others than those that are sent later
   */
  static void fill(Map<String, String> environment, Articles articles)
      throws IOException, InterruptedException {
    clear();
    runtime();
    jar();
    List<String> flags = new ArrayList<>(LambdaProcess.AS_LAMBDA);
    flags.addAll(LambdaProcess.AS_TEMPLATE);
    flags.add("--enable-native-access=ALL-UNNAMED");
    List<String> main = List.of("-cp", JAR, "org.checkable.App");
    train(flags, main, environment, articles);
    flags.addAll(NO_PROFILES);
    flags.add("-XX:AOTCache=" + CACHE);
    flags.addAll(main);
    Files.write(FOLDER.resolve("java.args"), flags);
    Files.copy(Path.of("src", "container", "Dockerfile"), FOLDER.resolve("Dockerfile"));
  }

  /** Starts the function as the image does. */
  static LambdaProcess start(Map<String, String> environment, RuntimeApi api) throws IOException {
    // A JVM that cannot use the cache would start without it; here it has to say so.
    return start(List.of("-XX:AOTMode=on", "@java.args"), environment, api);
  }

  private static void clear() throws IOException {
    if (Files.exists(FOLDER)) {
      try (Stream<Path> files = Files.walk(FOLDER)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.createDirectories(FOLDER);
  }

  private static void runtime() throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jlink").toString();
    Process process =
        new ProcessBuilder(
                tool,
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                FOLDER.resolve("jre").toString())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("jlink fails");
    }
  }

  private static void jar() throws IOException {
    List<Path> all =
        new ArrayList<>(
            Stream.of(Jars.runtime().split(File.pathSeparator, -1)).map(Path::of).toList());
    List<Path> names = all.stream().map(Path::getFileName).toList();
    // Lambda's interface and what it uses are part of both.
    Jars.function().stream().filter(jar -> !names.contains(jar.getFileName())).forEach(all::add);
    FunctionJar.writeImage(all, FOLDER.resolve(JAR));
  }

  private static void train(
      List<String> flags, List<String> main, Map<String, String> environment, Articles articles)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>(flags);
    line.addAll(WITHOUT_PROFILES);
    line.add("-XX:AOTCacheOutput=" + CACHE);
    line.addAll(main);
    RuntimeApi api = RuntimeApi.open();
    try (LambdaProcess process = start(line, environment, api)) {
      for (int request = 0; request < REQUESTS; request++) {
        Articles.check(api.call(articles.next()));
      }
      process.end();
    }
    if (!Files.exists(FOLDER.resolve(CACHE))) {
      throw new IOException("no cache was written; see " + Jars.log());
    }
  }

  private static double firstAnswer(Map<String, String> environment) throws IOException {
    RuntimeApi api = RuntimeApi.open();
    var answer = api.send(new Articles(2_000).next());
    long start = System.nanoTime();
    try (LambdaProcess _ = start(environment, api)) {
      RuntimeApi.Answer first = RuntimeApi.await(answer);
      Articles.check(first);
      return (first.at() - start) / 1e9;
    }
  }

  private static LambdaProcess start(
      List<String> arguments, Map<String, String> environment, RuntimeApi api) throws IOException {
    List<String> line = new ArrayList<>(List.of(FOLDER.resolve("jre/bin/java").toString()));
    line.addAll(arguments);
    line.add(HANDLER);
    return LambdaProcess.start(line, FOLDER, HANDLER, environment, api);
  }

  private static double megabytes() throws IOException {
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0).sum()
          / 1e6;
    }
  }
}
