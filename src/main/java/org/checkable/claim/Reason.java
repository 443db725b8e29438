package org.checkable.claim;

import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * One named part of a score. The weights of all reasons sum to the score's logit.
 *
 * @param code stable name, such as HAS_NUMBER
 * @param weight what it adds to the logit
 * @param label in words, for people
 * @param span the words it points at; null when it is about the whole sentence
 */
public record Reason(String code, double weight, String label, @Nullable Span span) {}
