package org.checkable.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.article.Article;
import org.checkable.article.Transcript;
import org.checkable.entity.Entities;
import org.checkable.entity.Mention;
import org.checkable.language.DependencyTree;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Makes quotations of the turns of a transcript: whoever has the floor answers for every word, what
 * others are said to have said included. What the text says around the turns is quoted as ever.
 */
public final class Spoken {
  private static final String BY_LABEL = "speaker-label";
  private static final String BY_QUESTION = "answer-to-question";

  private Spoken() {}

  /**
   * The quotations of an article, in reading order of their first character.
   *
   * @param trees one for each sentence
   * @param entities of the same sentences
   * @param told those that were found by their words
   */
  public static List<Quote> quotes(
      Article article,
      List<Sentence> sentences,
      List<DependencyTree> trees,
      Entities entities,
      List<Quote> told) {
    List<Transcript.Turn> turns = article.transcript().turns();
    if (turns.isEmpty()) {
      return told;
    }
    int first = turns.getFirst().label().start();
    List<Quote> quotes = new ArrayList<>();
    told.stream().filter(quote -> quote.span().end() <= first).forEach(quotes::add);
    String text = article.text();
    SpeakerRoles roles = new SpeakerRoles(text, sentences, trees, entities);
    Span guest = guest(text, sentences, entities, roles, first);
    for (Transcript.Turn turn : turns) {
      Attribution by = attribution(turn, guest, roles, text);
      for (Span words : turn.words()) {
        quotes.add(new Quote(words, Quote.Mode.DIRECT, List.of(words), by));
      }
    }
    quotes.sort(Comparator.comparing(Quote::span));
    return List.copyOf(quotes);
  }

  private static Attribution attribution(
      Transcript.Turn turn, @Nullable Span guest, SpeakerRoles roles, String text) {
    Span asked = turn.answers() ? guest : null;
    Span name = asked == null ? turn.name() : asked;
    String speaker = name.slice(text);
    String role = turn.role() == null ? roles.of(speaker) : turn.role();
    return new Attribution.Attributed(
        speaker,
        turn.label(),
        name,
        role,
        null,
        List.of(speaker),
        asked == null ? BY_LABEL : BY_QUESTION);
  }

  /**
   * The one that is asked: of all that are named before the first turn the only one, or the only
   * one of whom it is said what they are.
   */
  private static @Nullable Span guest(
      String text, List<Sentence> sentences, Entities entities, SpeakerRoles roles, int before) {
    Map<String, Span> named = new LinkedHashMap<>();
    Map<String, Span> known = new LinkedHashMap<>();
    for (Sentence sentence : sentences) {
      if (sentence.span().end() > before) {
        break;
      }
      for (Mention mention : entities.mentions(sentence)) {
        if (mention.form() == Mention.Form.NAME && mention.sort() == Mention.Sort.PERSON) {
          Span at = entities.words(mention);
          String name = at.slice(text);
          named.putIfAbsent(name, at);
          if (roles.of(name) != null) {
            known.putIfAbsent(name, at);
          }
        }
      }
    }
    Map<String, Span> likely = known.isEmpty() ? named : known;
    return likely.size() == 1 ? likely.values().iterator().next() : null;
  }
}
