package org.checkable.ship;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.android.tools.r8.CompilationFailedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.checkable.article.Tenant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shrinking takes minutes, so it is done when there is something to do. */
@Tag("gate")
class ShrinkTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir private Path target;

  @Test
  void functionOfTheSameIsMadeOnce() throws Exception {
    assertThat(isMadeAgain("a build")).isTrue();
    assertThat(isMadeAgain("a build")).isFalse();

    Files.delete(function());
    assertThat(isMadeAgain("another build")).isTrue();
    assertThat(isMadeAgain("another build")).isFalse();
  }

  private Path function() {
    return target.resolve("function").resolve("lib").resolve("checkable.jar");
  }

  private boolean isMadeAgain(String note) throws IOException, CompilationFailedException {
    Path whole = Files.createDirectories(target.resolve("whole"));
    writeJar(whole.resolve("checkable-1.jar"), note);
    if (Files.exists(function())) {
      Files.setLastModifiedTime(function(), LONG_AGO);
    }
    Shrink.main(
        new String[] {
          whole.toString(),
          target.resolve("function").toString(),
          target.resolve("function.map").toString()
        });
    return !Files.getLastModifiedTime(function()).equals(LONG_AGO);
  }

  /** A class, and a file that differs from build to build. */
  private static void writeJar(Path jar, String note) throws IOException {
    String name = Tenant.class.getName().replace('.', '/') + ".class";
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
        InputStream code = Tenant.class.getResourceAsStream("/" + name)) {
      zip.putNextEntry(entry(name));
      code.transferTo(zip);
      zip.putNextEntry(entry("note.txt"));
      zip.write(note.getBytes(UTF_8));
    }
  }

  /** Of one time, as Maven writes ours. */
  private static ZipEntry entry(String name) {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
    return entry;
  }
}
