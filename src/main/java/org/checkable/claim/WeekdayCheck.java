package org.checkable.claim;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** "Friday, July 5, 2025" was a Saturday. Speaks only of dates that give their year. */
final class WeekdayCheck {
  /** Their names in lower case, Monday first. */
  private static final List<String> NAMES =
      Stream.of(DayOfWeek.values()).map(day -> name(day).toLowerCase(Locale.ROOT)).toList();

  private WeekdayCheck() {}

  static void check(Claim claim, List<Finding> findings) {
    for (TimeReference time : claim.times()) {
      DayOfWeek named = weekday(time.raw());
      if (named == null || !time.from().equals(time.to()) || !hasYear(time)) {
        continue;
      }
      DayOfWeek real = time.from().getDayOfWeek();
      if (named != real) {
        findings.add(
            new Finding(
                claim.sentence().index(),
                new Warning(
                    "WEEKDAY_MISMATCH",
                    time.from() + " was a " + name(real) + ", not a " + name(named) + ".",
                    time.span(),
                    null)));
      }
    }
  }

  private static boolean hasYear(TimeReference time) {
    return time.raw().contains(Integer.toString(time.from().getYear()));
  }

  private static @Nullable DayOfWeek weekday(String raw) {
    String lower = raw.toLowerCase(Locale.ROOT);
    for (int day = 0; day < NAMES.size(); day++) {
      if (lower.startsWith(NAMES.get(day))) {
        return DayOfWeek.of(day + 1);
      }
    }
    return null;
  }

  private static String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
