package org.checkable.store;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.checkable.review.QueueFilter;
import org.jspecify.annotations.Nullable;

/** Which rows a filter wants, as far as the keys do not see to that. */
final class RowFilter {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  private RowFilter() {}

  static boolean accepts(QueueFilter filter, QueueRow row, Instant now) {
    return row.review().statusAt(now) == filter.status()
        && filter.superseded() == (row.descent().supersededBy() != null)
        && row.score() >= filter.minimumScore()
        && (filter.kind() == null || filter.kind() == row.kind())
        && (filter.assignee() == null || filter.assignee().equals(row.review().assignee()))
        && (filter.article() == null || filter.article().equals(row.id().article()))
        && isHeldBy(filter.holder(), row, now)
        && (filter.parkedBy() == null
            || row.review().assignee() == null
            || filter.parkedBy().equals(row.review().assignee()))
        && isSpeaker(filter.speaker(), row.speaker());
  }

  /** Whether the keys alone see to this filter, so that nearly every row read is a row wanted. */
  static boolean leavesAll(QueueFilter filter) {
    return filter.kind() == null
        && filter.speaker() == null
        && filter.holder() == null
        && (filter.assignee() == null || !filter.superseded());
  }

  private static boolean isHeldBy(@Nullable String holder, QueueRow row, Instant now) {
    return holder == null
        || row.review().activeLease(now).filter(held -> held.holder().equals(holder)).isPresent();
  }

  /** "Trump" finds "Donald J. Trump"; of a name that is shortened, the words that are left. */
  private static boolean isSpeaker(@Nullable String wanted, @Nullable String speaker) {
    return wanted == null || (speaker != null && words(speaker).containsAll(words(wanted)));
  }

  private static Set<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return Arrays.stream(BETWEEN.split(plain.toLowerCase(Locale.ROOT)))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
