package org.checkable.train;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** ISO dates, months and years, alone or as ranges, compared as far as both go. */
final class Dates {
  private static final Pattern DATE = Pattern.compile("\\d{4}(?:-\\d\\d)?(?:-\\d\\d)?");

  private Dates() {}

  /** Whether a date in the one is, or is within, a date in the other. */
  static boolean agree(String one, String other) {
    List<String> wanted = dates(other);
    return dates(one).stream()
        .anyMatch(
            date ->
                wanted.stream().anyMatch(want -> date.startsWith(want) || want.startsWith(date)));
  }

  private static List<String> dates(String text) {
    return DATE.matcher(text).results().map(MatchResult::group).toList();
  }
}
