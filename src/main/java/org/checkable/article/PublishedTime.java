package org.checkable.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import org.jspecify.annotations.Nullable;

/** Reads the time of publication; the day is the one at the place of publication, as written. */
final class PublishedTime {
  private static final int LONGEST = 40;

  /** ISO 8601 in its extended form; an offset also without a colon, as many publishers write it. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private PublishedTime() {}

  /** A date, or a date and time with or without an offset; null when it is neither. */
  static @Nullable Published strict(String value) {
    if (value.length() > LONGEST) {
      return null;
    }
    try {
      LocalDate day =
          value.indexOf('T') < 0
              ? LocalDate.parse(value)
              : LocalDateTime.parse(value, TIME).toLocalDate();
      return day.getYear() < 1 || day.getYear() > 9999 ? null : new Published(value, day);
    } catch (DateTimeException notATime) {
      return null;
    }
  }
}
