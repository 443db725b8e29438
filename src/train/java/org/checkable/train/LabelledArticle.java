package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * An article with the claims that a fact-checker would want from it, as {@code claims/GUIDELINE.md}
 * in the data folder has it.
 *
 * @param date the day of its publication (ISO 8601)
 */
record LabelledArticle(
    String name, String title, String date, String text, List<Sentence> sentences) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * One sentence.
   *
   * @param speaker who vouches for it; empty when the article itself does
   */
  record Sentence(Corpus.Labelled labelled, String speaker, List<Reference> references) {
    Span span() {
      return labelled.span();
    }

    /** The words of each claim, in the pieces that it is made of. */
    List<List<Span>> claims() {
      return labelled.claims();
    }
  }

  /**
   * Words that a reader of the claim alone cannot identify.
   *
   * @param means the article's fullest words for it, or a date; null when the article does not say
   */
  record Reference(Span span, @Nullable String means) {}

  /** All articles of a file with one on each line. */
  static List<LabelledArticle> read(Path file) throws IOException {
    List<LabelledArticle> articles = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      articles.add(parse(line));
    }
    return articles;
  }

  static LabelledArticle parse(String json) throws IOException {
    JsonNode article = JSON.readTree(json);
    String text = article.get("text").asText();
    CodePoints points = CodePoints.of(text);
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode sentence : article.get("sentences")) {
      sentences.add(sentence(points, sentence));
    }
    return new LabelledArticle(
        article.get("doc").asText(),
        article.get("title").asText(),
        article.get("date").asText(),
        text,
        sentences);
  }

  private static Sentence sentence(CodePoints points, JsonNode sentence) {
    List<Reference> references = new ArrayList<>();
    for (JsonNode one : sentence.get("refs")) {
      references.add(
          new Reference(
              Corpus.span(points, one.get("start"), one.get("end")),
              one.get("means").isNull() ? null : one.get("means").asText()));
    }
    JsonNode speaker = sentence.get("speaker");
    return new Sentence(
        Corpus.labelled(points, sentence), speaker.isNull() ? "" : speaker.asText(), references);
  }

  /** It as somebody would submit it. */
  String request() {
    return JSON.createObjectNode()
        .put("text", text)
        .put("title", title)
        .put("publishedAt", date)
        .toString();
  }
}
