package org.checkable.quantity;

import java.time.LocalDate;
import org.checkable.text.Span;

/**
 * A date or period that a claim names, resolved against the article's date where that is needed.
 *
 * @param raw the article's words
 * @param from its first day
 * @param to its last day
 * @param span where it stands in the article
 */
public record TimeReference(String raw, LocalDate from, LocalDate to, Span span) {}
