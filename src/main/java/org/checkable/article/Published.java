package org.checkable.article;

import java.time.LocalDate;

/**
 * When an article was published, in its own words and as a day.
 *
 * @param value ISO 8601 as given: a date, or a date and time with or without an offset
 * @param date the day at the place of publication, against which "on Thursday" is resolved
 */
public record Published(String value, LocalDate date) {}
