package org.checkable.fuzz;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What came of one target's run, as libFuzzer's log says it.
 *
 * @param executions how often the target was fed
 * @param edges of our code that were reached, as the fuzzer counts them
 * @param fault what was found first; empty when nothing was
 */
record Run(String target, long executions, long edges, long seconds, String fault) {
  private static final Pattern EXECUTIONS =
      Pattern.compile("stat::number_of_executed_units: (\\d+)");
  private static final Pattern DONE = Pattern.compile("Done \\d+ runs in (\\d+) second");
  private static final Pattern EDGES = Pattern.compile(" cov: (\\d+) ");
  private static final Pattern FAULT = Pattern.compile("== Java Exception: (.*)|ERROR: (.*)");

  static Run read(String target, int status, String log) {
    Matcher fault = FAULT.matcher(log);
    String found = fault.find() ? fault.group() : "";
    return new Run(
        target,
        last(EXECUTIONS, log),
        last(EDGES, log),
        last(DONE, log),
        status != 0 && found.isEmpty() ? "ended with " + status : found);
  }

  private static long last(Pattern pattern, String log) {
    return pattern
        .matcher(log)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElse(0);
  }

  boolean found() {
    return !fault.isEmpty();
  }

  static String table(List<Run> runs) {
    StringBuilder table = new StringBuilder();
    table.append(
        "%-12s%14s%9s%9s  %s%n".formatted("target", "executions", "seconds", "edges", "found"));
    for (Run run : runs) {
      table.append(
          "%-12s%,14d%9d%9d  %s%n"
              .formatted(
                  run.target,
                  run.executions,
                  run.seconds,
                  run.edges,
                  run.found() ? run.fault : "nothing"));
    }
    long all = runs.stream().mapToLong(Run::executions).sum();
    long finds = runs.stream().filter(Run::found).count();
    return table.append("%-12s%,14d%18s  %d%n".formatted("all", all, "", finds)).toString();
  }

  static String json(List<Run> runs) {
    return runs.stream()
        .map(
            run ->
                "{\"target\":\"%s\",\"executions\":%d,\"seconds\":%d,\"edges\":%d,\"found\":%b}"
                    .formatted(run.target, run.executions, run.seconds, run.edges, run.found()))
        .collect(Collectors.joining(",\n ", "[", "]\n"));
  }
}
