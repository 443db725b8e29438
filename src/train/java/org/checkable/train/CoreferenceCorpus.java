package org.checkable.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/** Documents of UD English GUM with their coreference, as plain text and spans of it. */
public final class CoreferenceCorpus {
  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)|\\(([^()]+)|([^()]+)\\)");

  /**
   * Words that mean something.
   *
   * @param entity equal for mentions of one thing
   * @param status whether it is new, given or known to all, as GUM has it ("giv:act", "acc:com")
   */
  public record GoldMention(String entity, String status, int sentence, Span span) {}

  /** One document. */
  public record Document(
      String name, String text, List<Sentence> sentences, List<GoldMention> mentions) {
    public Document {
      sentences = List.copyOf(sentences);
      mentions = List.copyOf(mentions);
    }
  }

  private final List<Document> documents = new ArrayList<>();
  private String name = "";
  private StringBuilder text = new StringBuilder();
  private List<Sentence> sentences = new ArrayList<>();
  private List<GoldMention> mentions = new ArrayList<>();
  private final Map<String, Deque<GoldMention>> open = new HashMap<>();
  private int paragraph = -1;
  private int at;

  private CoreferenceCorpus() {}

  public static List<Document> read(Path file) throws IOException {
    CoreferenceCorpus corpus = new CoreferenceCorpus();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        corpus.line(line);
      }
    }
    corpus.finish();
    return corpus.documents;
  }

  private void line(String line) {
    if (line.startsWith("# newdoc id = ")) {
      finish();
      name = line.substring(14);
    } else if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) {
      paragraph++;
    } else if (line.startsWith("# text = ")) {
      boolean first = sentences.isEmpty() || sentences.getLast().paragraph() != paragraph;
      text.append(sentences.isEmpty() ? "" : first ? "\n\n" : " ");
      at = text.length();
      text.append(line.substring(9));
      sentences.add(
          new Sentence(
              sentences.size(), Math.max(paragraph, 0), Part.BODY, new Span(at, text.length())));
    } else if (!line.isEmpty() && line.charAt(0) != '#') {
      token(line.split("\t", -1));
    }
  }

  private void token(String[] cells) {
    if (!cells[0].chars().allMatch(Character::isDigit)) {
      return;
    }
    int start = text.indexOf(cells[1], at);
    if (start < 0) {
      throw new IllegalArgumentException(name + ": no " + cells[1] + " in its text");
    }
    at = start + cells[1].length();
    for (String field : cells[9].split("\\|", -1)) {
      if (field.startsWith("Entity=")) {
        entities(field.substring(7), new Span(start, at));
      }
    }
  }

  private void entities(String field, Span token) {
    Matcher bracket = BRACKET.matcher(field);
    while (bracket.find()) {
      String opened = bracket.group(1) != null ? bracket.group(1) : bracket.group(2);
      if (opened != null) {
        String[] parts = opened.split("-", -1);
        GoldMention mention =
            new GoldMention(
                parts[0], parts.length > 2 ? parts[2] : "", sentences.size() - 1, token);
        if (bracket.group(1) != null) {
          mentions.add(mention);
        } else {
          open.computeIfAbsent(parts[0], key -> new ArrayDeque<>()).push(mention);
        }
      } else {
        GoldMention begun = open.getOrDefault(bracket.group(3), new ArrayDeque<>()).poll();
        if (begun != null) {
          mentions.add(
              new GoldMention(begun.entity, begun.status, begun.sentence, begun.span.cover(token)));
        }
      }
    }
  }

  private void finish() {
    if (!sentences.isEmpty()) {
      mentions.sort((one, other) -> one.span.compareTo(other.span));
      documents.add(new Document(name, text.toString(), sentences, mentions));
    }
    text = new StringBuilder();
    sentences = new ArrayList<>();
    mentions = new ArrayList<>();
    open.clear();
    paragraph = -1;
  }
}
