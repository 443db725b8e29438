package org.checkable.match;

/**
 * A claim as matching sees it.
 *
 * @param statement what the claim says
 * @param bag its words, of a published claim with its headline
 */
public record Wording(Statement statement, Bag bag) {}
