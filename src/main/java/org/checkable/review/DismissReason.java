package org.checkable.review;

/** Why a claim is not reviewed; the wire names are these. */
public enum DismissReason {
  NOT_A_CLAIM,
  OPINION,
  /** Another claim says the same; it is named. */
  DUPLICATE_OF,
  OUT_OF_SCOPE,
  NOT_CHECKABLE,
  /** The words or the speaker were cut out wrongly. */
  BAD_EXTRACTION
}
