package org.checkable.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Attribution.Unresolved;
import org.checkable.quote.Lexicon.Sense;
import org.checkable.quote.Resolution.Ambiguous;
import org.checkable.quote.Resolution.Resolved;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says who speaks, given the words that stand for the speaker: a name, a pronoun, a description. An
 * ordered list of sieves, the surest first; the answer names the one that let it through, after the
 * pattern that found the words: {@code speaker-verb-last+pronoun}.
 */
final class Attributor {
  /** Nobody relays further; keeps "A said B said C said ..." linear. */
  private static final int LONGEST_CHAIN = 6;

  private final TokenLine words;
  private final Cast cast;
  private final Subjects subjects;

  /** Who spoke last, for a pronoun that may be one of several. */
  private @Nullable Attributed last;

  private int lastParagraph = -1;

  Attributor(TokenLine words, Cast cast, Subjects subjects) {
    this.words = words;
    this.cast = cast;
    this.subjects = subjects;
  }

  /**
   * Who speaks in a frame.
   *
   * @param outer who relays it; null in the article's own voice
   */
  Attribution attribute(Frame frame, Unit unit, @Nullable Attribution outer) {
    Places source = frame.source();
    Places cue = frame.cue();
    Span cueSpan = cue == null ? null : words.span(cue.from(), cue.to());
    if (source == null) {
      return new Unresolved(null, cueSpan, List.of(), frame.sieve());
    }
    Span mention = words.span(source.from(), source.to());
    Resolution who = who(source, unit);
    String rule = rule(who);
    if (who instanceof Ambiguous(List<String> candidates, String ignored)) {
      Attributed before = lastAmong(candidates, unit);
      if (before == null) {
        return new Unresolved(mention, cueSpan, candidates, frame.sieve() + "+" + rule);
      }
      who = new Resolved(before.speaker(), before.name(), "last-speaker");
      rule = rule + "-of-last-speaker";
    }
    String decidedBy = frame.sieve() + "+" + rule;
    Attributed answer =
        switch (who) {
          case Resolved(String name, Span copiedFrom, String ignored) ->
              attributed(name, mention, copiedFrom, cueSpan, outer, decidedBy);
          case Ambiguous ambiguous -> throw new IllegalStateException("settled above");
          case Resolution.Unknown unknown -> {
            if (isPronoun(source)) {
              yield null;
            }
            yield attributed(
                words.slice(source.from(), source.to()),
                mention,
                mention,
                cueSpan,
                outer,
                decidedBy);
          }
        };
    if (answer == null) {
      return new Unresolved(mention, cueSpan, List.of(), decidedBy);
    }
    last = answer;
    lastParagraph = unit.paragraph();
    return answer;
  }

  private static String rule(Resolution who) {
    return switch (who) {
      case Resolved resolved -> resolved.rule();
      case Ambiguous ambiguous -> ambiguous.rule();
      case Resolution.Unknown unknown -> "description";
    };
  }

  private Attributed attributed(
      String name,
      Span mention,
      Span from,
      @Nullable Span cue,
      @Nullable Attribution outer,
      String by) {
    List<String> chain = new ArrayList<>();
    if (outer instanceof Attributed relay) {
      chain.addAll(relay.chain().subList(0, Math.min(relay.chain().size(), LONGEST_CHAIN - 1)));
    }
    if (chain.isEmpty() || !chain.getLast().equals(name)) {
      chain.add(name);
    }
    return new Attributed(name, mention, from, cast.role(name).orElse(null), cue, chain, by);
  }

  private @Nullable Attributed lastAmong(List<String> candidates, Unit unit) {
    Attributed before = last;
    return before != null
            && unit.paragraph() - lastParagraph <= 1
            && candidates.contains(before.speaker())
        ? before
        : null;
  }

  private boolean isPronoun(Places source) {
    return source.count() == 1
        && (words.is(source.from(), Sense.PRONOUN)
            || words.lower(source.from()).equals("that")
            || words.lower(source.from()).equals("which"))
        && !isGroup(words.lower(source.from()));
  }

  /** "Some", "many", "others": all that the article tells of them. */
  private static boolean isGroup(String lower) {
    return switch (lower) {
      case "some",
          "many",
          "most",
          "few",
          "others",
          "both",
          "all",
          "several",
          "everyone",
          "nobody" ->
          true;
      default -> false;
    };
  }

  private Resolution who(Places source, Unit unit) {
    String first = words.lower(source.from());
    if (source.count() == 1
        && (first.equals("who") || first.equals("which") || first.equals("that"))) {
      int end = source.from();
      if (words.lower(end - 1).equals(",")) {
        end--;
      }
      Places named = subjects.nameBefore(end, unit.from());
      Places antecedent = named != null ? named : subjects.before(end, unit.from());
      return antecedent == null ? Resolution.UNKNOWN : who(antecedent);
    }
    return who(source);
  }

  private Resolution who(Places source) {
    int core = coreEnd(source);
    Resolution found = Resolution.UNKNOWN;
    for (int place = source.from(); place < core; place++) {
      Optional<Cast.Entry> entry = cast.at(words.token(place).span().start());
      if (entry.isPresent()) {
        Span span = entry.get().mention().span();
        if (span.end() == words.token(core - 1).span().end() && isHead(source.from(), place)) {
          return entry.get().resolution();
        }
      }
    }
    return found;
  }

  /** Where a description after the name begins: at its first comma or bracket. */
  private int coreEnd(Places source) {
    for (int place = source.from() + 1; place < source.to(); place++) {
      String lower = words.lower(place);
      if (lower.equals(",") || lower.equals("(")) {
        return place;
      }
    }
    return source.to();
  }

  /** "A spokesman for Hale" is not Hale, and "Stone and Hale" are two. */
  private boolean isHead(int from, int name) {
    int before = name - 1;
    while (before >= from
        && (words.isCapitalised(before)
            || words.lower(before).equals(".")
            || words.is(before, Sense.DETERMINER))) {
      before--;
    }
    if (before < from) {
      return true;
    }
    String lower = words.lower(before);
    boolean bound = words.is(before, Sense.PREPOSITION) && !words.is(name - 1, Sense.PLACE);
    return !bound && !lower.equals("and") && !lower.equals("or");
  }
}
