package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.checkable.claim.Kind;
import org.checkable.text.CodePoints;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** The labelled data sets, as their folder's README describes them. */
final class Corpus {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Corpus() {}

  /**
   * A sentence without its article.
   *
   * @param group what it must not be torn from when data are split: its debate, or its set
   * @param label as the set gives it
   */
  record Statement(String group, String text, String label) {}

  /**
   * A sentence of an article.
   *
   * @param span where people say it stands, in UTF-16
   * @param worth 0 nothing to check, 1 checkable, 2 worth checking, 3 check first
   * @param claims the words of each claim that it makes, in pieces
   */
  record Labelled(
      Span span, String label, double worth, @Nullable Kind kind, List<List<Span>> claims) {
    boolean isCheck() {
      return label.equals("CHECK");
    }
  }

  /** An article with all its sentences labelled. */
  record Document(String name, String text, List<Labelled> sentences) {}

  /** Sentences of debates; the label is the verdict: 1, 0 or -1. */
  static List<Statement> debates(Path data) throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (Map<String, String> row : csv(data.resolve("claimbuster/crowdsourced.csv"))) {
      statements.add(statement(row, "File_id", "Text", "Verdict"));
    }
    return statements;
  }

  /** Sentences of news articles; the label is SUBJ or OBJ. */
  static List<Statement> subjectivity(Path data, String split) throws IOException {
    List<Statement> statements = new ArrayList<>();
    for (Map<String, String> row : csv(data.resolve("newssd/" + split + ".csv"))) {
      statements.add(new Statement(split, cell(row, "Sentence").strip(), cell(row, "Label")));
    }
    return statements;
  }

  private static Statement statement(
      Map<String, String> row, String group, String text, String label) {
    return new Statement(cell(row, group), cell(row, text).strip(), cell(row, label));
  }

  private static String cell(Map<String, String> row, String name) {
    String cell = row.get(name);
    if (cell == null) {
      throw new IllegalArgumentException("no column " + name + " in " + row.keySet());
    }
    return cell;
  }

  private static List<Map<String, String>> csv(Path file) throws IOException {
    return Csv.rows(Files.readString(file));
  }

  /** The project's own labels on news articles. */
  static List<Document> news(Path data) throws IOException {
    return documents(data.resolve("news/articles.jsonl"));
  }

  /** The project's own labels on articles that are labelled by claims, as far as of sentences. */
  static List<Document> articles(Path data) throws IOException {
    return documents(data.resolve(ClaimsEvaluation.LABELLED));
  }

  private static List<Document> documents(Path file) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode document = JSON.readTree(line);
      String text = document.get("text").asText();
      CodePoints points = CodePoints.of(text);
      List<Labelled> sentences = new ArrayList<>();
      for (JsonNode sentence : document.get("sentences")) {
        sentences.add(labelled(points, sentence));
      }
      documents.add(new Document(document.get("doc").asText(), text, sentences));
    }
    return documents;
  }

  static Labelled labelled(CodePoints points, JsonNode sentence) {
    JsonNode kind = sentence.get("kind");
    return new Labelled(
        span(points, sentence.get("start"), sentence.get("end")),
        sentence.get("label").asText(),
        sentence.get("worth").asDouble(),
        kind.isNull() ? null : Kind.valueOf(kind.asText()),
        claims(points, sentence));
  }

  /** Where claims are labelled by their own words alone, each is one piece. */
  private static List<List<Span>> claims(CodePoints points, JsonNode sentence) {
    List<List<Span>> claims = new ArrayList<>();
    for (JsonNode part : sentence.path("parts")) {
      claims.add(List.of(span(points, part.get(0), part.get(1))));
    }
    for (JsonNode claim : sentence.path("claims")) {
      List<Span> pieces = new ArrayList<>();
      claim.forEach(piece -> pieces.add(span(points, piece.get(0), piece.get(1))));
      claims.add(pieces);
    }
    return claims;
  }

  static Span span(CodePoints points, JsonNode start, JsonNode end) {
    return new Span(points.toUtf16(start.asInt()), points.toUtf16(end.asInt()));
  }
}
