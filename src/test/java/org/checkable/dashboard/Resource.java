package org.checkable.dashboard;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Scripts that tests put into the page. */
final class Resource {
  private Resource() {}

  /** A script of these tests' own. */
  static String text(String name) {
    return at("/browser/" + name);
  }

  static String at(String path) {
    try (InputStream script = Resource.class.getResourceAsStream(path)) {
      return new String(Objects.requireNonNull(script, path).readAllBytes(), UTF_8);
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }
}
