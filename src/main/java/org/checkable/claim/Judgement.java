package org.checkable.claim;

import org.jspecify.annotations.Nullable;

/**
 * What one sentence is worth.
 *
 * @param skip why it is not a claim; null when it is one
 */
public record Judgement(Score score, Kind kind, @Nullable SkipReason skip) {}
