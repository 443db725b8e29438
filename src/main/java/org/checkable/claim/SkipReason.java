package org.checkable.claim;

/** Why a sentence is not a claim; the wire names are these. */
public enum SkipReason {
  OPINION,
  PREDICTION,
  QUESTION,
  INSTRUCTION,
  NOT_A_CLAIM,
  BELOW_THRESHOLD,
  DUPLICATE,
  /** The article has more claims than are taken of one, and others are more worth checking. */
  OVER_LIMIT
}
