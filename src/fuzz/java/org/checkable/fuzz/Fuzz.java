package org.checkable.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs the targets under Jazzer, each in a process of its own for so many seconds, and prints how
 * often each was fed and what was found. Ends with 1 when something was.
 *
 * <p>Arguments: seconds for each target; the targets, {@code all} or names with commas; how many
 * run at once; the folder for what is learnt and found.
 */
public final class Fuzz {
  private static final int SHORT = 10;

  private Fuzz() {}

  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    List<Targets> targets =
        arguments[1].equals("all")
            ? List.of(Targets.values())
            : Stream.of(arguments[1].split(",", -1)).map(Targets::named).toList();
    Path folder = Path.of(arguments[3]);
    List<Run> runs = runs(targets, seconds, Integer.parseInt(arguments[2]), folder);
    Files.writeString(folder.resolve("fuzz.json"), Run.json(runs));
    System.out.print(Run.table(runs));
    if (runs.stream().anyMatch(Run::found)) {
      System.exit(1);
    }
  }

  private static List<Run> runs(List<Targets> targets, int seconds, int atOnce, Path folder)
      throws Exception {
    List<Run> runs = new ArrayList<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(atOnce)) {
      List<Future<Run>> underWay = new ArrayList<>();
      for (Targets target : targets) {
        underWay.add(workers.submit(() -> run(target, seconds, folder)));
      }
      for (Future<Run> run : underWay) {
        runs.add(run.get());
      }
    }
    return runs;
  }

  private static Run run(Targets target, int seconds, Path folder)
      throws IOException, InterruptedException {
    String label = target.label();
    Path corpus = Files.createDirectories(folder.resolve("corpus").resolve(label));
    Path finds = Files.createDirectories(folder.resolve("finds"));
    plant(target, corpus);
    Path log = folder.resolve(label + ".log");
    Process process =
        new ProcessBuilder(command(label, seconds, corpus, finds))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    int status = process.waitFor();
    return Run.read(label, status, Files.readString(log));
  }

  private static List<String> command(String label, int seconds, Path corpus, Path finds) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xmx1g",
        "-XX:+UseSerialGC",
        // A short run is over before what the optimising compiler makes would pay.
        "-XX:TieredStopAtLevel=" + (seconds < SHORT ? 1 : 4),
        "-XX:+EnableDynamicAgentLoading",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-cp",
        System.getProperty("java.class.path"),
        "com.code_intelligence.jazzer.Jazzer",
        "--target_class=" + Entry.class.getName(),
        "--target_args=" + label,
        "--instrumentation_includes=org.checkable.**",
        "--instrumentation_excludes=org.checkable.fuzz.**",
        "--reproducer_path=" + finds,
        "-artifact_prefix=" + finds + "/" + label + "-",
        "-max_total_time=" + seconds,
        // A short run is the same each time; a long one goes elsewhere each time.
        "-seed=" + (seconds < SHORT ? 7 : 0),
        "-timeout=120",
        "-rss_limit_mb=4096",
        "-max_len=8192",
        "-print_final_stats=1",
        corpus.toString());
  }

  /** What the target knows to begin with, and what was found in it before. */
  private static void plant(Targets target, Path corpus) throws IOException {
    List<byte[]> seeds = new ArrayList<>(target.target().seeds());
    Seeds.rows(target.label()).stream().map(Seeds::content).forEach(seeds::add);
    for (int at = 0; at < seeds.size(); at++) {
      Files.write(corpus.resolve("seed-" + at), seeds.get(at));
    }
  }
}
