package org.checkable.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting clause with what it reports, in places of {@link TokenLine}.
 *
 * @param source the words that stand for the speaker; null when the sentence has none
 * @param cue the reporting words with their auxiliaries; null for "X: ..."
 * @param content what is reported, empty when it is still to come, without quotation marks around
 *     all of it
 * @param pattern the name of the pattern that found it
 */
record ReportingClause(
    @Nullable TokenRange source,
    @Nullable TokenRange cue,
    List<TokenRange> content,
    String pattern) {
  ReportingClause {
    content = List.copyOf(content);
  }
}
