package org.checkable.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JVM's ahead-of-time cache of a function: a JVM in training runs it for a few requests, and
 * writes down what it loaded and linked when it ends.
 */
final class AotCache {
  private static final int REQUESTS = 20;

  /**
   * Leaves out of the cache which methods were hot: the first tier compiles them all again when it
   * starts with that, while the first request waits.
   */
  static final List<String> WITHOUT_PROFILES =
      List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTRecordTraining");

  private AotCache() {}

  static Path train(LambdaProcess.Command command, Articles articles)
      throws IOException, InterruptedException {
    Path cache = Files.createDirectories(Jars.WORK).resolve("function.aot");
    Files.deleteIfExists(cache);
    RuntimeApi api = RuntimeApi.open();
    LambdaProcess.Command training = command.with("-XX:AOTCacheOutput=" + cache);
    for (String flag : WITHOUT_PROFILES) {
      training = training.with(flag);
    }
    try (LambdaProcess process = LambdaProcess.start(training, api)) {
      train(process, api, articles);
    }
    if (!Files.exists(cache)) {
      throw new IOException("no cache was written; see " + Jars.log());
    }
    return cache;
  }

  /** Has a process, started with the flag for it, run some requests and write its cache. */
  static void train(LambdaProcess process, RuntimeApi api, Articles articles)
      throws IOException, InterruptedException {
    for (int request = 0; request < REQUESTS; request++) {
      Articles.check(api.call(articles.next()));
    }
    process.end();
  }

  /** The same command with the cache; a JVM that cannot use it refuses to start. */
  static LambdaProcess.Command with(LambdaProcess.Command command, Path cache) {
    return command.with("-XX:AOTCache=" + cache).with("-XX:AOTMode=on");
  }
}
