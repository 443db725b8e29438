package org.checkable.ship;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Puts classes and the other files of the jars that they came from into one jar. */
public final class FunctionJar {
  private static final String META = "META-INF/";

  /** Every entry's, so that the same classes give the same jar: 1980, where a zip's time begins. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final Map<String, byte[]> entries = new TreeMap<>();
  private final boolean isPacked;

  private FunctionJar(boolean isPacked) {
    this.isPacked = isPacked;
  }

  /**
   * @param classes a jar of classes
   * @param jars whose other files are added; licences and notices each under its jar's name
   */
  static void write(Path classes, List<Path> jars, Path target) throws IOException {
    FunctionJar all = new FunctionJar(true);
    all.add(classes, ZipEntry::getName);
    for (Path jar : jars) {
      all.add(jar, entry -> isClass(entry) ? "" : name(entry, jar));
    }
    all.write(target);
  }

  /**
   * The whole of jars as one, with nothing packed: an image is packed as a whole, and what starts
   * then opens one file and unpacks none.
   */
  public static void writeImage(List<Path> jars, Path target) throws IOException {
    FunctionJar all = new FunctionJar(false);
    for (Path jar : jars) {
      all.add(jar, entry -> name(entry, jar));
    }
    all.write(target);
  }

  /**
   * @param naming what an entry is called in the new one; empty when it is left out
   */
  private void add(Path jar, Function<ZipEntry, String> naming) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String as = naming.apply(entry);
        if (!as.isEmpty()) {
          try (InputStream stream = zip.getInputStream(entry)) {
            put(as, stream.readAllBytes());
          }
        }
      }
    }
  }

  private static boolean isClass(ZipEntry entry) {
    return entry.getName().endsWith(".class");
  }

  private static String name(ZipEntry entry, Path jar) {
    String name = entry.getName();
    if (entry.isDirectory() || isAboutTheBuild(name)) {
      return "";
    }
    String from = jar.getFileName().toString().replaceFirst("\\.jar$", "");
    boolean isNotice = name.matches(META + "([^/]*/)?[^/]*(LICENSE|NOTICE)[^/]*");
    return isNotice ? META + "licences/" + from + "/" + name.substring(META.length()) : name;
  }

  private static boolean isAboutTheBuild(String name) {
    return name.equals(META + "MANIFEST.MF")
        || name.startsWith(META + "maven/")
        || name.startsWith(META + "native-image/")
        || name.startsWith(META + "proguard/")
        || name.startsWith(META + "versions/")
        || name.endsWith(".java")
        || name.endsWith(".vm");
  }

  private void put(String name, byte[] content) throws IOException {
    if (entries.put(name, content) != null) {
      throw new IOException("two files of the name " + name);
    }
  }

  private void write(Path target) throws IOException {
    try (OutputStream file = Files.newOutputStream(target);
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(header(entry.getKey(), entry.getValue()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
  }

  /**
   * Classes and rules are not packed: a start would unpack two thousand of them, and the upload
   * packs all.
   */
  private ZipEntry header(String name, byte[] content) {
    ZipEntry header = new ZipEntry(name);
    header.setTimeLocal(TIME);
    if (!isPacked || name.endsWith(".class") || name.endsWith(".tsv")) {
      CRC32 sum = new CRC32();
      sum.update(content);
      header.setMethod(ZipEntry.STORED);
      header.setSize(content.length);
      header.setCrc(sum.getValue());
    }
    return header;
  }
}
