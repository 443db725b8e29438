package org.checkable.train;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.Extraction;
import org.checkable.claim.Ledger;
import org.checkable.claim.Rules;
import org.checkable.claim.Unresolved;
import org.checkable.claim.Warning;
import org.checkable.quote.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * An article of our own writing with what an experienced fact-checker would take from it: a folder
 * with {@code article.txt} or {@code article.html}, {@code source} (who wrote it; lines {@code
 * title=} and {@code publishedAt=}) and {@code expected.json}.
 */
public record GoldenArticle(Path folder) {
  private static final Rules RULES = Rules.read(new ClassPath());
  private static final ArticleReader READER = new ArticleReader(new ClassPath());
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All of them, by name. */
  public static List<GoldenArticle> all(Path golden) {
    try (Stream<Path> folders = Files.list(golden)) {
      return folders.filter(Files::isDirectory).sorted().map(GoldenArticle::new).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What the engine makes of it. */
  public Extraction extraction() {
    boolean page = Files.exists(folder.resolve("article.html"));
    String content = read(page ? "article.html" : "article.txt");
    Submission submission =
        new Submission(
            page ? null : content,
            page ? content : null,
            source("title="),
            null,
            source("publishedAt="),
            null,
            null);
    return switch (READER.read(Tenant.DEFAULT, submission)) {
      case Reading.Accepted(Article article) -> Extraction.of(article, RULES);
      case Reading refused -> throw new IllegalStateException(folder + " is refused: " + refused);
    };
  }

  private @Nullable String source(String key) {
    return read("source")
        .lines()
        .filter(line -> line.startsWith(key))
        .map(line -> line.substring(key.length()))
        .findFirst()
        .orElse(null);
  }

  /** What is expected of it, as it stands in its folder. */
  public String expected() {
    return read("expected.json");
  }

  private String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** An extraction as {@code expected.json} has it: what people would see, without offsets. */
  public static String summary(Extraction extraction) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode claims = root.putArray("claims");
    for (Claim claim : extraction.claims()) {
      add(claim, claims.addObject());
    }
    ArrayNode skipped = root.putArray("skipped");
    for (Ledger.Entry entry : extraction.ledger().entries()) {
      if (entry.fate() instanceof Ledger.Fate.Skipped fate) {
        skipped
            .addObject()
            .put("reason", fate.reason().name())
            .put("text", entry.sentence().span().slice(extraction.article().text()));
      }
    }
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    try {
      return JSON.writer(printer).writeValueAsString(root) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void add(Claim claim, ObjectNode node) {
    node.put("text", claim.text()).put("kind", claim.kind().name());
    switch (claim.attribution()) {
      case null -> {}
      case Attribution.Attributed speaker -> node.put("speaker", speaker.speaker());
      case Attribution.Unresolved unknown -> node.putNull("speaker");
    }
    for (Unresolved unresolved : claim.unresolved()) {
      node.withArray("/unresolved").add(unresolved.token());
    }
    for (Warning warning : claim.warnings()) {
      node.withArray("/warnings").add(warning.code());
    }
  }
}
