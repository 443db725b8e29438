package org.checkable.review;

import org.checkable.claim.ClaimId;
import org.jspecify.annotations.Nullable;

/**
 * That a claim will not be reviewed.
 *
 * @param duplicateOf the claim that says the same; null for every other reason
 */
public record Dismissal(DismissReason reason, @Nullable ClaimId duplicateOf) {}
