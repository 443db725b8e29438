package org.checkable.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkable.article.Article;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * The people and bodies that an article names, and who is meant where one of them is mentioned.
 *
 * <p>Made once for an article, by {@link CastFinder}; never changes. Careful by design: a pronoun,
 * a surname or "the president" is resolved only where one reading is clearly ahead; otherwise the
 * candidates are given, and a person picks. Pronouns between quotation marks are never resolved
 * here, because whom they mean depends on who speaks.
 */
public final class Cast {
  private final TokenLine words;
  private final Marks marks;
  private final List<List<Mention>> bySentence;
  private final Map<Integer, Entry> byStart;
  private final Map<String, String> roles;

  /** What is known of one mention. */
  record Entry(Mention mention, Resolution resolution) {}

  private Cast(
      TokenLine words,
      Marks marks,
      List<List<Mention>> bySentence,
      Map<Integer, Entry> byStart,
      Map<String, String> roles) {
    this.words = words;
    this.marks = marks;
    this.bySentence = bySentence;
    this.byStart = byStart;
    this.roles = roles;
  }

  /** A cast of nobody. */
  public static Cast ofNobody(Article article, List<Sentence> sentences) {
    TokenLine words = TokenLine.of(article.text(), sentences, new Lexicon());
    return of(words, Marks.of(words), List.of(), Map.of());
  }

  static Cast of(TokenLine words, Marks marks, List<Entry> entries, Map<String, String> roles) {
    List<List<Mention>> bySentence = new ArrayList<>();
    for (int sentence = 0; sentence < words.sentences().size(); sentence++) {
      bySentence.add(new ArrayList<>());
    }
    Map<Integer, Entry> byStart = new HashMap<>();
    for (Entry entry : entries) {
      int start = entry.mention().span().start();
      byStart.put(start, entry);
      bySentence.get(words.sentenceOf(words.placeOf(start))).add(entry.mention());
    }
    bySentence.replaceAll(List::copyOf);
    return new Cast(words, marks, bySentence, byStart, Map.copyOf(roles));
  }

  /** The words and marks of a sentence, in order: cut once, for all stages. */
  public List<Token> tokens(Sentence sentence) {
    return words.tokens(sentence);
  }

  /** What stands between single quotation marks, in reading order; nothing where few do. */
  public List<Span> inSingleMarks() {
    List<Span> spans = new ArrayList<>();
    for (Marks.Stretch stretch : marks.stretches()) {
      if (SingleMarks.opens(words, stretch.open()) && stretch.to() > stretch.from()) {
        spans.add(words.span(stretch.from(), stretch.to()));
      }
    }
    return spans;
  }

  /** The mentions of people and bodies in a sentence, in reading order, not overlapping. */
  public List<Mention> mentions(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /**
   * Who is meant by a mention.
   *
   * @param mention the span of one of {@link #mentions}; any other span is {@code Unknown}
   */
  public Resolution resolve(Span mention) {
    Entry entry = byStart.get(mention.start());
    return entry != null && entry.mention().span().equals(mention)
        ? entry.resolution()
        : Resolution.UNKNOWN;
  }

  /**
   * What the article says somebody is ("Chancellor of the Exchequer").
   *
   * @param name the fullest name, as a {@link Resolution.Resolved} has it
   */
  public Optional<String> role(String name) {
    return Optional.ofNullable(roles.get(name));
  }

  /** The article's words, which the quotations are found in. */
  TokenLine words() {
    return words;
  }

  Marks marks() {
    return marks;
  }

  /** The mention that begins at an offset, if one does. */
  Optional<Entry> at(int start) {
    return Optional.ofNullable(byStart.get(start));
  }
}
