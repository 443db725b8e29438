package org.checkable.language;

/**
 * A partial parse in the arc-hybrid transition system (Kuhlmann, Gómez-Rodríguez and Satta 2011): a
 * stack of open tokens, a buffer of coming ones, and the arcs so far. The root stands at the end of
 * the buffer, as Goldberg and Nivre (2013) have it. Changes with each transition.
 */
final class ParserState {
  static final int SHIFT = 0;
  static final int LEFT = 1;
  static final int RIGHT = 2;
  static final int TRANSITIONS = 3;

  final int size;
  final int[] stack;
  int depth;

  /** The first token of the buffer; {@link #size} is the root. */
  int next;

  final int[] head;
  final int[] label;

  /**
   * The outermost child on each side, the one inside of it, and how many there are; -1 for none.
   */
  final int[] left;

  final int[] left2;
  final int[] right;
  final int[] right2;
  final int[] leftCount;
  final int[] rightCount;

  /** The labels of a token's children as bits. */
  final long[] labels;

  /** The word that opens a token's clause; -1 for none. */
  final int[] mark;

  ParserState(int size) {
    this.size = size;
    this.stack = new int[size + 1];
    this.head = new int[size + 1];
    this.label = new int[size + 1];
    this.left = new int[size + 1];
    this.left2 = new int[size + 1];
    this.right = new int[size + 1];
    this.right2 = new int[size + 1];
    this.leftCount = new int[size + 1];
    this.rightCount = new int[size + 1];
    this.labels = new long[size + 1];
    this.mark = new int[size + 1];
    for (int at = 0; at <= size; at++) {
      head[at] = -1;
      left[at] = -1;
      left2[at] = -1;
      right[at] = -1;
      right2[at] = -1;
      mark[at] = -1;
    }
  }

  boolean isEnd() {
    return next == size && depth == 0;
  }

  boolean canShift() {
    return next < size;
  }

  boolean canLeft() {
    return depth > 0;
  }

  boolean canRight() {
    return depth > 1;
  }

  int top() {
    return depth > 0 ? stack[depth - 1] : -1;
  }

  int second() {
    return depth > 1 ? stack[depth - 2] : -1;
  }

  int third() {
    return depth > 2 ? stack[depth - 3] : -1;
  }

  void shift() {
    stack[depth++] = next++;
  }

  /** What a token has of a clause and of a conjunct, as bits. */
  int clause(int at) {
    return at < 0
        ? 0
        : has(at, Relation.MARK)
            | has(at, Relation.NSUBJ) << 1
            | has(at, Relation.NSUBJ_PASS) << 2
            | has(at, Relation.AUX) << 3
            | has(at, Relation.CC) << 4
            | has(at, Relation.COP) << 5
            | has(at, Relation.CONJ) << 6;
  }

  private int has(int at, Relation relation) {
    return (int) (labels[at] >>> relation.number()) & 1;
  }

  /** The head that a transition would give the top of the stack. */
  int headBy(int transition) {
    return transition == LEFT ? next : second();
  }

  /** Gives the top of the stack its head and label, and takes it off. */
  void attach(int transition, int relation) {
    int parent = headBy(transition);
    int child = stack[--depth];
    head[child] = parent;
    label[child] = relation;
    labels[parent] |= 1L << relation;
    if (relation == Relation.MARK.number()) {
      mark[parent] = child;
    }
    if (child < parent) {
      leftCount[parent]++;
      left2[parent] = left[parent];
      left[parent] = child;
    } else {
      rightCount[parent]++;
      right2[parent] = right[parent];
      right[parent] = child;
    }
  }
}
