package org.checkable.language;

import java.util.Arrays;
import java.util.List;

/**
 * Reads a sentence clause by clause and puts the trees together. An aside between a noun and its
 * verb is read by itself too: "Reyes, 44, said" is parsed as "Reyes said", which parsers get right.
 */
final class TreeAssembler {
  /** Nobody writes deeper; keeps a hostile sentence linear. */
  private static final int DEEPEST = 6;

  private final String text;
  private final TokenSpans spans;
  private final int[] tags;
  private final Tagger tagger;
  private final Parser parser;
  private final WordClusters clusters;
  private final ClauseBoundaries boundaries;
  private final int[] heads;
  private final int[] relations;

  /** How many clauses the one that is read stands in. */
  private int depth;

  /** What the root reports, as far as the tokens before {@link #read} tell. */
  private int said = DependencyTree.NONE;

  private int read;

  /** Up to where marks hang on what is said. */
  private int hung;

  /** The root of the first clause, on which all hangs. */
  private int root = DependencyTree.NONE;

  TreeAssembler(
      String text, TaggedSentence sentence, Tagger tagger, Parser parser, WordClusters clusters) {
    this.text = text;
    this.spans = sentence.spans();
    this.tags = sentence.tags();
    this.tagger = tagger;
    this.parser = parser;
    this.clusters = clusters;
    this.boundaries = new ClauseBoundaries(text, spans, tags);
    this.heads = new int[tags.length];
    this.relations = new int[tags.length];
  }

  DependencyTree tree(List<NamedEntity> names) {
    mendReported();
    return new DependencyTree(text, spans, tags, heads, relations, names);
  }

  /** Reads all clauses from a token on. */
  void clauses(int start) {
    int from = start;
    while (from < tags.length) {
      int to = boundaries.end(from);
      int first = root;
      int top = clause(from, to, root, Relation.PARATAXIS);
      root = root == DependencyTree.NONE ? top : root;
      if (first != DependencyTree.NONE && Tag.of(tags[from]) == Tag.CC) {
        conjoin(from, to);
      }
      from = to;
    }
  }

  /** Reads the place and date before a sentence. */
  void dateline(int end) {
    if (end > 0) {
      parse(0, end, new boolean[end], root, Relation.DISLOCATED);
    }
  }

  /**
   * Reads one clause; a subordinate clause in front of it and what stands between commas in it are
   * read by themselves.
   *
   * @param above what its root hangs on; {@link DependencyTree#NONE} for nothing
   * @param relation that it gets there
   * @return its root
   */
  private int clause(int from, int to, int above, Relation relation) {
    int front = depth < DEEPEST ? boundaries.frontEnd(from, to) : from;
    if (front > from) {
      depth++;
      int main = clause(front, to, above, relation);
      hang(front - 1, main, Relation.PUNCT);
      int phrase = clause(from, front - 1, main, Relation.ADVCL);
      if (phrase != DependencyTree.NONE
          && Tag.of(tags[phrase]).isNoun()
          && !hasSubject(from, phrase)) {
        relations[phrase] = Relation.OBL.number();
      }
      depth--;
      return main;
    }
    boolean[] aside = new boolean[to - from];
    int at = depth < DEEPEST ? from : to;
    while (at < to) {
      int close = boundaries.asideEnd(at, from, to);
      if (close > at) {
        Arrays.fill(aside, at - from, close - from, true);
      }
      at = Math.max(at + 1, close);
    }
    int top = parse(from, to, aside, above, relation);
    int open = from;
    while (open < to) {
      int close = open;
      while (close < to && aside[close - from]) {
        close++;
      }
      if (close > open) {
        aside(open, close);
      }
      open = close + 1;
    }
    return top;
  }

  private boolean hasSubject(int from, int head) {
    for (int at = from; at < head; at++) {
      if (heads[at] == head && Relation.of(relations[at]).isSubject()) {
        return true;
      }
    }
    return false;
  }

  /** Hangs an aside on the noun before it. */
  private void aside(int open, int close) {
    int noun = open - 1;
    while (heads[noun] >= 0 && heads[noun] < noun && Tag.of(tags[heads[noun]]).isNoun()) {
      noun = heads[noun];
    }
    Relation relation =
        switch (Tag.of(tags[open + 1])) {
          case WDT, WP, WPS -> Relation.ACL_RELCL;
          case VBN -> Relation.ACL;
          default -> Relation.APPOS;
        };
    hang(open, noun, Relation.PUNCT);
    int end = close;
    if (Tag.of(tags[close - 1]) == Tag.COMMA) {
      end--;
      hang(end, noun, Relation.PUNCT);
    }
    depth++;
    clause(open + 1, end, noun, relation);
    depth--;
  }

  private void hang(int at, int head, Relation relation) {
    heads[at] = head;
    relations[at] = relation.number();
  }

  /**
   * Parses some of the tokens by themselves, and hangs their root on another.
   *
   * @param without which of them are passed over, counted from the first
   * @param above what the root hangs on; {@link DependencyTree#NONE} for nothing
   * @param relation that it gets there
   * @return the root
   */
  private int parse(int from, int to, boolean[] without, int above, Relation relation) {
    int[] places = new int[to - from];
    int count = 0;
    for (int at = from; at < to; at++) {
      if (!without[at - from]) {
        places[count++] = at;
      }
    }
    int[] starts = new int[count];
    int[] ends = new int[count];
    int[] own = new int[count];
    for (int at = 0; at < count; at++) {
      starts[at] = spans.start(places[at]);
      ends[at] = spans.end(places[at]);
      own[at] = tags[places[at]];
    }
    TokenFeatures tokens = new TokenFeatures(text, starts, ends, clusters);
    if (count < to - from) {
      // Without the aside the tagger sees the verb beside its subject.
      own = tagger.tags(tokens);
      for (int at = 0; at < count; at++) {
        boolean verb = Tag.of(own[at]).isVerb() && Tag.of(tags[places[at]]).isVerb();
        tags[places[at]] = verb ? own[at] : tags[places[at]];
        own[at] = tags[places[at]];
      }
    }
    ParserState state = parser.parse(tokens, own);
    int top = DependencyTree.NONE;
    for (int at = 0; at < count; at++) {
      boolean isTop = state.head[at] == count;
      heads[places[at]] = isTop ? above : places[state.head[at]];
      relations[places[at]] =
          isTop && above != DependencyTree.NONE ? relation.number() : state.label[at];
      top = isTop && top == DependencyTree.NONE ? places[at] : top;
    }
    return top;
  }

  /**
   * "Said [the port] lost 40 jobs", "says [the money] will pay": a finite verb behind what looks
   * like the object of another has it as its subject, when it has none and is no bare participle.
   */
  private void mendReported() {
    int[] objects = new int[tags.length];
    int[] lastChildren = new int[tags.length];
    boolean[] complete = new boolean[tags.length];
    Arrays.fill(objects, DependencyTree.NONE);
    for (int at = 0; at < tags.length; at++) {
      int head = heads[at];
      if (head >= 0) {
        lastChildren[head] = at;
      }
      if (head >= 0 && relations[at] == Relation.OBJ.number() && head < at) {
        objects[head] = at;
      }
      if (head >= 0 && (Relation.of(relations[at]).isSubject() || isMark(at))) {
        complete[head] = true;
      }
    }
    for (int at = 0; at < tags.length; at++) {
      int head = heads[at];
      if (head < 0 || head > at || complete[at]) {
        continue;
      }
      boolean active = objects[at] != DependencyTree.NONE && Tag.of(tags[at]).isFinite();
      if (active
          && relations[at] == Relation.ACL.number()
          && relations[head] == Relation.OBJ.number()
          && heads[head] < head) {
        hang(at, heads[head], Relation.CCOMP);
        takeSubject(at, head, lastChildren[head]);
      } else if (relations[at] == Relation.CCOMP.number()
          && objects[head] != DependencyTree.NONE
          && objects[head] < at
          && Tag.of(tags[objects[head] + 1]).isFinite()
          && !Tag.of(tags[objects[head]]).isPunctuation()) {
        takeSubject(at, objects[head], lastChildren[objects[head]]);
      }
    }
  }

  private boolean isMark(int at) {
    return relations[at] == Relation.MARK.number();
  }

  /** Hangs a noun on the verb behind it, and what hung on the noun behind the verb too. */
  private void takeSubject(int verb, int noun, int lastChild) {
    for (int child = verb + 1; child <= lastChild; child++) {
      heads[child] = heads[child] == noun ? verb : heads[child];
    }
    hang(noun, verb, Relation.NSUBJ);
  }

  /** Hangs a coordinated clause on the one that it goes on with: what is said, or who says it. */
  private void conjoin(int from, int to) {
    for (; read < from; read++) {
      said = said(root, read, said);
    }
    for (int at = from; at < to; at++) {
      if (heads[at] == root && relations[at] == Relation.PARATAXIS.number()) {
        relations[at] = Relation.CONJ.number();
        if (said != DependencyTree.NONE && !reports(at, to)) {
          heads[at] = said;
          hangMarks(from);
        }
      }
    }
  }

  /** Whether a verb has a clause that it reports as the last of what hangs on it. */
  private boolean reports(int verb, int end) {
    int found = DependencyTree.NONE;
    for (int at = verb + 1; at < end; at++) {
      found = said(verb, at, found);
    }
    return found != DependencyTree.NONE;
  }

  /** The clause that a verb reports, if by the next token nothing but marks follows it. */
  private int said(int verb, int at, int before) {
    if (at <= verb || heads[at] != verb || Tag.of(tags[at]).isPunctuation()) {
      return before;
    }
    return relations[at] == Relation.CCOMP.number() ? at : DependencyTree.NONE;
  }

  /** Lets marks behind what is said hang there, so that the tree stays projective. */
  private void hangMarks(int end) {
    for (hung = Math.max(hung, said + 1); hung < end; hung++) {
      heads[hung] = heads[hung] == root ? said : heads[hung];
    }
  }
}
