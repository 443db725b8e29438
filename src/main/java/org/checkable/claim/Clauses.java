package org.checkable.claim;

import java.util.List;
import org.checkable.text.Span;
import org.checkable.text.Token;

/**
 * The words of one sentence with their classes, and which of them are finite verbs. There is no
 * grammar behind it: a few rules over neighbours, made to be right where they speak. Linear.
 */
final class Clauses {
  private final List<Token> tokens;
  private final WordClasses words;
  private final WordClass[] classes;
  private final boolean[] finite;

  /** How many commas there have been in the clause so far, while verbs are marked. */
  private int commas;

  private Clauses(List<Token> tokens, WordClass[] classes, WordClasses words) {
    this.tokens = tokens;
    this.words = words;
    this.classes = classes;
    this.finite = new boolean[classes.length];
    markFinite();
  }

  static Clauses of(List<Token> tokens, WordClasses words) {
    WordClass[] classes = new WordClass[tokens.size()];
    boolean first = true;
    for (int at = 0; at < classes.length; at++) {
      Token token = tokens.get(at);
      classes[at] = words.of(token, first);
      first = first && token.type() == Token.Type.MARK;
      if (at > 0 && classes[at] == WordClass.MARK && classes[at - 1].opensClause()) {
        // "Once before, in 1996": nothing follows that it could join.
        classes[at - 1] = closed(classes[at - 1]);
      }
      if (at > 0 && classes[at] == WordClass.NUMBER && isTimeWord(tokens.get(at - 1).lower())) {
        classes[at - 1] = WordClass.PREPOSITION;
      }
      if (token.lower().equals("'s") && at > 0 && takesShortIs(classes[at - 1])) {
        classes[at] = WordClass.AUXILIARY;
      }
    }
    return new Clauses(tokens, classes, words);
  }

  private static WordClass closed(WordClass opener) {
    return opener == WordClass.SUBORDINATOR || opener == WordClass.AFTER
        ? WordClass.ADVERB
        : opener;
  }

  /** Before a number they open no clause: "since 2020". */
  private static boolean isTimeWord(String lower) {
    return switch (lower) {
      case "since", "until", "before", "after", "than", "as" -> true;
      default -> false;
    };
  }

  /** "He's", "that's", "who's": after any other word 's is a possessive. */
  private static boolean takesShortIs(WordClass before) {
    return before == WordClass.SUBJECT || before == WordClass.THAT || before == WordClass.RELATIVE;
  }

  int size() {
    return classes.length;
  }

  Token token(int at) {
    return tokens.get(at);
  }

  WordClass classOf(int at) {
    return at < 0 || at >= classes.length ? WordClass.MARK : classes[at];
  }

  /** Whether the word at this place is its clause's own verb. */
  boolean isFinite(int at) {
    return at >= 0 && at < finite.length && finite[at];
  }

  /** Whether the verb at this place takes a whole clause ("said", "believes"). */
  boolean isReporting(int at) {
    return words.isReporting(tokens.get(at));
  }

  /**
   * Whether a form like "studied" or "told" is a past tense, to judge by what it takes: an object
   * after it, or none ever.
   */
  boolean isActive(int at) {
    WordClass after = classOf(at + 1);
    return words.isIntransitive(tokens.get(at))
        || after == WordClass.DETERMINER
        || after == WordClass.POSSESSIVE
        || after == WordClass.OBJECT
        || after == WordClass.NAME;
  }

  boolean isMark(int at, char mark) {
    return at >= 0
        && at < classes.length
        && classes[at] == WordClass.MARK
        && tokens.get(at).text().charAt(0) == mark;
  }

  boolean is(int at, String lower) {
    return at >= 0 && at < classes.length && tokens.get(at).lower().equals(lower);
  }

  /** The first finite verb from {@code from} on, before {@code to}; -1 when there is none. */
  int firstFinite(int from, int to) {
    for (int at = from; at < to; at++) {
      if (finite[at]) {
        return at;
      }
    }
    return -1;
  }

  /** The place of the first token that does not end before an offset of the text. */
  int at(int offset) {
    int low = 0;
    int high = classes.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** From the first character of one token to the last of another, both included. */
  Span span(int first, int last) {
    return new Span(tokens.get(first).span().start(), tokens.get(last).span().end());
  }

  private void markFinite() {
    boolean seen = false;
    int doubtful = -1;
    boolean introduced = classes.length > 0 && classes[0].opensClause();
    commas = 0;
    for (int at = 0; at < classes.length; at++) {
      commas += isMark(at, ',') ? 1 : 0;
      if (opensClause(at)) {
        seen = false;
        commas = 0;
      } else if (introduced && seen && isMark(at, ',')) {
        // "While the crew slept, the ship sank": the main clause begins.
        seen = false;
        introduced = false;
      }
      finite[at] = isVerb(at, seen);
      doubtful = doubtful(at, doubtful);
      // What somebody said is a clause with a verb of its own, with or without "that".
      seen = (seen || finite[at]) && !(finite[at] && isReporting(at));
    }
  }

  /**
   * "The jets turned off have landed": what looked like the verb is none when another follows with
   * nothing between them. Says which verb is still in doubt after a token; -1 for none.
   */
  private int doubtful(int at, int doubtful) {
    if (opensClause(at) || isMark(at, ',')) {
      return -1;
    }
    if (!finite[at]) {
      return doubtful;
    }
    if (classes[at] == WordClass.AUXILIARY && doubtful >= 0) {
      finite[doubtful] = false;
      return -1;
    }
    boolean participle =
        classes[at] == WordClass.PAST_OR_PARTICIPLE
            && classOf(at - 1) != WordClass.SUBJECT
            && classOf(at - 1) != WordClass.RELATIVE;
    return participle && !isReporting(at) ? at : -1;
  }

  private boolean opensClause(int at) {
    return classes[at].opensClause() || isStop(at);
  }

  /** A mark that parts clauses: semicolon, colon or dash. */
  boolean isStop(int at) {
    return isMark(at, ';') || isMark(at, ':') || isMark(at, '—') || isMark(at, '–');
  }

  /** What may stand between two clauses and belongs to neither. */
  boolean isEdge(int at) {
    return isMark(at, ',') || isStop(at) || classOf(at) == WordClass.COORDINATOR;
  }

  private boolean isVerb(int at, boolean seen) {
    WordClass own = classes[at];
    WordClass before = classOf(beforeAdverbs(at));
    if (own == WordClass.AUXILIARY) {
      return before != WordClass.NONFINITE && before != WordClass.AUXILIARY;
    }
    if (own == WordClass.PAST) {
      return !isNounPosition(before);
    }
    if (own == WordClass.PRESENT) {
      return !isNounPosition(before) && before != WordClass.AUXILIARY;
    }
    if (own == WordClass.OTHER && before == WordClass.RELATIVE) {
      // "Who chairs the board": whatever the word is, it is the verb; not in "which critics doubt".
      WordClass after = classOf(at + 1);
      return after == WordClass.PREPOSITION
          || (after.startsNounPhrase() && after != WordClass.OTHER);
    }
    if (own == WordClass.PRESENT_OR_NOUN) {
      return !seen && isSingularNounBefore(at, before);
    }
    if (own == WordClass.PRESENT_PLURAL) {
      return before == WordClass.SUBJECT || (!seen && isPluralNoun(at));
    }
    return own == WordClass.SUBJECT_WITH_VERB
        || (own == WordClass.PAST_OR_PARTICIPLE && isPastTense(at, before, seen));
  }

  private boolean isPastTense(int at, WordClass before, boolean seen) {
    if (before == WordClass.SUBJECT
        || before == WordClass.RELATIVE
        // Deliberate: after "and" it stands for whatever the verb before "and" stands for.
        || before == WordClass.COORDINATOR) {
      return true;
    }
    if (before == WordClass.MARK && commas >= 2 && isMark(at - 1, ',')) {
      // "Olin, the mayor, thanked them": the comma before the verb closes an aside.
      return !seen && !is(at + 1, "by");
    }
    // "The cost of", "using copyrighted", "men accused of".
    boolean noun =
        is(at + 1, "of")
            || is(at + 1, "by")
            || (at > 0 && tokens.get(at - 1).lower().endsWith("ing"));
    return before.endsNounPhrase() && before != WordClass.OBJECT && !seen && !noun;
  }

  /** Whether the word before a plural present looks like a plural noun: "teams say". */
  private boolean isPluralNoun(int at) {
    WordClass before = classOf(at - 1);
    return (before == WordClass.OTHER || before == WordClass.NAME)
        && tokens.get(at - 1).lower().endsWith("s");
  }

  /** "The party plans", "Olin plans" and "which plans", not "party plans" or "for plans". */
  private boolean isSingularNounBefore(int at, WordClass before) {
    if (before == WordClass.OTHER) {
      return classOf(at - 2) == WordClass.DETERMINER && !tokens.get(at - 1).lower().endsWith("s");
    }
    return before == WordClass.SUBJECT
        || before == WordClass.RELATIVE
        || before == WordClass.NAME
        || before == WordClass.COORDINATOR;
  }

  /** After "the", "of" or "'s" comes a noun, though it may look like a verb. */
  private static boolean isNounPosition(WordClass before) {
    return before == WordClass.DETERMINER
        || before == WordClass.POSSESSIVE
        || before == WordClass.PREPOSITION
        || before == WordClass.NONFINITE;
  }

  private int beforeAdverbs(int at) {
    int before = at - 1;
    // A few at most: otherwise a text of adverbs alone would take quadratic time.
    for (int step = 0; step < 3 && classOf(before) == WordClass.ADVERB; step++) {
      before--;
    }
    return before;
  }
}
