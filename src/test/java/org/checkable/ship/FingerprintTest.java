package org.checkable.ship;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
  @TempDir private Path target;
  private Path jars;
  private Path rules;
  private Path made;
  private Fingerprint fingerprint;

  @BeforeEach
  void take() throws IOException {
    jars = Files.createDirectories(target.resolve("jars"));
    Files.writeString(jars.resolve("a.jar"), "a");
    Files.writeString(jars.resolve("b.jar"), "b");
    rules = Files.writeString(target.resolve("rules"), "keep");
    made = Files.writeString(target.resolve("made"), "it");
    fingerprint = new Fingerprint(target.resolve("fingerprint"));
    assertThat(isKnown()).isFalse();
    fingerprint.take(List.of(jars, rules), List.of(made));
  }

  private boolean isKnown() throws IOException {
    return fingerprint.isOf(List.of(jars, rules), List.of(made));
  }

  @Test
  void samenessIsOfContentsAndNotOfDates() throws IOException {
    Files.setLastModifiedTime(jars.resolve("a.jar"), FileTime.fromMillis(0));
    assertThat(isKnown()).isTrue();
  }

  @Test
  void everyInputCounts() throws IOException {
    Files.writeString(rules, "drop");
    assertThat(isKnown()).isFalse();
    Files.writeString(rules, "keep");
    assertThat(isKnown()).isTrue();

    Files.move(jars.resolve("b.jar"), jars.resolve("c.jar"));
    assertThat(isKnown()).isFalse();
    Files.delete(jars.resolve("c.jar"));
    assertThat(isKnown()).isFalse();
  }

  @Test
  void whatWasMadeHasToBeThereStill() throws IOException {
    Files.writeString(made, "half of");
    assertThat(isKnown()).isFalse();
    Files.delete(made);
    assertThat(isKnown()).isFalse();
  }
}
