package org.checkable.train;

import java.util.List;
import java.util.stream.Stream;
import org.checkable.claim.Kind;

/**
 * What every model says of itself: the data it was trained on, their licences and citations, and
 * when.
 */
record Provenance(String day) {
  private static final String DEBATES =
      "ClaimBuster, crowdsourced sentences of US presidential debates, by F. Arslan, N. Hassan, C."
          + " Li and M. Tremayne, A Benchmark Dataset of Check-worthy Factual Claims, ICWSM 2020,"
          + " doi 10.5281/zenodo.3609356; CC BY 4.0 to the best of our knowledge";
  private static final String NEWS_SUBJECTIVITY =
      "NewsSD-ENG, train split, by F. Antici and others, A Corpus for Sentence-Level Subjectivity"
          + " Detection on English News Articles, LREC-COLING 2024; CC BY 4.0";
  private static final String NEWS =
      "sixteen Wikinews articles (CC BY, sentence split from UD English GUM), labelled for this"
          + " project";

  private static final String ARTICLES =
      "seventeen Wikinews articles (CC BY 2.5, sentence split partly from AMALGUM) and ten press"
          + " releases of US senators (public domain), labelled by claims for this project";
  private static final String RELEASES =
      "489 sentences of other press releases of US senators (public domain), their kinds labelled"
          + " for this project in one pass";
  private static final String KIND_SCORES =
      "dev scores: kinds right, 11 folds by article, .582 of labelled articles, .698 of news";

  /** As {@link Evaluation} printed them on 2026-11-30; a new training brings them up to date. */
  private static final String WORTHINESS_SCORES =
      "dev scores: ClaimBuster, 4 folds by debate, F1 .668, average precision .756; 11 folds by"
          + " article: news F1 .781, average precision .828, of what to check first .570, labelled"
          + " articles .928 and .454";

  private static final String SUBJECTIVITY_SCORES =
      "dev scores: macro F1 of OPINION on NewsSD train, 5 folds, .688, on val .596";

  static Provenance on(String day) {
    return new Provenance(day);
  }

  List<String> worthiness() {
    return List.of(
        "How much a sentence is worth checking. Made by org.checkable.train.Trainer; do not edit.",
        "trained: "
            + day
            + ", seed: none (no randomness), penalties and thresholds in WorthinessTrainer",
        "data, column 2 (alone): " + DEBATES,
        "data, column 3 (article): the same, and " + NEWS + "; and " + ARTICLES,
        WORTHINESS_SCORES,
        "feature\tweight alone\tweight in an article");
  }

  List<String> subjectivity() {
    return List.of(
        "Whether a sentence is opinion. Made by org.checkable.train.Trainer; do not edit.",
        "trained: "
            + day
            + ", seed: none (no randomness), penalties and thresholds in SubjectivityTrainer",
        "data, column 2 (alone): "
            + NEWS_SUBJECTIVITY
            + "; and, as examples of no opinion, "
            + DEBATES,
        "data, column 3 (article): the same, and " + NEWS + "; and " + ARTICLES,
        SUBJECTIVITY_SCORES,
        "feature\tweight alone\tweight in an article");
  }

  List<String> kinds() {
    return List.of(
        "What a sentence mainly asserts. Made by org.checkable.train.Trainer; do not edit.",
        "trained: " + day + ", seed: none (no randomness), penalty in KindTrainer",
        "data: " + NEWS,
        "data: " + ARTICLES,
        "data: " + RELEASES,
        KIND_SCORES,
        "feature\tweights in hundredths: "
            + String.join(", ", Stream.of(Kind.values()).map(Kind::name).toList()));
  }

  List<String> joints() {
    return List.of(
        "At which joints a sentence is cut into claims: weights of a logistic regression. Made by"
            + " org.checkable.train.CutTrainer; do not edit.",
        "trained: " + day + ", seed: none (no randomness), penalty and threshold in CutTrainer",
        "data: " + ARTICLES,
        "data: " + NEWS,
        "feature\tweight");
  }

  List<String> terms() {
    return List.of(
        "In how many sentences a term stands, and whether it is mostly capitalised inside them."
            + " Made by org.checkable.train.TermCounter; do not edit.",
        "counted: " + day + ", seed: none (no randomness)",
        "data: " + DEBATES,
        "data: " + NEWS_SUBJECTIVITY,
        "data: " + NEWS,
        "term (none: all sentences)\tsentences\tname");
  }
}
