package org.checkable.claim;

import java.time.DayOfWeek;
import java.util.List;
import org.checkable.quantity.TimeReference;
import org.jspecify.annotations.Nullable;

/** "Friday, July 5, 2025" was a Saturday. Speaks only of dates that give their year. */
final class WeekdayCheck {
  /** Their names, Monday first. */
  private static final List<String> NAMES =
      List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

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
    for (int day = 0; day < NAMES.size(); day++) {
      String name = NAMES.get(day);
      if (raw.regionMatches(true, 0, name, 0, name.length())) {
        return DayOfWeek.of(day + 1);
      }
    }
    return null;
  }

  private static String name(DayOfWeek day) {
    // Deliberate: not getDisplayName, which loads the names of every language for one of ours.
    return NAMES.get(day.getValue() - 1);
  }
}
