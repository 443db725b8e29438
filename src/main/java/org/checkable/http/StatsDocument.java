package org.checkable.http;

import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalDouble;
import org.checkable.review.Agreement;
import org.checkable.review.DismissReason;
import org.checkable.review.Status;
import org.checkable.review.Verdict;
import org.checkable.store.Stats;

/** Writes how the work goes. */
final class StatsDocument {
  private StatsDocument() {}

  static String of(LocalDate from, LocalDate to, Stats stats) {
    return JsonWriter.object(
        writer ->
            writer
                .field("from", from.toString())
                .field("to", to.toString())
                .object("queue", queue -> queue(queue, stats))
                .field("superseded", stats.superseded())
                .objects(
                    "decisionsPerDay",
                    stats.decided().entrySet(),
                    (inner, day) ->
                        inner
                            .field("day", day.getKey().toString())
                            .field("decisions", day.getValue()))
                .object("verdicts", inner -> counts(inner, Verdict.values(), stats.verdicts()))
                .object(
                    "dismissals",
                    inner -> counts(inner, DismissReason.values(), stats.dismissals()))
                .object("agreement", inner -> agreement(inner, stats)));
  }

  private static void queue(JsonWriter writer, Stats stats) {
    for (Status status : Status.values()) {
      LocalDate oldest = stats.oldest().get(status);
      writer.object(
          status.name(),
          inner ->
              inner
                  .field("depth", stats.depth().getOrDefault(status, 0L))
                  .field("oldest", oldest == null ? null : oldest.toString()));
    }
  }

  private static <E extends Enum<E>> void counts(
      JsonWriter writer, E[] words, Map<E, Integer> counts) {
    for (E word : words) {
      writer.field(word.name(), counts.getOrDefault(word, 0));
    }
  }

  private static void agreement(JsonWriter writer, Stats stats) {
    writer.field("claims", stats.votes().size());
    number(writer, "nominalAlpha", Agreement.nominalAlpha(stats.votes()));
    number(writer, "ordinalAlpha", Agreement.ordinalAlpha(stats.votes()));
    writer.objects(
        "pairs",
        Agreement.pairs(stats.votes()).entrySet(),
        (inner, pair) ->
            number(
                inner
                    .field("first", pair.getKey().first())
                    .field("second", pair.getKey().second())
                    .field("claims", pair.getValue().size()),
                "kappa",
                Agreement.kappa(pair.getValue())));
  }

  private static void number(JsonWriter writer, String name, OptionalDouble value) {
    if (value.isPresent()) {
      writer.field(name, value.getAsDouble());
    } else {
      writer.nothing(name);
    }
  }
}
