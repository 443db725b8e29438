package org.checkable.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.checkable.local.LocalServer;

/** The local server in a process of its own, over a table that is in another one. */
final class ServerProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("answers on (http://[0-9.:]+)\\.");

  /** Of the generations of the serial collector, whatever this JDK calls them. */
  private static final Pattern USED = Pattern.compile("\\btotal \\d+K, used (\\d+)K");

  private final Process process;
  private final URI address;

  private ServerProcess(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** Starts one and waits until it answers. */
  static ServerProcess start(URI table) throws IOException {
    String home = System.getProperty("java.home");
    String path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(home, "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Xmx512m",
                    "-Dport=0",
                    "-Dendpoint=" + table,
                    "-classpath",
                    path,
                    LocalServer.class.getName()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        return new ServerProcess(process, URI.create(address.group(1)));
      }
    }
    throw new IOException("the server does not start");
  }

  URI address() {
    return address;
  }

  /** How much of its heap is in use after a full collection, in KiB. */
  long memory() throws IOException {
    jcmd("GC.run");
    return used(jcmd("GC.heap_info"));
  }

  static long used(String heap) throws IOException {
    List<MatchResult> generations = USED.matcher(heap).results().toList();
    if (generations.isEmpty()) {
      throw new IOException("nothing is said of the heap: " + heap);
    }
    return generations.stream().mapToLong(used -> Long.parseLong(used.group(1))).sum();
  }

  private String jcmd(String command) throws IOException {
    Process jcmd =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(process.pid()),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** How many files and connections it has open; 0 where the system does not tell. */
  long files() throws IOException {
    return entries("fd");
  }

  long threads() throws IOException {
    return entries("task");
  }

  private long entries(String name) throws IOException {
    Path folder = Path.of("/proc", Long.toString(process.pid()), name);
    if (!Files.isDirectory(folder)) {
      return 0;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }

  /** Ends it at once, as {@code kill -9} does, whatever it is doing. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
