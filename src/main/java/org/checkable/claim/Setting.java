package org.checkable.claim;

import java.util.List;
import org.checkable.quote.Quote;
import org.checkable.text.Part;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Adds the traits that a sentence has from its article: where it stands, who speaks, what is near.
 */
final class Setting {
  /** At most so many sentences in at most one paragraph are a statement without an article. */
  private static final int ALONE = 3;

  private static final List<Trait> HARD =
      List.of(
          Trait.HARM,
          Trait.CRIME,
          Trait.LAW,
          Trait.GOVERNMENT,
          Trait.ECONOMY,
          Trait.HEALTH,
          Trait.SCIENCE,
          Trait.SOCIETY,
          Trait.OFFICE,
          Trait.ACCUSE);
  private static final List<Trait> SOFT = List.of(Trait.LEISURE, Trait.SPORT, Trait.SCENE);

  private final Reported reported;
  private final List<Traits> all;
  private final boolean alone;

  Setting(Reported reported, List<Traits> all) {
    this.reported = reported;
    this.all = all;
    this.alone = form(reported) == Form.ALONE;
  }

  /**
   * Whether the text is an article, or a statement of its own; what is spoken in turns is judged
   * like the debates that statements of their own are learnt from.
   */
  static Form form(Reported reported) {
    boolean few = reported.sentences().size() <= ALONE && reported.article().blocks().size() <= 1;
    return few || reported.article().transcript().isSpoken() ? Form.ALONE : Form.ARTICLE;
  }

  /** Adds to the traits of every sentence. */
  void add() {
    quoted();
    all.forEach(Setting::voices);
    if (alone) {
      return;
    }
    place();
    topic();
    for (Sentence sentence : reported.sentences()) {
      neighbours(sentence.index());
    }
  }

  /** Who speaks: from the quotations found, and from the quotation marks themselves. */
  private void quoted() {
    List<Span> quoted = reported.quoted();
    int next = 0;
    for (Sentence sentence : reported.sentences()) {
      while (next < quoted.size() && quoted.get(next).end() <= sentence.span().start()) {
        next++;
      }
      double share = shareInside(sentence.span(), quoted, next);
      Traits traits = all.get(sentence.index());
      if (share > 0.5) {
        traits.set(Trait.QUOTED, 1);
      } else if (share > 0.1) {
        traits.set(Trait.PARTLY_QUOTED, 1);
      }
    }
    reported();
  }

  /** The share of a sentence's characters that stand inside spans, 0 to 1. */
  private static double shareInside(Span sentence, List<Span> spans, int first) {
    int inside = 0;
    for (int at = first; at < spans.size() && spans.get(at).start() < sentence.end(); at++) {
      Span span = spans.get(at);
      inside += Math.min(span.end(), sentence.end()) - Math.max(span.start(), sentence.start());
    }
    return sentence.isEmpty() ? 0 : (double) inside / sentence.length();
  }

  private void reported() {
    List<Sentence> sentences = reported.sentences();
    int from = 0;
    for (Quote quote : reported.quotes()) {
      while (from < sentences.size() && sentences.get(from).span().end() <= quote.span().start()) {
        from++;
      }
      if (quote.mode() == Quote.Mode.INDIRECT && from < sentences.size()) {
        all.get(from).set(Trait.REPORTED, 1);
      }
    }
  }

  private void place() {
    List<Sentence> sentences = reported.sentences();
    int body = firstBody(sentences);
    for (Sentence sentence : sentences) {
      Traits traits = all.get(sentence.index());
      int index = sentence.index();
      switch (sentence.part()) {
        case TITLE -> traits.set(Trait.TITLE, 1);
        case LIST -> traits.set(Trait.LIST, 1);
        case CAPTION -> traits.set(Trait.CAPTION, 1);
        case HEADING -> traits.set(Trait.HEADING, 1);
        case STANDFIRST, BODY, LABEL -> {}
      }
      if (sentence.paragraph() == body) {
        traits.set(Trait.LEAD, 1);
      }
      traits.set(index * 4 < sentences.size() ? Trait.EARLY : Trait.LATE, 1);
      boolean opens = index == 0 || sentences.get(index - 1).paragraph() != sentence.paragraph();
      boolean closes =
          index + 1 == sentences.size()
              || sentences.get(index + 1).paragraph() != sentence.paragraph();
      if (opens) {
        traits.set(closes ? Trait.SHORT_PARAGRAPH : Trait.PARAGRAPH_START, 1);
      }
    }
  }

  /** The first paragraph that is longer than a dateline. */
  private static int firstBody(List<Sentence> sentences) {
    for (Sentence sentence : sentences) {
      boolean prose = sentence.part() == Part.BODY || sentence.part() == Part.STANDFIRST;
      if (prose && sentence.span().length() > 60) {
        return sentence.paragraph();
      }
    }
    return -1;
  }

  /** How much of the rest of the article is about public affairs, and how much about leisure. */
  private void topic() {
    double hard = 0;
    double soft = 0;
    for (Traits traits : all) {
      hard += sum(traits, HARD);
      soft += sum(traits, SOFT);
    }
    for (Traits traits : all) {
      double hardElsewhere = hard - sum(traits, HARD);
      double softElsewhere = soft - sum(traits, SOFT);
      double both = hardElsewhere + softElsewhere;
      traits.set(Trait.HARD_NEWS, both < 0.5 ? 0.5 : hardElsewhere / both);
      traits.set(Trait.SOFT_NEWS, Math.min(1, softElsewhere / all.size() / 2));
    }
  }

  private static double sum(Traits traits, List<Trait> some) {
    double sum = 0;
    for (Trait trait : some) {
      sum += traits.value(trait);
    }
    return sum;
  }

  /** What is said in quotation marks, or reported, counts otherwise than in the article's voice. */
  private static void voices(Traits traits) {
    boolean feels =
        traits.has(Trait.PRAISE)
            || traits.has(Trait.BLAME)
            || traits.has(Trait.EMOTION)
            || traits.has(Trait.BELIEF);
    if (traits.has(Trait.QUOTED)) {
      mark(traits, Trait.QUOTED_SELF, traits.has(Trait.I) || traits.has(Trait.WE));
      mark(traits, Trait.QUOTED_FEELING, feels);
      mark(traits, Trait.QUOTED_FIGURE, traits.has(Trait.NUMBER) || traits.has(Trait.LARGE_NUMBER));
      mark(traits, Trait.QUOTED_PAST, traits.has(Trait.PAST) || traits.has(Trait.REGULAR_PAST));
    }
    mark(traits, Trait.SAID_FEELING, traits.has(Trait.SAY) && feels);
  }

  private static void mark(Traits traits, Trait trait, boolean shows) {
    if (shows) {
      traits.set(trait, 1);
    }
  }

  private void neighbours(int index) {
    Traits traits = all.get(index);
    double figures = 0;
    double feeling = 0;
    for (int near = Math.max(0, index - 2); near <= Math.min(all.size() - 1, index + 2); near++) {
      if (near != index) {
        Traits other = all.get(near);
        figures += other.has(Trait.NUMBER) || other.has(Trait.LARGE_NUMBER) ? 0.25 : 0;
        feeling += other.has(Trait.PRAISE) || other.has(Trait.EMOTION) ? 0.25 : 0;
      }
    }
    traits.set(Trait.AROUND_FIGURES, figures);
    traits.set(Trait.AROUND_FEELING, feeling);
    if (index > 0 && all.get(index - 1).has(Trait.QUOTED)) {
      traits.set(Trait.AFTER_QUOTED, 1);
    }
  }
}
