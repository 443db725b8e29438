package org.checkable.quote;

import java.util.List;
import org.checkable.text.Span;

/**
 * Something that somebody is reported to have said, written or thought.
 *
 * @param span all of it: content, speaker and cue, quotation marks included
 * @param content what was said, in reading order and without the quotation marks; more than one
 *     span where the speaker stands in the middle
 * @param attribution who said it, and how that was decided
 */
public record Quote(Span span, Mode mode, List<Span> content, Attribution attribution) {

  /** How the content is given; the wire names are these. */
  public enum Mode {
    /** In quotation marks, all of it. */
    DIRECT,
    /** In the reporter's words. */
    INDIRECT,
    /** In the reporter's words with some of the speaker's own. */
    MIXED
  }

  /** What the deciding rule of a quotation begins with that reports a thing and no statement. */
  static final String OBJECT = "speaker-verb-object";

  /** What it begins with where somebody wants something done. */
  static final String INFINITIVE = "speaker-verb-infinitive";

  public Quote {
    content = List.copyOf(content);
    if (content.isEmpty()) {
      throw new IllegalArgumentException("a quotation without content at " + span);
    }
    for (Span part : content) {
      if (!span.contains(part)) {
        throw new IllegalArgumentException("content " + part + " outside its quotation " + span);
      }
    }
  }

  /**
   * Whether what is reported can be true or false: "said the plan failed" is a statement, for whose
   * content its speaker answers; "criticised the plan" and "wants to leave" are none.
   */
  public boolean isStatement() {
    return !isJudgement() && !attribution.decidedBy().startsWith(INFINITIVE);
  }

  /** Whether a thing is reported: somebody judges it or speaks of it. */
  public boolean isJudgement() {
    return attribution.decidedBy().startsWith(OBJECT);
  }
}
