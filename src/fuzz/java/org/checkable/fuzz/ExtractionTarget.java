package org.checkable.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.checkable.article.Submission;

/**
 * A text, after a first line that may be a publication date or a title.
 *
 * <p>The other lines are the article.
 */
final class ExtractionTarget implements Target {
  @Override
  public void run(byte[] input) {
    String text = Property.text(input);
    int end = text.indexOf('\n');
    String first = end < 0 ? "" : text.substring(0, end);
    String rest = text.substring(end + 1);
    boolean dated = first.matches("[0-9-]{4,10}.*");
    Extractions.check(
        first.isEmpty()
            ? Submission.ofText(text)
            : dated
                ? new Submission(rest, null, null, null, first, null, "en")
                : new Submission(rest, null, first, null, null, first, null));
    Work.isBounded(input, repeated -> Extractions.split(Submission.ofText(repeated)));
  }

  @Override
  public List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>(Seeds.articles());
    seeds.addAll(
        Seeds.of(
            """
            2026-03-04
            Prices rose by 4.2% in May, Ana Brandt said. “It fell,” she said.\
            """,
            """
            Iva Storm
            “We hired 40 divers 🤿 in May,” she said. It cost $2 million, up from 1.5.\
            """,
            """
            1. The first.
            2. The second, which 3 of 4 people saw.

            Ms. Hale (U.S.) denied it.\
            """));
    return seeds;
  }
}
