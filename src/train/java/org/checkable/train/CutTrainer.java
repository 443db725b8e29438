package org.checkable.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.checkable.ClassPath;
import org.checkable.claim.Reported;
import org.checkable.claim.SentenceCuts;
import org.checkable.text.RuleSource;
import org.checkable.text.Span;

/**
 * Learns at which joints a sentence is cut, from sentences that people took apart: a joint is an
 * example of yes where cutting at it gives more of the labelled claims, of no otherwise.
 *
 * <p>Tried without gain, by articles that are judged by the others: penalties of .3 and 1; joints
 * that change little at a tenth of the weight; labelled parts of news at full weight.
 */
public final class CutTrainer {
  static final String PATH = "model/en/joints.tsv";

  /** A labelled claim is found by one that has this share of the words of both. */
  private static final double SAME = 0.8;

  /** What a claim costs that nobody wanted, beside one that somebody did. */
  private static final double COST = 0.3;

  /** What words in common are worth where a claim is not found. */
  private static final double LIKENESS = 0.1;

  /** The gain of a joint from which on it counts in full, and what it counts without any. */
  private static final double GAIN = 0.5;

  private static final double LEAST_WEIGHT = 0.3;

  /** Labels of news have a claim's own words alone, so they tell less. */
  private static final double NEWS = 0.4;

  private static final int LEAST_SEEN = 3;
  private static final double PENALTY = 3;

  /** Below even odds: a claim too many is skipped in a second, one too few is never checked. */
  private static final double THRESHOLD = -0.5;

  private CutTrainer() {}

  /** Arguments: the data folder, and the day that the provenance states (ISO 8601). */
  public static void main(String[] arguments) throws IOException {
    Path data = Path.of(arguments[0]);
    RuleSource source = new ClassPath();
    Pipeline pipeline = new Pipeline(source);
    List<FeatureRegression.Row> rows = new ArrayList<>();
    for (Corpus.Document document : Corpus.news(data)) {
      rows.addAll(rows(source, document, pipeline.reported(document.text()), true));
    }
    for (Corpus.Document document : Corpus.articles(data)) {
      rows.addAll(rows(source, document, pipeline.reported(document.text()), false));
    }
    Files.writeString(
        Path.of("src/main/resources").resolve(PATH),
        train(rows, Provenance.on(arguments[1]).joints()));
  }

  static String train(List<FeatureRegression.Row> rows, List<String> provenance) {
    return FeatureRegression.file(
        provenance,
        Map.of("THRESHOLD", THRESHOLD),
        new FeatureRegression(LEAST_SEEN, PENALTY).fit(rows));
  }

  /**
   * The joints of an article's claims.
   *
   * @param own whether the labels leave out the words that claims share
   */
  static List<FeatureRegression.Row> rows(
      RuleSource source, Corpus.Document document, Reported reported, boolean own) {
    SentenceCuts.Reader reader = new SentenceCuts.Reader(source);
    List<FeatureRegression.Row> rows = new ArrayList<>();
    for (Corpus.Labelled labelled : document.sentences()) {
      if (!labelled.claims().isEmpty()) {
        int sentence = Pipeline.sentenceAt(reported, labelled.span());
        SentenceCuts cuts = reader.read(reported, reported.sentences().get(sentence));
        new Search(cuts, document.text(), claims(document.text(), labelled), own).addTo(rows);
      }
    }
    return rows;
  }

  private static List<BitSet> claims(String text, Corpus.Labelled labelled) {
    List<BitSet> claims = new ArrayList<>();
    for (List<Span> pieces : labelled.claims()) {
      claims.add(words(text, pieces));
    }
    return claims;
  }

  private static BitSet words(String text, List<Span> pieces) {
    BitSet words = new BitSet();
    pieces.forEach(piece -> words.or(Words.starts(text, piece)));
    return words;
  }

  /** Looks for the joints of a sentence that give most of its labelled claims. */
  private record Search(SentenceCuts cuts, String text, List<BitSet> claims, boolean own) {
    void addTo(List<FeatureRegression.Row> rows) {
      BitSet best = best();
      double value = value(best);
      for (int joint = 0; joint < cuts.size(); joint++) {
        double gain = value - value(flipped(best, joint, joint));
        double weight = Math.min(1, gain / GAIN + LEAST_WEIGHT) * (own ? NEWS : 1);
        rows.add(new FeatureRegression.Row(cuts.features(joint), best.get(joint), weight));
      }
    }

    /** From no cut and from all cuts, one or two at a time are changed until none gives more. */
    private BitSet best() {
      BitSet all = new BitSet();
      all.set(0, cuts.size());
      BitSet fromNone = climb(new BitSet());
      BitSet fromAll = climb(all);
      return isMore(value(fromAll), value(fromNone)) ? fromAll : fromNone;
    }

    private BitSet climb(BitSet start) {
      BitSet chosen = start;
      double value = value(start);
      boolean better = true;
      while (better) {
        better = false;
        for (int joint = 0; joint < cuts.size(); joint++) {
          for (int other = joint; other < cuts.size(); other++) {
            BitSet changed = flipped(chosen, joint, other);
            if (isMore(value(changed), value)) {
              chosen = changed;
              value = value(changed);
              better = true;
            }
          }
        }
      }
      return chosen;
    }

    private static boolean isMore(double one, double other) {
      return one > other + 1e-9;
    }

    private static BitSet flipped(BitSet chosen, int joint, int other) {
      BitSet flipped = (BitSet) chosen.clone();
      flipped.flip(joint);
      if (other != joint) {
        flipped.flip(other);
      }
      return flipped;
    }

    private double value(BitSet chosen) {
      List<SentenceCuts.Cut> found = own ? cuts.own(chosen) : cuts.claims(chosen);
      boolean[] taken = new boolean[found.size()];
      int matched = 0;
      double likeness = 0;
      for (BitSet claim : claims) {
        double closest = 0;
        int match = -1;
        for (int at = 0; at < taken.length; at++) {
          double like = likeness(found.get(at), claim);
          closest = Math.max(closest, like);
          match = match < 0 && !taken[at] && like >= SAME ? at : match;
        }
        if (match >= 0) {
          taken[match] = true;
          matched++;
        }
        likeness += closest;
      }
      return matched + LIKENESS * likeness - COST * (taken.length - matched);
    }

    private double likeness(SentenceCuts.Cut cut, BitSet claim) {
      BitSet found = words(text, cut.pieces());
      double whole = likeness(found, claim);
      found.andNot(words(text, cut.reporting()));
      return Math.max(whole, likeness(found, claim));
    }

    private static double likeness(BitSet one, BitSet other) {
      BitSet shared = (BitSet) one.clone();
      shared.and(other);
      BitSet all = (BitSet) one.clone();
      all.or(other);
      return shared.cardinality() / Math.max(1.0, all.cardinality());
    }
  }
}
