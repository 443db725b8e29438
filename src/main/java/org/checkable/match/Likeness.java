package org.checkable.match;

/**
 * What a comparison found.
 *
 * @param similarity 0 to 1, and 1 only for the same words
 * @param detail what differs, such as "4.2 percent here, 4.4 percent there"; may be empty
 */
public record Likeness(Relation relation, double similarity, String detail) {}
