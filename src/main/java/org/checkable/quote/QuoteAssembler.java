package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Attribution.Unresolved;
import org.checkable.quote.Marks.Stretch;
import org.checkable.quote.Quote.Mode;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes quotations of the clauses, unit by unit, and lets them go on in what follows. */
final class QuoteAssembler {
  /** Fewer words between marks are a title or a word held at arm's length, unless a cue is near. */
  private static final int LEAST_WORDS = 5;

  /** Beyond so many parts a quotation is followed by another of the same speaker. */
  private static final int MOST_PARTS = 50;

  private static final int NEAR = 16;

  private final TokenLine words;
  private final Marks marks;
  private final Attributor attributor;
  private final List<Quote> quotes = new ArrayList<>();
  private final boolean[] used;

  /** The place in {@link #quotes} of the last quotation in marks; -1 when none can go on. */
  private int open = -1;

  private int openParagraph = -1;

  /** Who spoke last in the article's own voice, with marks or without. */
  private @Nullable Attribution latest;

  private int latestParagraph = -1;

  /** Who is about to speak, when a unit ends with a colon. */
  private @Nullable Attribution introduced;

  QuoteAssembler(TokenLine words, Marks marks, Attributor attributor) {
    this.words = words;
    this.marks = marks;
    this.attributor = attributor;
    this.used = new boolean[marks.stretches().size()];
  }

  List<Quote> quotes() {
    return quotes;
  }

  void add(Unit unit, List<ReportingClause> clauses) {
    List<Attribution> answers = new ArrayList<>();
    Attribution introducedBefore = introduced;
    introduced = null;
    for (ReportingClause clause : clauses) {
      Attribution outer = outer(clause, clauses, answers);
      Attribution answer = attributor.attribute(clause, unit, outer);
      answers.add(answer);
      if (!clause.content().isEmpty()) {
        quotes.add(quote(clause, answer));
        if (use(clause)) {
          open = quotes.size() - 1;
          openParagraph = unit.paragraph();
        }
      }
      if (outer == null) {
        latest = answer;
        latestParagraph = unit.paragraph();
      }
      if (introduces(unit)) {
        introduced = answer;
      }
    }
    goOn(unit, introducedBefore);
  }

  /** "Hale stated:" at the end of a paragraph: what she stated is the next one. */
  private boolean introduces(Unit unit) {
    String last = words.lower(unit.to() - 1);
    return last.equals(":") || last.equals(",");
  }

  private @Nullable Attribution outer(
      ReportingClause inner, List<ReportingClause> clauses, List<Attribution> answers) {
    TokenRange cue = inner.cue();
    if (cue != null) {
      for (int index = answers.size() - 1; index >= Math.max(0, answers.size() - NEAR); index--) {
        for (TokenRange content : clauses.get(index).content()) {
          if (content.contains(cue.from())) {
            return answers.get(index);
          }
        }
      }
    }
    return null;
  }

  /** Notes the marked stretches that a clause reports; whether there were any. */
  private boolean use(ReportingClause clause) {
    boolean any = false;
    for (TokenRange content : clause.content()) {
      int last = -1;
      for (int place = content.from(); place < content.to(); place++) {
        int stretch = marks.at(place);
        if (stretch >= 0 && stretch != last) {
          used[stretch] = true;
          last = stretch;
          any = true;
        }
      }
    }
    return any;
  }

  /** A quotation without a speaker of its own goes on from the one before. */
  private void goOn(Unit unit, @Nullable Attribution introducedBefore) {
    int place = unit.from();
    while (place < unit.to()) {
      int index = marks.at(place);
      if (index < 0) {
        place++;
        continue;
      }
      Stretch stretch = marks.stretches().get(index);
      if (!used[index] && stretch.open() == place && isSpeech(stretch, unit)) {
        used[index] = true;
        join(stretch, unit, introducedBefore);
      }
      place = Math.max(place + 1, stretch.end());
    }
  }

  /** It begins a sentence, ends like one, and has enough words. */
  private boolean isSpeech(Stretch stretch, Unit unit) {
    int last = stretch.to() - 1;
    boolean begins = stretch.open() == words.from(words.sentenceOf(stretch.open()));
    boolean alone = stretch.open() == unit.from() && stretch.end() >= unit.to() - 1;
    boolean ends = last > stretch.from() && ".?!…—-".contains(words.lower(last));
    return begins && (ends || alone) && stretch.to() - stretch.from() >= (ends ? 2 : LEAST_WORDS);
  }

  private void join(Stretch stretch, Unit unit, @Nullable Attribution introducedBefore) {
    TokenRange content = content(stretch);
    boolean near = open >= 0 && unit.paragraph() == openParagraph;
    if (near
        && quotes.get(open).mode() == Mode.DIRECT
        && quotes.get(open).content().size() < MOST_PARTS) {
      quotes.set(open, longer(quotes.get(open), stretch, content));
      return;
    }
    Attribution answer = speaker(unit, introducedBefore);
    Span span = words.span(new TokenRange(stretch.open(), stretch.end()));
    quotes.add(new Quote(span, Mode.DIRECT, List.of(words.span(content)), answer));
    open = quotes.size() - 1;
    openParagraph = unit.paragraph();
  }

  /** Who speaks in a quotation that has no speaker of its own. */
  private Attribution speaker(Unit unit, @Nullable Attribution introducedBefore) {
    if (introducedBefore != null) {
      return again(introducedBefore, "introduced");
    }
    Attribution before = latest;
    if (before != null && latestParagraph == unit.paragraph()) {
      return again(before, "same-paragraph");
    }
    boolean next = open >= 0 && distance(openParagraph, unit.paragraph()) == 1;
    return next
        ? again(quotes.get(open).attribution(), "goes-on")
        : new Unresolved(null, null, List.of(), "no-speaker");
  }

  /** How many paragraphs further, captions left out. */
  private int distance(int from, int to) {
    int distance = 0;
    int sentence = words.sentenceOf(words.placeOf(quotes.get(open).span().end() - 1));
    int paragraph = from;
    for (int next = sentence; next < words.sentences().size() && distance < 2; next++) {
      Sentence one = words.sentences().get(next);
      if (one.paragraph() > to) {
        break;
      }
      if (one.paragraph() > paragraph && one.part() != Part.CAPTION) {
        distance++;
      }
      paragraph = one.paragraph();
    }
    return distance;
  }

  private static TokenRange content(Stretch stretch) {
    return new TokenRange(stretch.from(), stretch.to());
  }

  private Quote longer(Quote quote, Stretch stretch, TokenRange more) {
    List<Span> content = new ArrayList<>(quote.content());
    content.add(words.span(more));
    return new Quote(
        quote.span().cover(words.span(new TokenRange(stretch.open(), stretch.end()))),
        quote.mode(),
        content,
        quote.attribution());
  }

  private static Attribution again(Attribution before, String rule) {
    return switch (before) {
      case Attributed one ->
          new Attributed(
              one.speaker(), one.mention(), one.name(), one.role(), null, one.chain(), rule);
      case Unresolved one -> new Unresolved(null, null, one.candidates(), rule);
    };
  }

  private Quote quote(ReportingClause clause, Attribution answer) {
    Span span = null;
    List<Span> content = new ArrayList<>();
    boolean anyMarked = false;
    boolean anyBare = false;
    for (TokenRange part : clause.content()) {
      content.add(words.span(part));
      span = cover(span, withMarks(part));
      for (int place = part.from(); place < part.to(); place++) {
        boolean marked = marks.holds(place);
        anyMarked |= marked;
        anyBare |= !marked && words.isWord(place);
      }
    }
    TokenRange source = clause.source();
    TokenRange cue = clause.cue();
    if (source != null) {
      span = cover(span, source);
    }
    if (cue != null) {
      span = cover(span, cue);
    }
    Mode mode = anyBare ? anyMarked ? Mode.MIXED : Mode.INDIRECT : Mode.DIRECT;
    content.sort(null);
    if (span == null) {
      throw new IllegalStateException("a clause has content");
    }
    return new Quote(span, mode, content, answer);
  }

  private Span cover(@Nullable Span span, TokenRange range) {
    Span more = words.span(range);
    return span == null ? more : span.cover(more);
  }

  /** The same with the quotation marks around it, or around its ends. */
  private TokenRange withMarks(TokenRange part) {
    int from = part.from();
    int to = part.to();
    int first = marks.at(from);
    if (first >= 0) {
      from = marks.stretches().get(first).open();
    }
    int last = marks.at(to - 1);
    if (last >= 0) {
      to = Math.max(to, marks.stretches().get(last).end());
    }
    return new TokenRange(from, to);
  }
}
