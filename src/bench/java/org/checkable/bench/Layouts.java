package org.checkable.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Functions laid out as Lambda runs them: folders as of a zip, and class paths as of an image. */
final class Layouts {
  /**
   * What the usual build has beside what ours has too: all that the default dependencies bring, the
   * SDK's asynchronous client among it, which no such function uses.
   */
  private static final List<String> USUAL =
      List.of(
          "aws-lambda-java-events",
          "joda-time",
          "dynamodb-enhanced",
          "apache5-client",
          "httpclient5",
          "httpcore5",
          "httpcore5-h2",
          "netty-nio-client",
          "netty-codec-http",
          "netty-codec-http2",
          "netty-codec",
          "netty-transport",
          "netty-common",
          "netty-buffer",
          "netty-handler",
          "netty-transport-native-unix-common",
          "netty-transport-classes-epoll",
          "netty-resolver",
          "jackson-databind",
          "jackson-annotations");

  private Layouts() {}

  static LambdaProcess.Command zip(
      Path folder, String handler, List<String> flags, Map<String, String> environment) {
    return new LambdaProcess.Command(Jars.runtime(), folder, flags, handler, environment);
  }

  /** The runtime's classes and ours on one class path. */
  static LambdaProcess.Command classPath(
      String handler, List<String> flags, Map<String, String> environment) throws IOException {
    String path = Jars.runtime() + File.pathSeparator + Jars.classPath(Jars.function());
    return new LambdaProcess.Command(path, Jars.WORK, flags, handler, environment);
  }

  /** Our classes for comparison, and nothing else. */
  static Path echo() throws IOException {
    Path folder = Files.createDirectories(Jars.WORK.resolve("echo"));
    copyClasses(folder, EchoHandler.class, HelloWorld.class);
    return folder;
  }

  static Path usual() throws IOException {
    Path folder = Files.createDirectories(Jars.WORK.resolve("usual"));
    copyClasses(folder, UsualHandler.class, UsualClaim.class);
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (Path jar : Jars.whole()) {
      String name = jar.getFileName().toString();
      if (!name.startsWith("checkable") && !name.startsWith("url-connection-client")) {
        copy(jar, lib);
      }
    }
    for (String name : USUAL) {
      try (Stream<Path> jars = Jars.named(name)) {
        copy(jars.findFirst().orElseThrow(() -> new IOException("no jar of " + name)), lib);
      }
    }
    return folder;
  }

  private static void copy(Path jar, Path folder) throws IOException {
    Files.copy(jar, folder.resolve(jar.getFileName()), StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copyClasses(Path folder, Class<?>... types) throws IOException {
    for (Class<?> type : types) {
      String name = type.getName().replace('.', '/') + ".class";
      Path target = folder.resolve(name);
      Files.createDirectories(target.getParent());
      try (var stream = type.getResourceAsStream("/" + name)) {
        Files.copy(Objects.requireNonNull(stream), target, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
