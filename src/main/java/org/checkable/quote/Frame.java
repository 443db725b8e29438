package org.checkable.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reporting clause with what it reports, in places of {@link TokenLine}.
 *
 * @param source the words that stand for the speaker; null when the sentence has none
 * @param cue the reporting word; null for "X: ..."
 * @param content what is reported, empty when it is still to come, without quotation marks around
 *     all of it
 * @param sieve the pattern that found it
 */
record Frame(@Nullable Places source, @Nullable Places cue, List<Places> content, String sieve) {
  Frame {
    content = List.copyOf(content);
  }
}
