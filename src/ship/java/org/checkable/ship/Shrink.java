package org.checkable.ship;

import com.android.tools.r8.ArchiveProgramResourceProvider;
import com.android.tools.r8.ClassFileResourceProvider;
import com.android.tools.r8.CompilationFailedException;
import com.android.tools.r8.CompilationMode;
import com.android.tools.r8.D8;
import com.android.tools.r8.D8Command;
import com.android.tools.r8.JdkClassFileProvider;
import com.android.tools.r8.OutputMode;
import com.android.tools.r8.R8;
import com.android.tools.r8.R8Command;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the function that is deployed out of the jars that were built: one jar in which every
 * lambda is a plain class, classes that are alike are one, and what no request can reach is left
 * out. A fresh JVM makes a class of its own for each of a thousand lambdas before the first answer;
 * reading a class from a jar takes a fraction of that.
 *
 * <p>Done by R8, in two steps: D8 writes lambdas out, R8 shrinks, by {@code src/ship/rules.pro}.
 * Names stay; methods that were inlined leave a stack trace that {@code exec:exec@run
 * -Drun=retrace} puts right by the map.
 *
 * <p>It takes minutes, so what was made of the very same is left as it is.
 *
 * <p>Arguments: the folder of the jars, the function's folder, and where the map goes. What they
 * were made of is kept beside the map.
 */
public final class Shrink {
  private static final Path RULES = Path.of("src", "ship", "rules.pro");

  /** Android's newest: only what no Android knows is written out, which leaves the JDK's API be. */
  private static final int NEWEST = 10_000;

  /**
   * Shipped as they are: Lambda's runtime brings classes of the same names, which its loader
   * prefers, and CRaC finds its parts by reflection.
   */
  private static final List<String> AS_THEY_ARE =
      List.of("aws-lambda-java-core", "utils-lite", "crac");

  private final List<Path> jars = new ArrayList<>();
  private final List<Path> apart = new ArrayList<>();

  private Shrink(Path folder) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : all) {
        (isApart(jar.getFileName().toString()) ? apart : jars).add(jar);
      }
    }
    jars.sort(null);
  }

  private static boolean isApart(String name) {
    return AS_THEY_ARE.stream().anyMatch(one -> name.matches(one + "-[0-9].*"));
  }

  public static void main(String[] arguments) throws IOException, CompilationFailedException {
    Path whole = Path.of(arguments[0]);
    Path function = Path.of(arguments[1]);
    Path map = Path.of(arguments[2]);
    Fingerprint made = new Fingerprint(map.resolveSibling("function.inputs"));
    List<Path> inputs = List.of(whole, RULES, code(Shrink.class), code(R8.class));
    List<Path> outputs = List.of(function, map);
    if (!made.isOf(inputs, outputs)) {
      System.out.println(
          "Shrinking the function: minutes, and not again until code, dependencies or "
              + RULES
              + " change.");
      new Shrink(whole).into(function, map);
      made.take(inputs, outputs);
    }
  }

  /** The jar that a class came from, or the folder of its package. */
  private static Path code(Class<?> type) {
    Path from = Path.of(URI.create(type.getProtectionDomain().getCodeSource().getLocation() + ""));
    return Files.isDirectory(from) ? from.resolve(type.getPackageName().replace('.', '/')) : from;
  }

  private void into(Path function, Path map) throws IOException, CompilationFailedException {
    clear(function);
    Path lib = Files.createDirectories(function.resolve("lib"));
    Path work = Files.createTempDirectory("shrink");
    try {
      Path plain = work.resolve("plain.jar");
      Path small = work.resolve("small.jar");
      writeLambdasOut(plain);
      shrink(plain, small, map);
      FunctionJar.write(small, jars, lib.resolve("checkable.jar"));
    } finally {
      clear(work);
    }
    for (Path jar : apart) {
      Files.copy(jar, lib.resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private void writeLambdasOut(Path plain) throws IOException, CompilationFailedException {
    D8Command.Builder command =
        D8Command.builder()
            .addLibraryResourceProvider(jdk())
            .addClasspathFiles(apart)
            .setMinApiLevel(NEWEST)
            .setMode(CompilationMode.RELEASE)
            .setOutput(plain, OutputMode.ClassFile);
    for (Path jar : jars) {
      command.addProgramResourceProvider(ArchiveProgramResourceProvider.fromArchive(jar));
    }
    D8.run(command.build());
  }

  private void shrink(Path plain, Path small, Path map)
      throws IOException, CompilationFailedException {
    R8.run(
        R8Command.builder()
            .addLibraryResourceProvider(jdk())
            .addClasspathFiles(apart)
            .addProgramFiles(plain)
            .addProguardConfigurationFiles(RULES)
            .setProguardMapOutputPath(map)
            .setMode(CompilationMode.RELEASE)
            .setOutput(small, OutputMode.ClassFile)
            .build());
  }

  private static ClassFileResourceProvider jdk() throws IOException {
    return JdkClassFileProvider.fromJdkHome(Path.of(System.getProperty("java.home")));
  }

  private static void clear(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
