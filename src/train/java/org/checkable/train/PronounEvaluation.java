package org.checkable.train;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.checkable.ClassPath;
import org.checkable.entity.AntecedentTrainer;
import org.checkable.entity.Entities;
import org.checkable.entity.EntityResolver;
import org.checkable.entity.Mention;
import org.checkable.entity.Reference;
import org.checkable.language.SentenceReader;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Third-person pronouns whose antecedent is in an earlier sentence, in the news and interviews of
 * UD English GUM: how many are resolved, rightly or wrongly, how many are left open, and how many
 * pass in silence.
 */
public final class PronounEvaluation {
  private static final List<String> FILES = List.of("gold-train.conllu.gz", "gold-dev.conllu.gz");

  private int right;
  private int wrong;
  private int open;
  private int silent;
  private final @Nullable PrintStream out;

  private PronounEvaluation(@Nullable PrintStream out) {
    this.out = out;
  }

  /** Arguments: the treebank's folder. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PronounEvaluation evaluation = new PronounEvaluation(arguments.length > 1 ? out : null);
    out.println(evaluation.line(Path.of(arguments[0])));
  }

  private String line(Path treebank) throws IOException {
    SentenceReader reader = new SentenceReader(new ClassPath());
    List<AntecedentTrainer.Row> rows = AntecedentTrainer.rows(treebank);
    Map<Integer, EntityResolver> resolvers = new HashMap<>();
    for (String file : FILES) {
      for (CoreferenceCorpus.Document one : CoreferenceCorpus.read(treebank.resolve(file))) {
        if (one.name().contains("_news_") || one.name().contains("_interview_")) {
          EntityResolver resolver =
              resolvers.computeIfAbsent(
                  AntecedentTrainer.fold(one.name()), fold -> without(fold, rows));
          add(
              one,
              resolver.entities(
                  one.text(), one.sentences(), reader.trees(one.text(), one.sentences())));
        }
      }
    }
    int all = right + wrong + open + silent;
    return String.format(
        Locale.ROOT,
        "pronouns with their antecedent outside of the sentence: right %.3f open %.3f silent %.3f"
            + " (of %d) wrong of those written in %.3f (%d of %d)",
        (double) right / all,
        (double) open / all,
        (double) silent / all,
        all,
        (double) wrong / Math.max(1, right + wrong),
        wrong,
        right + wrong);
  }

  private static EntityResolver without(int fold, List<AntecedentTrainer.Row> rows) {
    String weights =
        AntecedentTrainer.text(rows, row -> AntecedentTrainer.fold(row.document()) != fold, "-");
    return new EntityResolver(
        new Trained(new ClassPath(), Map.of(AntecedentTrainer.PATH, weights)));
  }

  private void add(CoreferenceCorpus.Document document, Entities entities) {
    for (CoreferenceCorpus.GoldMention pronoun : document.mentions()) {
      Sentence sentence = document.sentences().get(pronoun.sentence());
      if (!isThird(pronoun.span().slice(document.text()))) {
        continue;
      }
      List<CoreferenceCorpus.GoldMention> chain = new ArrayList<>();
      boolean here = false;
      for (CoreferenceCorpus.GoldMention other : document.mentions()) {
        if (other.entity().equals(pronoun.entity())
            && other.span().start() < pronoun.span().start()) {
          chain.add(other);
          here |= other.sentence() == pronoun.sentence();
        }
      }
      if (!chain.isEmpty() && !here) {
        count(document, entities, sentence, pronoun, chain);
      }
    }
  }

  private static boolean isThird(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "he", "she", "it", "they", "him", "her", "them", "his", "its", "their" -> true;
      default -> false;
    };
  }

  private void count(
      CoreferenceCorpus.Document document,
      Entities entities,
      Sentence sentence,
      CoreferenceCorpus.GoldMention pronoun,
      List<CoreferenceCorpus.GoldMention> chain) {
    List<Mention> before = new ArrayList<>();
    for (Mention mention : entities.mentions(sentence)) {
      if (mention.span().equals(pronoun.span())) {
        Reference reference = entities.reference(mention);
        boolean said =
            switch (reference) {
              case Reference.Clear clear -> true;
              case Reference.Resolved resolved ->
                  before.stream().anyMatch(other -> entities.areSame(other, mention));
              case Reference.Open(List<Reference.Candidate> some) ->
                  !some.isEmpty()
                      && some.stream()
                          .allMatch(
                              one ->
                                  before.stream()
                                      .anyMatch(other -> entities.areSame(other, one.mention())));
            };
        if (said) {
          silent++;
          say(document, sentence, "SAID", pronoun, chain, "");
        } else if (reference instanceof Reference.Resolved resolved) {
          if (isOne(resolved.copiedFrom(), chain, document.mentions())) {
            right++;
          } else {
            wrong++;
            say(
                document,
                sentence,
                "WRONG",
                pronoun,
                chain,
                resolved.copiedFrom().slice(document.text()));
          }
        } else if (reference instanceof Reference.Open) {
          open++;
          say(
              document,
              sentence,
              "OPEN",
              pronoun,
              chain,
              reference instanceof Reference.Open o
                  ? o.candidates().stream().map(c -> c.words().slice(document.text())).toList() + ""
                  : "");
        } else {
          silent++;
        }
        return;
      }
      before.add(mention);
    }
    silent++;
    say(document, sentence, "NONE", pronoun, chain, "");
  }

  /** Whether words are, or are the name within, what a chain of mentions means. */
  private static boolean isOne(
      Span words,
      List<CoreferenceCorpus.GoldMention> chain,
      List<CoreferenceCorpus.GoldMention> all) {
    CoreferenceCorpus.GoldMention smallest = null;
    for (CoreferenceCorpus.GoldMention gold : all) {
      boolean holds = gold.span().contains(words);
      if (holds && (smallest == null || gold.span().length() < smallest.span().length())) {
        smallest = gold;
      }
    }
    if (smallest != null && smallest.entity().equals(chain.getFirst().entity())) {
      return true;
    }
    return chain.stream()
        .anyMatch(
            gold ->
                words.contains(gold.span()) && Math.abs(gold.span().start() - words.start()) < 5);
  }

  private void say(
      CoreferenceCorpus.Document document,
      Sentence sentence,
      String what,
      CoreferenceCorpus.GoldMention pronoun,
      List<CoreferenceCorpus.GoldMention> chain,
      String given) {
    if (out != null) {
      out.println(
          what
              + " | "
              + pronoun.span().slice(document.text())
              + " | gold "
              + chain.getFirst().span().slice(document.text())
              + " | given "
              + given
              + " | "
              + sentence.span().slice(document.text()));
    }
  }
}
