package org.checkable.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the time of publication; the day is the one at the place of publication, as written. */
final class PublishedTime {
  private static final int LONGEST = 40;
  private static final int LONGEST_WRITTEN = 60;

  /** The length of "2025-07-04". */
  private static final int DAY = 10;

  /** ISO 8601 in its extended form; an offset also without a colon, as many publishers write it. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .appendPattern("[XXX][XX][X]")
          .toFormatter();

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final String MONTH =
      "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}";

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?i)\\b(?:(?<month>%1$s)\\.? (?<day>[0-9]{1,2})%2$s|(?<day2>[0-9]{1,2})%2$s (?:of )?(?<month2>%1$s)\\.?),? (?<year>20[0-9]{2}|19[0-9]{2})\\b"
              .formatted(MONTH, "(?:st|nd|rd|th)?"));

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

  /**
   * A time as pages write it: a space for the T, slashes for hyphens, or only a day that can be
   * read, as in "Thu, 12 Mar 2026 08:00:00 GMT".
   */
  static @Nullable Published lenient(String value) {
    String time =
        value
            .strip()
            .replaceFirst("^(\\d{4})/(\\d{2})/(\\d{2})(?!\\d)", "$1-$2-$3")
            .replaceFirst("^(\\d{4}-\\d{2}-\\d{2}) +(?=\\d)", "$1T")
            .replace(" ", "");
    Published published = strict(time);
    if (published == null && time.length() > DAY) {
      published = strict(time.substring(0, DAY));
    }
    if (published == null && value.length() <= LONGEST_WRITTEN) {
      published = written(value);
    }
    // Pages fill in "0001-01-01" and "1970-01-01" where they know no time.
    return published == null || published.date().getYear() <= 1970 ? null : published;
  }

  /** The first day that is written out in a text: "Nov. 19, 2019" or "19 November 2019". */
  static @Nullable Published written(String text) {
    Matcher day = WRITTEN.matcher(text);
    if (!day.find()) {
      return null;
    }
    boolean american = day.group("month") != null;
    String month = (american ? day.group("month") : day.group("month2")).toLowerCase(Locale.ROOT);
    String number = american ? day.group("day") : day.group("day2");
    int place = MONTHS.indexOf(month.substring(0, 3)) / 3 + 1;
    return strict(
        String.format(
            Locale.ROOT, "%s-%02d-%02d", day.group("year"), place, Integer.parseInt(number)));
  }
}
