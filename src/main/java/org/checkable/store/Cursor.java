package org.checkable.store;

/**
 * A place in the queue, which clients carry and do not read.
 *
 * @param value as sent; whether it is one of ours is found out where it is used
 */
public record Cursor(String value) {}
