package org.checkable.store;

/**
 * An article with how far people have come with it.
 *
 * @param claims how many it has, those that people made included
 * @param decided how many of them are reviewed or dismissed
 */
public record ListedArticle(StoredArticle article, int claims, int decided) {}
