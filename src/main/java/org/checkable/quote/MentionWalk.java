package org.checkable.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.quote.Figure.Gender;
import org.checkable.quote.Figure.Sort;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.quote.Mention.Form;
import org.checkable.quote.Resolution.Ambiguous;
import org.checkable.quote.Resolution.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * Walks through an article once, from left to right, and says at each mention who is meant by it.
 * Who was spoken of lately, and as the subject, is who "he" is; the idea is that of Lappin and
 * Leass (1994), with the few weights that need no parser.
 */
final class MentionWalk {
  private static final Set<String> PREPOSITIONS =
      Set.of("of", "with", "to", "by", "for", "in", "on", "from", "against", "about", "at", "than");
  private static final Set<String> BE =
      Set.of("is", "was", "be", "been", "are", "were", "as", "become");
  private static final Set<String> VERBS =
      Set.of(
          "said",
          "told",
          "says",
          "made",
          "took",
          "gave",
          "went",
          "came",
          "began",
          "saw",
          "held",
          "won",
          "lost",
          "met",
          "left",
          "set",
          "spoke",
          "wrote",
          "then",
          "grew",
          "fell",
          "rose",
          "knew",
          "thought",
          "felt",
          "found",
          "got",
          "put",
          "ran",
          "sent",
          "sold",
          "bought",
          "paid",
          "built",
          "cut",
          "hit",
          "led",
          "chose",
          "drew",
          "kept",
          "stood",
          "stepped",
          "plans",
          "wants",
          "believes",
          "hopes",
          "expects",
          "argues",
          "claims",
          "denies",
          "faces",
          "does",
          "did");

  private static final Set<String> SPEAKS = Set.of("said", "says", "added", "asked", "that");

  private static final int MOST = 4;
  private static final int MOST_BY_NOUN = 64;

  private final TokenLine words;
  private final Marks marks;
  private final Spotlight spotlight = new Spotlight();
  private final List<Cast.Entry> entries = new ArrayList<>();
  private final Set<Figure> seen = new HashSet<>();
  private final Map<String, List<Figure>> byNoun = new HashMap<>();
  private int sentence = -1;
  private boolean subjectSeen;

  private MentionWalk(TokenLine words, Marks marks) {
    this.words = words;
    this.marks = marks;
  }

  static List<Cast.Entry> entries(
      TokenLine words, Marks marks, List<Run> runs, List<List<Figure>> meant) {
    MentionWalk walk = new MentionWalk(words, marks);
    int run = 0;
    int place = 0;
    while (place < words.count()) {
      walk.enter(place);
      if (run < runs.size() && runs.get(run).from() == place) {
        walk.name(runs.get(run), meant.get(run));
        place = runs.get(run++).to();
      } else {
        place = walk.other(place, run < runs.size() ? runs.get(run).from() : words.count());
      }
    }
    return walk.entries;
  }

  private void enter(int place) {
    int now = words.sentenceOf(place);
    if (now != sentence) {
      boolean paragraph =
          sentence >= 0
              && words.sentences().get(sentence).paragraph()
                  != words.sentences().get(now).paragraph();
      spotlight.nextSentence(paragraph);
      sentence = now;
      subjectSeen = false;
    }
  }

  private void name(Run run, List<Figure> figures) {
    Figure figure = figures.getFirst();
    double weight = weight(run.from(), run.to());
    for (Figure one : figures) {
      if (seen.add(one)) {
        one.nouns.forEach(noun -> index(noun, one));
      }
      spotlight.shine(one, weight / figures.size());
    }
    if (figure.sort == Sort.PLACE || (figure.sort == Sort.OTHER && figures.size() == 1)) {
      return;
    }
    boolean fullest = figures.size() == 1 && words.slice(run.name(), run.to()).equals(figure.name);
    Resolution resolution =
        figures.size() > 1
            ? new Ambiguous(names(figures), "shared-name")
            : new Resolved(
                figure.name,
                fullest ? words.span(run.name(), run.to()) : figure.fullest,
                fullest ? "full-name" : "short-name");
    add(run.name(), run.to(), fullest ? Form.NAME : Form.SHORT_NAME, resolution);
  }

  private void index(String noun, Figure figure) {
    List<Figure> known = byNoun.computeIfAbsent(noun, key -> new ArrayList<>());
    if (known.size() < MOST_BY_NOUN) {
      known.add(figure);
    }
  }

  private double weight(int from, int to) {
    if (marks.holds(from)) {
      return 0.15;
    }
    if (words.lower(to).equals("'s") || words.lower(to).equals("'")) {
      return 0.4;
    }
    if (PREPOSITIONS.contains(words.lower(from - 1))) {
      return 0.4;
    }
    boolean subject = !subjectSeen && beginsClause(from);
    subjectSeen |= subject;
    return subject ? 1.0 : 0.5;
  }

  /** Whether only function words stand between it and the comma or sentence start before it. */
  private boolean beginsClause(int place) {
    for (int before = place - 1; before >= words.from(sentence); before--) {
      if (!words.token(before).isWord() || SPEAKS.contains(words.lower(before))) {
        return true;
      }
      boolean light =
          words.is(before, Sense.OPENER)
              || words.is(before, Sense.CALENDAR)
              || words.isRole(before)
              || words.token(before).isCapitalised();
      if (!light || place - before > 6) {
        return false;
      }
    }
    return true;
  }

  /** A pronoun or a description, if there is one; the place to go on from. */
  private int other(int place, int nextRun) {
    switch (words.lower(place)) {
      case "he" -> gendered(place, Gender.MALE, Form.PRONOUN, true);
      case "she" -> gendered(place, Gender.FEMALE, Form.PRONOUN, true);
      case "him", "himself" -> gendered(place, Gender.MALE, Form.PRONOUN, false);
      case "herself" -> gendered(place, Gender.FEMALE, Form.PRONOUN, false);
      case "his" -> gendered(place, Gender.MALE, Form.POSSESSIVE, false);
      case "her" ->
          gendered(place, Gender.FEMALE, owns(place + 1) ? Form.POSSESSIVE : Form.PRONOUN, false);
      case "they", "them", "it" -> neutral(place, Form.PRONOUN);
      case "their", "its" -> neutral(place, Form.POSSESSIVE);
      case "the", "this", "that" -> {
        return description(place, nextRun);
      }
      default -> {}
    }
    return place + 1;
  }

  private boolean owns(int place) {
    return place < words.count()
        && words.token(place).isWord()
        && words.touch(place) == false
        && !words.is(place, Sense.OPENER);
  }

  private void gendered(int place, Gender gender, Form form, boolean subject) {
    List<Figure> likely = spotlight.people(gender);
    if (likely.isEmpty()) {
      return;
    }
    if (marks.holds(place)) {
      add(place, place + 1, form, new Ambiguous(names(likely), "pronoun-in-quotation"));
      return;
    }
    Figure clear = spotlight.clear(likely);
    if (clear == null) {
      add(place, place + 1, form, new Ambiguous(names(likely), "pronoun"));
      return;
    }
    clear.gender = gender;
    spotlight.shine(clear, subject && !subjectSeen ? 1.0 : 0.5);
    subjectSeen |= subject;
    add(place, place + 1, form, new Resolved(clear.name, clear.fullest, "pronoun"));
  }

  /** "It" and "they" mean too many things that no list of names has: candidates at most. */
  private void neutral(int place, Form form) {
    List<Figure> bodies = spotlight.bodies();
    if (!bodies.isEmpty()) {
      add(place, place + 1, form, new Ambiguous(names(bodies), "pronoun-of-a-body"));
    }
  }

  private int description(int article, int nextRun) {
    int limit = Math.min(Math.min(words.to(sentence), article + 5), nextRun);
    int noun = -1;
    for (int place = article + 1; place < limit && words.token(place).isWord(); place++) {
      if (isNoun(place)) {
        noun = place;
      } else if (noun >= 0 || words.is(place, Sense.OPENER)) {
        break;
      }
    }
    if (noun < 0 || !standsAlone(noun + 1) || BE.contains(words.lower(article - 1))) {
      return article + 1;
    }
    List<Figure> fitting = fitting(article + 1, noun);
    if (!fitting.isEmpty()) {
      Figure only = Gathering.only(fitting);
      Resolution resolution =
          only == null
              ? new Ambiguous(names(fitting), "shared-role")
              : new Resolved(only.name, only.fullest, "role");
      add(article, noun + 1, Form.DESCRIPTION, resolution);
      if (only != null) {
        spotlight.shine(only, weight(article, noun + 1));
      }
    }
    return noun + 1;
  }

  private boolean isNoun(int place) {
    return words.isRole(place) || words.is(place, Sense.KIND);
  }

  /** Whether a noun ends there: "the company announced", not "the company car". */
  private boolean standsAlone(int place) {
    if (place >= words.to(sentence) || !words.token(place).isWord()) {
      return true;
    }
    String lower = words.lower(place);
    return (!lower.equals("of") && words.is(place, Sense.OPENER))
        || VERBS.contains(lower)
        || lower.endsWith("ed");
  }

  /** Those whom the article calls by the noun, and by the nation before it if there is one. */
  private List<Figure> fitting(int from, int noun) {
    List<Figure> fitting = new ArrayList<>();
    @Nullable String nation = null;
    for (int place = from; place < noun; place++) {
      if (words.is(place, Sense.NATION)) {
        nation = words.lower(place);
      } else if (!isNoun(place)) {
        // "The new president", "the other company": somebody else, for all we know.
        return fitting;
      }
    }
    for (Figure figure : byNoun.getOrDefault(words.lower(noun), List.of())) {
      boolean present = figure.sort != Sort.BODY || spotlight.holds(figure);
      if (present
          && (nation == null || figure.qualifiers.contains(nation))
          && fitting.size() < MOST) {
        fitting.add(figure);
      }
    }
    return fitting;
  }

  private void add(int from, int to, Form form, Resolution resolution) {
    entries.add(new Cast.Entry(new Mention(words.span(from, to), form), resolution));
  }

  private static List<String> names(List<Figure> figures) {
    return figures.stream().map(figure -> figure.name).distinct().toList();
  }
}
