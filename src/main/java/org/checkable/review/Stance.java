package org.checkable.review;

/** What a piece of evidence does to the claim; the wire names are these. */
public enum Stance {
  SUPPORTS,
  REFUTES,
  CONTEXT
}
