package org.checkable.store;

import org.checkable.review.Refusal;

/** What became of a reviewer's command. */
public sealed interface Outcome {

  /** It is done, and this is how the claim is now. */
  record Done(ClaimFile file) implements Outcome {}

  /** It is not, and nothing was written. */
  record Refused(Refusal refusal) implements Outcome {}

  /** The tenant has no such claim or article. */
  record Missing() implements Outcome {}
}
