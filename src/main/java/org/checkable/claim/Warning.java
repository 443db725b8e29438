package org.checkable.claim;

import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Something within the article that does not add up; a hint for people, never a verdict.
 *
 * @param code such as PERCENT_MISMATCH, WEEKDAY_MISMATCH, CONTRADICTS_SENTENCE
 * @param detail one sentence for people
 * @param span the words it is about
 * @param otherSentence index of the sentence that it conflicts with; null when there is none
 */
public record Warning(String code, String detail, Span span, @Nullable Integer otherSentence) {}
