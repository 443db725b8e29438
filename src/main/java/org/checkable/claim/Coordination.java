package org.checkable.claim;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds where a clause is joined to another: "… and the fleet sailed", "… but sank", "… while the
 * crew slept". Speaks only where both sides have a finite verb, and a subject that is there or that
 * can be copied from the side before.
 */
final class Coordination {
  /** A subject is looked for among so many words: longer ones are too uncertain. */
  private static final int LONGEST_SUBJECT = 14;

  private static final Set<String> MEASURES =
      Set.of(
          "second",
          "seconds",
          "minute",
          "minutes",
          "hour",
          "hours",
          "day",
          "days",
          "week",
          "weeks",
          "month",
          "months",
          "year",
          "years",
          "decade",
          "decades",
          "moment",
          "moments",
          "shortly",
          "soon",
          "just",
          "immediately",
          "right",
          "long",
          "only",
          "even");

  private final Clauses clauses;
  private final int limit;

  /**
   * @param limit where to stop looking, exclusive
   */
  Coordination(Clauses clauses, int limit) {
    this.clauses = clauses;
    this.limit = limit;
  }

  /** The cut at a place, seen from a clause that is still open; null when there is none. */
  @Nullable Cut at(int place, OpenClause open) {
    int connector = clauses.isMark(place, ',') ? place + 1 : place;
    boolean comma = connector > place;
    if (clauses.isStop(place)) {
      return afterStop(place, open);
    }
    return switch (clauses.classOf(connector)) {
      case COORDINATOR -> afterCoordinator(place, connector, comma, open);
      case CONTRAST -> afterContrast(place, connector, comma, open);
      case AFTER ->
          isMeasured(place) || clauses.classOf(connector + 1) == WordClass.POSSESSIVE
              ? null
              : fullClause(place, connector + 1, open);
      default ->
          comma && clauses.is(connector, "where") ? fullClause(place, connector + 1, open) : null;
    };
  }

  /** The cut at a comma that would be one if a coordinated list followed: "did A, did B and …". */
  @Nullable Cut inList(int comma, OpenClause open) {
    if (!clauses.isMark(comma, ',')) {
      return null;
    }
    return open.isNested() ? null : elided(comma, comma + 1, true, open);
  }

  /** The cut at a comma that ends a clause begun with a conjunction. */
  @Nullable Cut clauseAfterComma(int comma, OpenClause open) {
    return fullClause(comma, comma + 1, open);
  }

  private @Nullable Cut afterStop(int place, OpenClause open) {
    int start = place + 1;
    while (clauses.classOf(start) == WordClass.COORDINATOR) {
      start++;
    }
    return fullClause(place, start, open);
  }

  /** "Two days after", "shortly after": how long after is said of both together. */
  private boolean isMeasured(int place) {
    WordClass before = clauses.classOf(place - 1);
    return clauses.isMark(place, ',')
        || before == WordClass.MARK
        || clauses.classOf(place - 2) == WordClass.NUMBER
        || MEASURES.contains(clauses.token(place - 1).lower());
  }

  private @Nullable Cut afterCoordinator(int place, int connector, boolean comma, OpenClause open) {
    if (clauses.is(connector, "or") || clauses.is(connector, "nor")) {
      return null;
    }
    int start = connector + 1;
    if (open.reported() && clauses.classOf(start) == WordClass.THAT) {
      start++;
    }
    int contrast = clauses.classOf(start) == WordClass.CONTRAST ? start + 1 : start;
    Cut full = comma || isCertain(contrast) ? fullClause(place, contrast, open) : null;
    boolean allowed = comma || !open.isNested();
    return full != null && allowed ? full : elided(place, start, comma, open);
  }

  private @Nullable Cut afterContrast(int place, int connector, boolean comma, OpenClause open) {
    // Without a comma it tells when: "while the crew slept".
    boolean temporal = clauses.is(connector, "while") && !comma;
    // "Though its fleet has aged" does not stand alone.
    boolean bound = clauses.is(connector + 1, "its") || clauses.is(connector + 1, "their");
    Cut cut = bound ? null : fullClause(place, connector + 1, open);
    boolean compares = cut != null && clauses.is(verbAfter(cut.start()) + 1, "also");
    return temporal && !compares ? null : cut;
  }

  /** Without a comma, "cats and dogs raised in homes" must not pass for two clauses. */
  private boolean isCertain(int start) {
    int verb = verbAfter(start);
    if (verb < 0) {
      return false;
    }
    boolean doubtful = clauses.classOf(verb) == WordClass.PAST_OR_PARTICIPLE;
    WordClass after = clauses.classOf(verb + 1);
    boolean regular = clauses.token(verb).lower().endsWith("ed");
    return !doubtful || (after != WordClass.PREPOSITION && !(regular && after == WordClass.OTHER));
  }

  private @Nullable Cut fullClause(int end, int start, OpenClause open) {
    if (!open.isComplete(end)) {
      return null;
    }
    int verb = verbAfter(start);
    boolean pronoun = verb == start && clauses.classOf(verb) == WordClass.SUBJECT_WITH_VERB;
    if (!pronoun && (verb <= start || !startsSubject(start))) {
      return null;
    }
    int last = verb - 1;
    while (last > start && clauses.classOf(last) == WordClass.ADVERB) {
      last--;
    }
    boolean subject = pronoun || isSubjectEnd(last);
    return subject && limit - start >= 3 ? Cut.plain(end, start) : null;
  }

  /** "Tired crews", not "attached to the wall". */
  private boolean startsSubject(int start) {
    WordClass own = clauses.classOf(start);
    boolean participle = own == WordClass.PAST_OR_PARTICIPLE || own == WordClass.PARTICIPLE;
    return own.startsNounPhrase()
        && !(participle && clauses.classOf(start + 1) == WordClass.PREPOSITION);
  }

  private boolean isSubjectEnd(int last) {
    WordClass end = clauses.classOf(last);
    return (end.endsNounPhrase() && end != WordClass.OBJECT)
        || clauses.isMark(last, ')')
        || end == WordClass.DETERMINER;
  }

  /** The verb of a clause that begins at a place, with nothing but a simple subject before it. */
  private int verbAfter(int start) {
    int end = Math.min(limit, start + LONGEST_SUBJECT);
    for (int at = start; at < end; at++) {
      if (clauses.isFinite(at)) {
        return at;
      }
      boolean pronoun =
          at > start
              && clauses.classOf(at) == WordClass.SUBJECT
              && clauses.classOf(at - 1) != WordClass.ADVERB;
      if (pronoun || isBreak(at)) {
        return -1;
      }
    }
    return -1;
  }

  private boolean isBreak(int at) {
    return clauses.isMark(at, ',')
        || clauses.isMark(at, '-')
        || clauses.isStop(at)
        || clauses.classOf(at).opensClause();
  }

  private @Nullable Cut elided(int end, int start, boolean comma, OpenClause open) {
    if (!open.canLend(end) || (open.isNested() && !comma)) {
      return null;
    }
    int verb = start;
    while (verb < limit && clauses.classOf(verb) == WordClass.ADVERB) {
      verb++;
    }
    // "… and says he will": goes on with who is reported, not with what.
    boolean reporting = open.reported() && verb < limit && clauses.isReporting(verb);
    if (limit - verb < 4 || reporting) {
      return null;
    }
    return switch (clauses.classOf(verb)) {
      case AUXILIARY, PAST -> lend(end, start, open.verb(), open);
      case PRESENT, PRESENT_OR_NOUN ->
          open.isPresent() ? lend(end, start, open.verb(), open) : null;
      case PAST_OR_PARTICIPLE ->
          clauses.is(verb + 1, "by") && !open.isPassiveOrPerfect()
              ? null
              : open.isPassiveOrPerfect() && !clauses.isActive(verb)
                  ? lend(end, start, open.participle(), open)
                  : open.isPast() ? lend(end, start, open.verb(), open) : null;
      case PARTICIPLE ->
          open.isPassiveOrPerfect() ? lend(end, start, open.participle(), open) : null;
      default -> null;
    };
  }

  private static @Nullable Cut lend(int end, int start, int subjectTo, OpenClause open) {
    return Cut.withSubject(end, start, open.subject(), subjectTo);
  }
}
