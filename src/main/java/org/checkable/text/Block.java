package org.checkable.text;

/**
 * A paragraph, heading, list item or caption: no sentence crosses from one block into the next.
 *
 * @param span where it stands, without white space at either end
 */
public record Block(Span span, Part part) {}
