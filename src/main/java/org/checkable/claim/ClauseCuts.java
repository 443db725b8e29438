package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Walks through a stretch of a sentence and finds where one clause ends and the next begins. */
final class ClauseCuts {
  private final Clauses clauses;
  private final int from;
  private final int to;
  private final boolean reported;
  private final Coordination coordination;
  private final Relatives relatives;
  private final List<Cut> cuts = new ArrayList<>();

  /** Commas of a list of verbs that are cuts if an "and" with a verb follows. */
  private final List<Cut> pending = new ArrayList<>();

  private ClauseCuts(Clauses clauses, int from, int to, boolean reported) {
    this.clauses = clauses;
    this.from = from;
    this.to = to;
    this.reported = reported;
    this.coordination = new Coordination(clauses, to);
    this.relatives = new Relatives(clauses, to);
  }

  /**
   * The cuts within the tokens {@code from..to}, in order.
   *
   * @param reported whether somebody is reported to have said these words
   */
  static List<Cut> of(Clauses clauses, int from, int to, boolean reported) {
    ClauseCuts walk = new ClauseCuts(clauses, from, to, reported);
    walk.walk();
    return walk.cuts;
  }

  private void walk() {
    int at = from;
    if (clauses.classOf(from) == WordClass.CONTRAST) {
      at = contrastFirst();
    }
    int start = at;
    OpenClause open = new OpenClause(clauses, start, reported);
    while (at < to) {
      List<Cut> found = at > start ? cutsAt(at, start, open) : List.of();
      if (found.isEmpty()) {
        open.pass(at);
        at++;
        continue;
      }
      Cut last = found.getLast();
      open = next(last, clauses.classOf(at + 1) == WordClass.RELATIVE && found.size() == 1);
      start = last.start();
      at = Math.max(last.start(), last.replaced());
    }
  }

  private OpenClause next(Cut cut, boolean relative) {
    pending.clear();
    if (!cut.lacksSubject()) {
      return new OpenClause(clauses, cut.start(), reported);
    }
    OpenClause open = OpenClause.lent(clauses, cut.replaced(), cut, reported);
    return relative ? open.closed() : open;
  }

  private List<Cut> cutsAt(int at, int start, OpenClause open) {
    List<Cut> around = relatives.at(at, start, open);
    if (!around.isEmpty()) {
      cuts.addAll(around);
      return around;
    }
    Cut cut = coordination.at(at, open);
    if (cut == null) {
      remember(coordination.inList(at, open));
      return List.of();
    }
    if (cut.lacksSubject()) {
      cuts.addAll(pending);
    }
    cuts.add(cut);
    return List.of(cut);
  }

  private void remember(@Nullable Cut cut) {
    if (cut != null) {
      pending.add(cut);
    }
  }

  /** "While the crew slept, the ship sank": begins after the word, cuts at the comma. */
  private int contrastFirst() {
    OpenClause open = new OpenClause(clauses, from + 1, reported);
    for (int at = from + 1; at < to; at++) {
      if (clauses.isMark(at, ',') && open.isComplete(at)) {
        Cut cut = coordination.clauseAfterComma(at, open);
        if (cut == null) {
          return from;
        }
        cuts.add(Cut.plain(from, from + 1));
        cuts.add(cut);
        return cut.start();
      }
      open.pass(at);
    }
    return from;
  }
}
