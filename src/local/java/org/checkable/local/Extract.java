package org.checkable.local;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.claim.Rules;
import org.checkable.http.Intake;

/**
 * The batch command: one article request per line in, one extraction document per line out, in the
 * same order. A line that is refused, an empty one included, becomes its problem with its number;
 * so line 7 of the one file always belongs to line 7 of the other.
 *
 * <p>The output grows beside its place under the name {@code NAME.part} and takes its place when it
 * is complete, so that a run that was killed does not look finished.
 */
public final class Extract {
  private Extract() {}

  public static void main(String[] arguments) throws InterruptedException {
    try {
      if (arguments.length != 2 || arguments[0].isBlank() || arguments[1].isBlank()) {
        throw new CannotStart("say -Din=articles.jsonl -Dout=extractions.jsonl");
      }
      run(path(arguments[0]), path(arguments[1]), new Progress(System.err, System::nanoTime));
    } catch (CannotStart refusal) {
      System.err.println("Checkable cannot extract: " + refusal.getMessage());
      System.exit(1);
    }
  }

  static void run(Path in, Path out, Progress progress) throws CannotStart, InterruptedException {
    check(in, out);
    ClassPath resources = new ClassPath();
    Batch batch =
        new Batch(new Intake(new ArticleReader(resources), Rules.read(resources)), progress);
    Path part = out.resolveSibling(out.getFileName() + ".part");
    try {
      try (InputStream requests = new BufferedInputStream(Files.newInputStream(in), 1 << 16);
          OutputStream documents = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
        batch.run(new Lines(requests), documents);
      }
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
      progress.finish();
    } catch (IOException broken) {
      throw new CannotStart("reading " + in + " or writing " + part + " failed (" + broken + ")");
    }
  }

  private static void check(Path in, Path out) throws CannotStart {
    if (!Files.exists(in)) {
      throw new CannotStart("there is no file " + in);
    }
    if (!Files.isRegularFile(in) || !Files.isReadable(in)) {
      throw new CannotStart("the file " + in + " cannot be read");
    }
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder) || !Files.isWritable(folder)) {
      throw new CannotStart("cannot write to the folder of " + out);
    }
    if (Files.isDirectory(out)) {
      throw new CannotStart(out + " is a folder");
    }
    if (isSame(in, out)) {
      throw new CannotStart("in and out are the same file, " + in);
    }
  }

  private static boolean isSame(Path in, Path out) throws CannotStart {
    try {
      return Files.exists(out) && Files.isSameFile(in, out);
    } catch (IOException broken) {
      throw new CannotStart("cannot look at " + out + " (" + broken + ")");
    }
  }

  private static Path path(String name) throws CannotStart {
    try {
      return Path.of(name);
    } catch (InvalidPathException notAPath) {
      throw new CannotStart("not the name of a file: " + name);
    }
  }
}
