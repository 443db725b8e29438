package org.checkable.claim;

/** What a text is, which decides the weights its sentences are judged by. */
public enum Form {
  /** A statement or two without an article around them: no title, place or neighbours to go by. */
  ALONE(0),
  /** An article. */
  ARTICLE(1);

  private final int column;

  Form(int column) {
    this.column = column;
  }

  /** Its column of weights in a model. */
  int column() {
    return column;
  }
}
