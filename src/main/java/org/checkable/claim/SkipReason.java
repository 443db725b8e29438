package org.checkable.claim;

/** Why a sentence is not a claim; the wire names are these. */
public enum SkipReason {
  OPINION,
  PREDICTION,
  QUESTION,
  INSTRUCTION,
  NOT_A_CLAIM,
  BELOW_THRESHOLD,
  DUPLICATE
}
