package org.checkable.quantity;

import java.math.BigDecimal;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure, normalised.
 *
 * @param raw the article's words
 * @param value the figure; of a range, its lower end
 * @param upper the upper end of a range; null for a single figure
 * @param unit such as percent, USD, people, km; empty for a bare count
 * @param code the unit's in UCUM or ISO 4217; empty where there is none
 * @param approximate whether the article says about, nearly, more than and the like
 * @param counted where the article says what is counted or measured; null where it does not, beside
 *     the figure
 * @param span where it stands in the article
 */
public record Quantity(
    String raw,
    BigDecimal value,
    @Nullable BigDecimal upper,
    String unit,
    String code,
    boolean approximate,
    @Nullable Span counted,
    Span span) {}
