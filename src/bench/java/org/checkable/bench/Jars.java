package org.checkable.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the benchmarks find what they run. */
final class Jars {
  /** What {@code mvn package -DskipTests} leaves for the template to deploy. */
  static final Path FUNCTION = Path.of("target", "function").toAbsolutePath();

  /** What that is made of: our jar and the libraries, as they are. */
  private static final Path WHOLE = Path.of("target", "whole").toAbsolutePath();

  static final Path WORK = Path.of("target", "bench").toAbsolutePath();

  /** What Lambda's own runtime has on its class path. */
  private static final List<String> RUNTIME =
      List.of(
          "aws-lambda-java-runtime-interface-client",
          "aws-lambda-java-core",
          "aws-lambda-java-serialization",
          "utils-lite");

  private Jars() {}

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Where the processes that are measured write to. */
  static Path log() throws IOException {
    return Files.createDirectories(WORK).resolve("functions.log");
  }

  /** The class path of Lambda's own runtime. */
  static String runtime() {
    return String.join(File.pathSeparator, RUNTIME.stream().map(Jars::ofOurs).toList());
  }

  /** The jars of the function, in the order in which the runtime interface client has them. */
  static List<Path> function() throws IOException {
    return in(FUNCTION.resolve("lib"));
  }

  /** The jars of the function before they are shrunk. */
  static List<Path> whole() throws IOException {
    return in(WHOLE);
  }

  private static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IllegalStateException(folder + " is not there: run mvn -q package -DskipTests");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  static String classPath(List<Path> jars) {
    return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
  }

  /** The jars of this JVM's class path, by the beginning of their name. */
  static Stream<Path> named(String name) {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .map(Path::of)
        .filter(path -> path.getFileName().toString().matches(name + "-[0-9][^/]*\\.jar"));
  }

  private static String ofOurs(String name) {
    return named(name)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("not on the class path: " + name))
        .toString();
  }
}
