package org.checkable.store;

/**
 * Which revision an article is.
 *
 * @param page stands for the page it was posted from, whatever its address looked like
 * @param number from 1, in the order in which they were posted
 */
public record Edition(String page, int number) {}
