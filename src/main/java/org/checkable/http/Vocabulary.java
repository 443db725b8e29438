package org.checkable.http;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.claim.Kind;
import org.checkable.claim.Score;
import org.checkable.claim.SkipReason;
import org.checkable.review.Event;
import org.checkable.review.Status;
import org.checkable.review.Verdict;

/** The words that documents use, so that every dashboard can offer all of them. */
final class Vocabulary {
  /** A key and what it should do, the same in all dashboards. */
  private record Key(String key, String act) {}

  private static final List<Key> KEYS =
      List.of(
          new Key("j", "next claim"),
          new Key("k", "previous claim"),
          new Key("Enter", "open the claim"),
          new Key("1", "verdict FALSE"),
          new Key("2", "verdict MOSTLY_FALSE"),
          new Key("3", "verdict MIXED"),
          new Key("4", "verdict MOSTLY_TRUE"),
          new Key("5", "verdict TRUE"),
          new Key("6", "verdict UNPROVEN"),
          new Key("7", "verdict MISSING_CONTEXT"),
          new Key("8", "verdict SATIRE"),
          new Key("9", "verdict NO_LONGER_TRUE"),
          new Key("Ctrl+Enter", "send the verdict"),
          new Key("x", "dismiss"),
          new Key("p", "park"),
          new Key("u", "undo"),
          new Key("e", "edit"),
          new Key("n", "take the best claim"),
          new Key("m", "make a claim of the selection"),
          new Key("s", "show what was skipped"),
          new Key("/", "search"),
          new Key("?", "help"));

  private static final List<Verdict> SCALE =
      List.of(
          Verdict.FALSE, Verdict.MOSTLY_FALSE, Verdict.MIXED, Verdict.MOSTLY_TRUE, Verdict.TRUE);

  private Vocabulary() {}

  static String document() {
    return JsonWriter.object(
        writer ->
            writer
                .texts("kinds", List.of(Kind.values()))
                .texts("skipReasons", List.of(SkipReason.values()))
                .texts("bands", List.of(Score.Band.values()))
                .texts("statuses", statuses())
                .texts("events", List.of(Event.Type.values()))
                .objects("verdicts", List.of(Verdict.values()), Vocabulary::verdict)
                .objects(
                    "keys",
                    KEYS,
                    (inner, key) -> inner.field("key", key.key()).field("act", key.act())));
  }

  /** What is stored, and IN_REVIEW, which a lease that holds shows as. */
  private static List<String> statuses() {
    return Stream.concat(Stream.of(Status.values()).map(Enum::name), Stream.of("IN_REVIEW"))
        .toList();
  }

  private static void verdict(JsonWriter writer, Verdict verdict) {
    int place = SCALE.indexOf(verdict);
    writer.field("verdict", verdict.name());
    if (place < 0) {
      writer.nothing("value");
    } else {
      writer.field("value", place + 1);
    }
  }
}
