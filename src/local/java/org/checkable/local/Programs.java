package org.checkable.local;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Starts the programs of {@code src/local/programs.tsv} by their names; {@code help} lists them.
 *
 * <p>They are called by reflection, since this is compiled before most of them.
 */
public final class Programs {
  private static final Path TABLE = Path.of("src", "local", "programs.tsv");

  /** A page of the documentation, into which a program writes its figures; any may be told. */
  private static final String SITE = "site";

  private static final String HEADER = "name\tphase\tclass\tJVM\toptions\twhat";

  private Programs() {}

  /**
   * One row.
   *
   * @param phase of Maven, after which it can be started
   * @param jvm arguments of a JVM of its own, empty if it needs none
   * @param options as {@code NAME} or {@code NAME=DEFAULT}
   */
  record Program(
      String name, String phase, String type, List<String> jvm, List<String> options, String what) {

    /** What was said, or else the default, by name and in the table's order. */
    Map<String, String> settings(Properties said) throws CannotStart {
      Map<String, String> settings = new LinkedHashMap<>();
      for (String option : options) {
        String[] parts = option.split("=", 2);
        String value = said(parts[0], said);
        if (value == null && parts.length < 2) {
          throw new CannotStart("say -D" + parts[0] + "=…, as in " + command());
        }
        settings.put(parts[0], value == null ? parts[1] : value);
      }
      return settings;
    }

    /** Null if Maven was not told: then its own words for the value come here. */
    private static @Nullable String said(String name, Properties said) {
      String value = said.getProperty(name);
      return ("${" + name + "}").equals(value) ? null : value;
    }

    String command() {
      StringBuilder command = new StringBuilder("mvn -q ").append(phase);
      command.append(phase.equals("package") ? " -DskipTests" : "");
      command.append(" exec:exec@run -Drun=").append(name);
      for (String option : options) {
        command.append(option.contains("=") ? " [-D" + option + "]" : " -D" + option + "=…");
      }
      return command.toString();
    }
  }

  public static void main(String[] arguments) throws Exception {
    try {
      if (arguments[0].equals("help")) {
        help(System.out);
      } else {
        start(named(arguments[0]));
      }
    } catch (CannotStart refusal) {
      System.err.println("Checkable cannot start: " + refusal.getMessage());
      System.exit(1);
    }
  }

  static void help(PrintStream out) throws IOException {
    for (Program program : all()) {
      out.printf("%s%n    %s%n", program.command(), program.what());
    }
  }

  static List<Program> all() throws IOException {
    try (Stream<String> lines = Files.lines(TABLE)) {
      return lines
          .filter(line -> !line.startsWith("#") && !line.equals(HEADER))
          .map(line -> line.split("\t", -1))
          .map(row -> new Program(row[0], row[1], row[2], words(row[3]), words(row[4]), row[5]))
          .toList();
    }
  }

  private static List<String> words(String cell) {
    return cell.isEmpty() ? List.of() : List.of(cell.split(" ", -1));
  }

  static Program named(String name) throws CannotStart, IOException {
    return all().stream()
        .filter(program -> program.name().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new CannotStart("there is no program " + name + "; -Drun=help lists them"));
  }

  private static void start(Program program) throws Exception {
    Properties said = System.getProperties();
    Map<String, String> settings = program.settings(said);
    List<String> arguments = List.copyOf(settings.values());
    settings.put(SITE, Objects.requireNonNullElse(Program.said(SITE, said), ""));
    if (program.jvm().isEmpty()) {
      settings.forEach(System::setProperty);
      call(program, arguments);
    } else {
      System.exit(apart(program, settings, arguments));
    }
  }

  private static void call(Program program, List<String> arguments) throws Exception {
    Method main;
    try {
      main = Class.forName(program.type()).getMethod("main", String[].class);
      main.setAccessible(true); // Its class need not be public.
    } catch (ClassNotFoundException notCompiled) {
      throw new CannotStart("it is not compiled; say " + program.command());
    }
    try {
      main.invoke(null, (Object) arguments.toArray(String[]::new));
    } catch (InvocationTargetException failure) {
      throw failure.getCause() instanceof Exception cause ? cause : failure;
    }
  }

  /** Runs it in a process of its own and answers how it ended. */
  private static int apart(Program program, Map<String, String> settings, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.add("--enable-native-access=ALL-UNNAMED");
    line.addAll(program.jvm());
    settings.forEach((name, value) -> line.add("-D" + name + "=" + value));
    line.addAll(List.of("-classpath", System.getProperty("java.class.path"), program.type()));
    line.addAll(arguments);
    return new ProcessBuilder(line).inheritIO().start().waitFor();
  }
}
