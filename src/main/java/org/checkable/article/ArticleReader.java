package org.checkable.article;

import java.util.List;
import org.checkable.text.Block;
import org.checkable.text.Part;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;

/** Reads what a client sent into an {@link Article}, or says what is wrong with it. */
public final class ArticleReader {
  /** The longest text that is taken, in bytes of UTF-8. */
  public static final int MAXIMUM_BYTES = 256 * 1024;

  public ArticleReader(RuleSource source) {
    // The first version needs no rules yet.
  }

  /** Reads a submission; all that is wrong with it is said at once. */
  public Reading read(Tenant tenant, Submission submission) {
    String text = submission.text() == null ? "" : submission.text();
    Span whole = new Span(0, text.length()).trim(text);
    return new Reading.Accepted(
        new Article(
            ArticleId.of(tenant, text), Metadata.NONE, text, List.of(new Block(whole, Part.BODY))));
  }
}
