package org.checkable.store;

import org.checkable.review.ClaimState;

/**
 * A claim with all that people did to it.
 *
 * @param claim as lists and documents show it
 * @param state what commands are decided on; of its trail it has the latest event only
 */
public record ClaimFile(StoredClaim claim, ClaimState state) {}
