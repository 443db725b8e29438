package org.checkable.claim;

/**
 * One editorial insertion that lets a claim be read without its article. In the claim's text it
 * stands in square brackets.
 *
 * @param rule the rule that made it, such as PRONOUN
 * @param at UTF-16 offset of its opening bracket in the claim's text
 * @param from the article's own words that it stands in place of; empty for a pure insertion
 * @param to what stands between the brackets
 */
public record Rewrite(String rule, int at, String from, String to, CopiedFrom copiedFrom) {}
