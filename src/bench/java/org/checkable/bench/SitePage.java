package org.checkable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of the site with figures in it that a program prints. They stand between {@code <!--
 * figures: NAME -->} and {@code <!-- end -->}, under a line that says what was measured; the next
 * run takes their place. Nobody types them.
 */
public final class SitePage {
  private static final String END = "<!-- end -->";
  private static final String FENCE = "```";

  /** Of when the program began: others may commit while it measures. */
  private static final String COMMIT = measuredCommit();

  private SitePage() {}

  /** Writes the lines into the page that {@code -Dsite=PAGE} names; without that, nowhere. */
  public static void write(String name, List<String> lines) throws IOException {
    String site = System.getProperty("site", "");
    if (!site.isBlank()) {
      Path page = Path.of(site);
      Files.writeString(page, with(Files.readString(page), name, measured(), lines));
    }
  }

  /**
   * The page with these lines in place of those that it had under the name. What is no table is
   * quoted as it was printed.
   */
  static String with(String page, String name, String measured, List<String> lines) {
    String begin = "<!-- figures: " + name + " -->";
    int from = page.indexOf(begin);
    int to = page.indexOf(END, Math.max(from, 0));
    if (from < 0 || to < 0) {
      throw new IllegalArgumentException("the page has no place for figures of " + name);
    }
    List<String> block = new ArrayList<>(List.of(begin, "", measured, ""));
    boolean quoted = false;
    for (String line : lines.stream().filter(line -> !line.isBlank()).toList()) {
      boolean row = line.startsWith("|");
      if (row == quoted) {
        block.add(FENCE);
        quoted = !row;
      }
      if (row && block.getLast().equals(FENCE)) {
        block.add("");
      }
      block.add(line);
    }
    if (quoted) {
      block.add(FENCE);
    }
    block.add("");
    return page.substring(0, from) + String.join("\n", block) + page.substring(to);
  }

  private static String measured() {
    return "Printed on %s at commit %s, by Java %s with %d processors."
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            COMMIT,
            Runtime.version().feature(),
            Runtime.getRuntime().availableProcessors());
  }

  /** The commit that is measured; with a plus sign when code was changed since. */
  public static String commit() {
    return COMMIT;
  }

  private static String measuredCommit() {
    try {
      String hash = git("rev-parse", "--short=7", "HEAD");
      String changed = git("status", "--porcelain", "--untracked-files=no", "--", ":!src/site");
      return changed.isEmpty() ? hash : hash + "+";
    } catch (IOException broken) {
      throw new UncheckedIOException("git cannot be asked", broken);
    }
  }

  private static String git(String... arguments) throws IOException {
    ProcessBuilder builder = new ProcessBuilder("git");
    builder.command().addAll(List.of(arguments));
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (var output = process.getInputStream()) {
      return new String(output.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
  }
}
