package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimFinder;
import org.checkable.claim.Judgement;
import org.checkable.claim.Kind;
import org.checkable.claim.Reported;
import org.checkable.claim.Score;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.language.DependencyTree;
import org.checkable.language.SentenceReader;
import org.checkable.quote.Quote;
import org.checkable.quote.QuoteFinder;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Measures how sentences are cut into claims, on the project's own news labels: given the labelled
 * sentences, does each {@code CHECK} get as many claims as people saw in it, and the same words?
 */
public final class FragmentEvaluation {
  private static final double OVERLAP = 0.5;

  private FragmentEvaluation() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    Errors errors = new Errors();
    print(Path.of(arguments[0]), article -> new ClassPath(), out, errors);
    errors.write(Evaluation.ERRORS);
  }

  /**
   * Prints the table.
   *
   * @param data the folder that holds {@code news/articles.jsonl}
   * @param rules by which an article of that name is read
   */
  static void print(Path data, Function<String, RuleSource> rules, PrintStream out, Errors errors)
      throws IOException {
    Tally ours = new Tally();
    Tally whole = new Tally();
    for (String line : Files.readAllLines(data.resolve("news/articles.jsonl"))) {
      JsonNode document = new ObjectMapper().readTree(line);
      for (Labelled sentence : labelled(document, rules.apply(document.get("doc").asText()))) {
        ours.add(sentence.parts(), sentence.found());
        whole.add(sentence.parts(), List.of(sentence.span()));
        sentence.note(document.get("text").asText(), errors);
      }
    }
    out.println("claims of a sentence (news, CHECK)   number right  cut wrongly    P     R     F1");
    out.println(row("ours", ours));
    out.println(row("baseline: whole sentence", whole));
  }

  private static String row(String name, Tally tally) {
    return String.format(
        Locale.ROOT,
        "%-36s %6.3f        %4d       %.3f %.3f %.3f",
        name,
        tally.right / (double) tally.sentences,
        tally.cutWrongly,
        tally.matched / (double) tally.found,
        tally.matched / (double) tally.wanted,
        2.0 * tally.matched / (tally.found + tally.wanted));
  }

  private static List<Labelled> labelled(JsonNode document, RuleSource rules) {
    String text = document.get("text").asText();
    List<Sentence> sentences = new ArrayList<>();
    for (JsonNode node : document.get("sentences")) {
      sentences.add(
          new Sentence(
              sentences.size(),
              node.get("paragraph").asInt(),
              Part.BODY,
              span(text, node.get("start"), node.get("end"))));
    }
    Article article =
        new Article(
            ArticleId.of(Tenant.DEFAULT, text),
            Metadata.NONE,
            text,
            List.of(new Block(new Span(0, text.length()), Part.BODY)));
    List<DependencyTree> trees = new SentenceReader(rules).trees(text, sentences);
    Entities entities = new EntityResolver(rules).entities(text, sentences, trees);
    List<Quote> quotes = new QuoteFinder(rules).quotes(article, sentences, trees, entities);
    Reported reported = new Reported(article, sentences, trees, entities, quotes);
    List<Judgement> kept =
        sentences.stream()
            .map(sentence -> new Judgement(new Score(1, "all", List.of()), Kind.EVENT, null))
            .toList();
    List<Claim> claims = new ClaimFinder(rules).claims(reported, kept);
    List<Labelled> labelled = new ArrayList<>();
    for (Sentence sentence : sentences) {
      JsonNode node = document.get("sentences").get(sentence.index());
      if (node.get("label").asText().equals("CHECK")) {
        labelled.add(new Labelled(sentence.span(), parts(text, node), of(claims, sentence)));
      }
    }
    return labelled;
  }

  private static List<Span> of(List<Claim> claims, Sentence sentence) {
    return claims.stream()
        .filter(claim -> claim.id().sentence() == sentence.index())
        .map(Claim::span)
        .toList();
  }

  private static List<Span> parts(String text, JsonNode node) {
    List<Span> parts = new ArrayList<>();
    for (JsonNode part : node.get("parts")) {
      parts.add(span(text, part.get(0), part.get(1)));
    }
    return parts;
  }

  /** The labels count in code points. */
  private static Span span(String text, JsonNode start, JsonNode end) {
    int from = text.offsetByCodePoints(0, start.asInt());
    return new Span(from, text.offsetByCodePoints(from, end.asInt() - start.asInt()));
  }

  private record Labelled(Span span, List<Span> parts, List<Span> found) {
    /** Notes a sentence that people cut into more claims, or fewer. */
    void note(String text, Errors errors) {
      if (parts.size() != found.size()) {
        errors.add(
            "news-fragments",
            found.size() < parts.size() ? 0 : 1,
            found.size() < parts.size() ? 1 : 0,
            parts.size() + " claims",
            found.size() + " claims",
            shown(text));
      }
    }

    /** The sentence, and what of it each claim spans: they may overlap. */
    private String shown(String text) {
      StringBuilder shown = new StringBuilder(span.slice(text));
      found.forEach(fragment -> shown.append(" [").append(fragment.slice(text)).append(']'));
      return shown.toString();
    }
  }

  private static final class Tally {
    private int sentences;
    private int right;
    private int cutWrongly;
    private int wanted;
    private int found;
    private int matched;

    void add(List<Span> parts, List<Span> fragments) {
      sentences++;
      right += parts.size() == fragments.size() ? 1 : 0;
      cutWrongly += parts.size() == 1 && fragments.size() > 1 ? 1 : 0;
      wanted += parts.size();
      found += fragments.size();
      List<Span> left = new ArrayList<>(parts);
      for (Span fragment : fragments) {
        for (Span part : left) {
          if (overlap(fragment, part) >= OVERLAP) {
            matched++;
            left.remove(part);
            break;
          }
        }
      }
    }

    private static double overlap(Span one, Span other) {
      int shared = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
      return Math.max(0, shared) / (double) (one.length() + other.length() - Math.max(0, shared));
    }
  }
}
