package org.checkable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.checkable.text.RuleSource;

/** Rules and weights as they ship: resources on the class path. */
public final class ClassPath implements RuleSource {

  @Override
  public String read(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  @Override
  public byte[] bytes(String path) {
    try (InputStream stream = ClassPath.class.getResourceAsStream("/" + path)) {
      if (stream == null) {
        throw new IllegalArgumentException("no such resource: " + path);
      }
      return stream.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("cannot read " + path, broken);
    }
  }
}
