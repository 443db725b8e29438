package org.checkable.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A sentence read: its tokens with tags, heads and relations, as in Universal Dependencies. Tokens
 * go by their place, from 0. The tree is projective: what hangs on a token, with all below it, is
 * one range of tokens. It is a guess, right in some four of five relations. Never changes.
 */
public final class DependencyTree {
  /** The head of the root. */
  public static final int NONE = -1;

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final int[] tags;
  private final int[] heads;
  private final int[] relations;
  private final int[] firstChild;
  private final int[] nextChild;
  private final int[] subjects;
  private final boolean[] finite;
  private final int[] from;
  private final int[] to;
  private final @Nullable String[] lower;
  private final List<NamedEntity> names;
  private final int root;

  DependencyTree(
      String text,
      TokenSpans spans,
      int[] tags,
      int[] heads,
      int[] relations,
      List<NamedEntity> names) {
    this.text = text;
    this.starts = spans.starts();
    this.ends = spans.ends();
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
    this.names = List.copyOf(names);
    this.lower = new @Nullable String[starts.length];
    this.from = new int[starts.length];
    this.to = new int[starts.length];
    int top = NONE;
    for (int at = 0; at < starts.length; at++) {
      from[at] = at;
      to[at] = at + 1;
      if (heads[at] == NONE) {
        top = at;
      }
    }
    this.root = top;
    widen();
    this.firstChild = new int[starts.length];
    this.nextChild = new int[starts.length];
    this.subjects = new int[starts.length];
    this.finite = new boolean[starts.length];
    link();
  }

  /** Lets each token's range hold those of its children: left ones and right ones in turn. */
  private void widen() {
    for (int at = 0; at < starts.length; at++) {
      int head = heads[at];
      if (head > at) {
        from[head] = Math.min(from[head], from[at]);
      }
    }
    for (int at = starts.length - 1; at >= 0; at--) {
      int head = heads[at];
      if (head != NONE && head < at) {
        to[head] = Math.max(to[head], to[at]);
      }
    }
    for (int at = 0; at < starts.length; at++) {
      int head = heads[at];
      if (head > at) {
        to[head] = Math.max(to[head], to[at]);
      }
    }
  }

  /** Notes each token's children, its subject and whether it is finite, so that none is sought. */
  private void link() {
    Arrays.fill(firstChild, NONE);
    Arrays.fill(subjects, NONE);
    for (int at = starts.length - 1; at >= 0; at--) {
      finite[at] |= tag(at).isFinite();
      int head = heads[at];
      nextChild[at] = head == NONE ? NONE : firstChild[head];
      if (head != NONE) {
        firstChild[head] = at;
        boolean subject = relation(at).isSubject() && !isBehindComma(subjects[head], head);
        subjects[head] = subject ? at : subjects[head];
        finite[head] |= isAuxiliary(at) && tag(at).isFinite();
      }
    }
  }

  /**
   * "The bridge, [Hale] said, is safe": of two before the verb, the one behind the comma does it.
   */
  private boolean isBehindComma(int subject, int head) {
    return subject != NONE
        && subject < head
        && from[subject] > 0
        && tag(from[subject] - 1) == Tag.COMMA;
  }

  public int size() {
    return starts.length;
  }

  /** The token that hangs on nothing; {@link #NONE} for a sentence without tokens. */
  public int root() {
    return root;
  }

  public Span span(int at) {
    return new Span(starts[at], ends[at]);
  }

  /** Where a token begins in the article's text, UTF-16. */
  public int start(int at) {
    return starts[at];
  }

  /** Where a token ends, exclusive. */
  public int end(int at) {
    return ends[at];
  }

  /** From the first character of one token to the last of another. */
  public Span span(int first, int last) {
    return new Span(starts[first], ends[last]);
  }

  /** A token's characters in lower case, with straight apostrophes. */
  public String lower(int at) {
    String known = lower[at];
    if (known == null) {
      known = text.substring(starts[at], ends[at]).replace('’', '\'').toLowerCase(Locale.ROOT);
      lower[at] = known;
    }
    return known;
  }

  /** A token's characters. */
  public String form(int at) {
    return text.substring(starts[at], ends[at]);
  }

  public Tag tag(int at) {
    return Tag.of(tags[at]);
  }

  /** The place of the token that it hangs on; {@link #NONE} for the root. */
  public int head(int at) {
    return heads[at];
  }

  public Relation relation(int at) {
    return Relation.of(relations[at]);
  }

  /** The first token of what hangs on a token, itself included. */
  public int from(int at) {
    return from[at];
  }

  /** The end of what hangs on a token, exclusive. */
  public int to(int at) {
    return to[at];
  }

  /** Whether a token hangs on another, by however many steps, or is it. */
  public boolean isWithin(int at, int top) {
    return from[top] <= at && at < to[top];
  }

  /** The first token that hangs on a token itself; {@link #NONE} when none does. */
  public int firstChild(int at) {
    return firstChild[at];
  }

  /** The next token that hangs on the same token as this one; {@link #NONE} behind the last. */
  public int nextChild(int child) {
    return nextChild[child];
  }

  /** The first child with a relation; {@link #NONE} when there is none. */
  public int child(int at, Relation relation) {
    int child = firstChild[at];
    while (child != NONE && relations[child] != relation.number()) {
      child = nextChild[child];
    }
    return child;
  }

  /**
   * The child that is its subject of any sort, of two the one behind a comma; {@link #NONE} when
   * there is none.
   */
  public int subject(int at) {
    return subjects[at];
  }

  /**
   * Whether a token is the head of a finite predicate: a finite verb, or what has a finite
   * auxiliary or copula.
   */
  public boolean isFinite(int at) {
    return finite[at];
  }

  private boolean isAuxiliary(int at) {
    return switch (relation(at)) {
      case AUX, AUX_PASS, COP -> true;
      default -> false;
    };
  }

  /**
   * The token that holds an offset of the text, or the first one behind it; the size at the end.
   */
  public int at(int offset) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (ends[middle] <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The names in it, in order, none inside another. */
  public List<NamedEntity> names() {
    return names;
  }

  /** One token a line: place, form, tag, head, relation; for reading. */
  @Override
  public String toString() {
    StringBuilder lines = new StringBuilder();
    for (int at = 0; at < size(); at++) {
      lines
          .append(at)
          .append('\t')
          .append(form(at))
          .append('\t')
          .append(tag(at).penn())
          .append('\t')
          .append(heads[at])
          .append('\t')
          .append(relation(at).label())
          .append('\n');
    }
    return lines.toString();
  }
}
