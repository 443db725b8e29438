package org.checkable.train;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What {@link ClaimsScore} counted, and the lines that are printed of it. */
final class ClaimFigures {
  enum Count {
    ARTICLES,
    REFUSED,
    TEXT_CHANGED,
    CHECK,
    CHECK_KEPT,
    KEPT,
    KEPT_WELL,
    KINDS,
    KINDS_RIGHT,
    FOUND,
    WANTED,
    ATOMIC,
    COARSE,
    MISSED,
    RIGHT,
    WRONG,
    FLAGGED,
    SILENT,
    SPEAKERS,
    SPEAKERS_RIGHT,
    FLAGS,
    FLAGS_NEEDED,
    CLEAN
  }

  /** A sentence's score, and whether it is worth checking, and first. */
  private record Ranked(double score, boolean check, boolean first) {}

  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final List<Ranked> ranked = new ArrayList<>();

  void count(Count count) {
    count(count, true);
  }

  void count(Count count, boolean is) {
    count(count, is ? 1 : 0);
  }

  void count(Count count, int many) {
    counts.merge(count, many, Integer::sum);
  }

  private int number(Count count) {
    return counts.getOrDefault(count, 0);
  }

  void rank(double score, boolean check, boolean first) {
    ranked.add(new Ranked(score, check, first));
  }

  /** Average precision, equal scores in reading order. */
  private double averagePrecision(Predicate<Ranked> is) {
    int hits = 0;
    double sum = 0;
    List<Ranked> order =
        ranked.stream().sorted(Comparator.comparingDouble(one -> -one.score)).toList();
    for (int at = 0; at < order.size(); at++) {
      if (is.test(order.get(at))) {
        sum += ++hits / (at + 1.0);
      }
    }
    return sum / Math.max(1, hits);
  }

  /** The figures as the script prints them. */
  List<String> lines() {
    int references =
        number(Count.RIGHT) + number(Count.WRONG) + number(Count.FLAGGED) + number(Count.SILENT);
    int rewritten = number(Count.RIGHT) + number(Count.WRONG);
    double precision = number(Count.ATOMIC) / Math.max(1.0, number(Count.FOUND));
    double recall = number(Count.ATOMIC) / Math.max(1.0, number(Count.WANTED));
    double both = precision + recall;
    return List.of(
        "articles %d, refused %d, text changed %d"
            .formatted(number(Count.ARTICLES), number(Count.REFUSED), number(Count.TEXT_CHANGED)),
        "claims      F1 %s (P %s R %s)  atomic %s  coarse %s  missed %s"
            .formatted(
                decimals(both == 0 ? 0 : 2 * precision * recall / both),
                decimals(precision),
                decimals(recall),
                share(Count.ATOMIC, Count.WANTED),
                share(Count.COARSE, Count.WANTED),
                share(Count.MISSED, Count.WANTED)),
        "references  right %s  flagged %s  silent %s  wrong among rewritten %s  flags that were needed %s"
            .formatted(
                share(Count.RIGHT, references),
                share(Count.FLAGGED, references),
                share(Count.SILENT, references),
                share(Count.WRONG, rewritten),
                share(Count.FLAGS_NEEDED, Count.FLAGS)),
        "speakers    right %s".formatted(share(Count.SPEAKERS_RIGHT, Count.SPEAKERS)),
        "sentences   AP check %s  AP check first %s  CHECK kept %s  kept that are CHECK or FACT %s  kinds %s"
            .formatted(
                decimals(averagePrecision(Ranked::check)),
                decimals(averagePrecision(Ranked::first)),
                share(Count.CHECK_KEPT, Count.CHECK),
                share(Count.KEPT_WELL, Count.KEPT),
                share(Count.KINDS_RIGHT, Count.KINDS)),
        "clean       %s".formatted(share(Count.CLEAN, Count.WANTED)));
  }

  private String share(Count some, Count all) {
    return share(some, number(all));
  }

  private String share(Count some, int all) {
    return "%s (%d of %d)"
        .formatted(decimals(number(some) / Math.max(1.0, all)), number(some), all);
  }

  /** Rounded as Python does: the double's own value, half to even. */
  private static String decimals(double figure) {
    return new BigDecimal(figure).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
  }
}
