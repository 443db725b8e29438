package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Metadata;
import org.jspecify.annotations.Nullable;

/**
 * Title, day and byline of pages beside what a person read off them, from {@code
 * html_dev/fields.tsv}: key of the page, title, day and byline, where {@code |} parts answers that
 * are equally right and {@code -} is none. Titles and bylines are compared by their letters and
 * digits. The list is kept with the pages, which are not ours to publish.
 */
final class PageFieldsEvaluation {
  private PageFieldsEvaluation() {}

  /** Argument: the data folder. */
  public static void main(String[] arguments) throws IOException {
    Errors errors = new Errors();
    print(Path.of(arguments[0]), new PrintStream(System.out, true, StandardCharsets.UTF_8), errors);
    errors.write(Evaluation.ERRORS);
  }

  static void print(Path data, PrintStream out, Errors errors) throws IOException {
    Path list = data.resolve("html_dev/fields.tsv");
    if (!Files.exists(list)) {
      return;
    }
    ArticleReader reader = new ArticleReader(new ClassPath());
    int[] right = new int[3];
    List<String> rows = Files.readAllLines(list);
    for (String row : rows) {
      List<String> wanted = List.of(row.split("\t", -1));
      Path page = data.resolve("html_dev/html/" + wanted.getFirst() + ".html.gz");
      List<String> found = fields(reader.metadata(MainContentEvaluation.html(page)));
      for (int field = 0; field < right.length; field++) {
        if (isOne(found.get(field), wanted.get(field + 1))) {
          right[field]++;
        } else {
          errors.add(
              "page-fields", 0, 1, wanted.get(field + 1), found.get(field), wanted.getFirst());
        }
      }
    }
    out.printf(
        Locale.ROOT,
        "page fields: title %.3f date %.3f byline %.3f on %d pages%n",
        share(right[0], rows),
        share(right[1], rows),
        share(right[2], rows),
        rows.size());
  }

  private static double share(int right, List<String> rows) {
    return (double) right / rows.size();
  }

  private static List<String> fields(Metadata metadata) {
    String day = metadata.published() == null ? null : metadata.published().date().toString();
    return List.of(orNone(metadata.title()), orNone(day), orNone(metadata.byline()));
  }

  private static String orNone(@Nullable String value) {
    return value == null ? "-" : value;
  }

  private static boolean isOne(String found, String wanted) {
    return Arrays.stream(wanted.split("\\|")).anyMatch(one -> bare(one).equals(bare(found)));
  }

  private static String bare(String value) {
    return value.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }
}
