package org.checkable.ship;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Remembers in a file what something was made of and what came out, so that it is not made again
 * while both are the same. Contents count, not dates: a build touches what it does not change.
 *
 * @param file where that is kept
 */
record Fingerprint(Path file) {

  /** Whether these are the inputs that the outputs, as they are now, were made of. */
  boolean isOf(List<Path> inputs, List<Path> outputs) throws IOException {
    return Files.exists(file) && Files.readString(file).equals(text(inputs, outputs));
  }

  /** From now on, these are. */
  void take(List<Path> inputs, List<Path> outputs) throws IOException {
    Files.writeString(file, text(inputs, outputs));
  }

  private static String text(List<Path> inputs, List<Path> outputs) throws IOException {
    return Runtime.version() + "\n" + digest(inputs) + "\n" + digest(outputs) + "\n";
  }

  /** Of files, and of all files in folders, by name and content. */
  private static String digest(List<Path> paths) throws IOException {
    MessageDigest digest = sha256();
    for (Path path : paths) {
      if (Files.exists(path)) {
        try (Stream<Path> files = Files.walk(path)) {
          for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
            digest.update(path.relativize(each).toString().getBytes(UTF_8));
            digest.update(sha256().digest(Files.readAllBytes(each)));
          }
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new LinkageError("every JDK has SHA-256", impossible);
    }
  }
}
