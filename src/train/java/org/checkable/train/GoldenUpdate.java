package org.checkable.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what the engine makes of the golden articles into their {@code expected.json}. Read the
 * diff before you commit it: a change there is a change of the product.
 */
public final class GoldenUpdate {
  private GoldenUpdate() {}

  public static void main(String[] arguments) throws IOException {
    for (GoldenArticle article : GoldenArticle.all(Path.of(arguments[0]))) {
      Files.writeString(
          article.folder().resolve("expected.json"), GoldenArticle.summary(article.extraction()));
    }
  }
}
