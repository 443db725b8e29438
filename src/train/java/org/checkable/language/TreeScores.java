package org.checkable.language;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tags, finite verbs, UAS, LAS, relations and the subjects of reporting verbs against a treebank;
 * marks do not count for trees.
 */
final class TreeScores {
  /** What was found, what was wanted, and how much of it is the same. */
  private static final class Counts {
    private int found;
    private int wanted;
    private int right;

    void add(boolean isFound, boolean isWanted, boolean isRight) {
      found += isFound ? 1 : 0;
      wanted += isWanted ? 1 : 0;
      right += isRight ? 1 : 0;
    }

    double precision() {
      return (double) right / Math.max(1, found);
    }

    double recall() {
      return (double) right / Math.max(1, wanted);
    }

    double f1() {
      return 2.0 * right / Math.max(1, found + wanted);
    }
  }

  private final Set<String> reportingVerbs;
  private final Counts tags = new Counts();
  private final Counts finite = new Counts();
  private final Counts heads = new Counts();
  private final Counts arcs = new Counts();
  private final Counts speakers = new Counts();
  private final Map<String, Counts> relations = new TreeMap<>();

  /**
   * @param reportingVerbs their forms in lower case
   */
  TreeScores(Set<String> reportingVerbs) {
    this.reportingVerbs = reportingVerbs;
  }

  void add(Treebank.Sentence sentence, DependencyTree tree) {
    for (int at = 0; at < sentence.size(); at++) {
      Tag tag = Tag.of(sentence.tags()[at]);
      tags.add(true, true, tree.tag(at) == tag);
      boolean isFinite = tree.tag(at).isFinite();
      finite.add(isFinite, tag.isFinite(), isFinite && tag.isFinite());
      if (sentence.relations()[at] != Relation.PUNCT.number()) {
        arc(sentence, tree, at);
      }
      if (tag.isVerb() && reportingVerbs.contains(tree.lower(at))) {
        int found = tree.subject(at);
        int wanted = subject(sentence, at);
        speakers.add(found >= 0, wanted >= 0, found >= 0 && found == wanted);
      }
    }
  }

  private void arc(Treebank.Sentence sentence, DependencyTree tree, int at) {
    int wanted = sentence.heads()[at] == sentence.size() ? -1 : sentence.heads()[at];
    Relation relation = Relation.of(sentence.relations()[at]);
    boolean head = tree.head(at) == wanted;
    boolean both = head && tree.relation(at) == relation;
    heads.add(true, true, head);
    arcs.add(true, true, both);
    counts(tree.relation(at)).add(true, false, both);
    counts(relation).add(false, true, false);
  }

  private Counts counts(Relation relation) {
    return relations.computeIfAbsent(relation.label(), label -> new Counts());
  }

  private static int subject(Treebank.Sentence sentence, int verb) {
    for (int at = 0; at < sentence.size(); at++) {
      if (sentence.heads()[at] == verb && Relation.of(sentence.relations()[at]).isSubject()) {
        return at;
      }
    }
    return -1;
  }

  double las() {
    return arcs.recall();
  }

  void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "tags %.4f  finite verbs P %.3f R %.3f  UAS %.4f  LAS %.4f%n",
        tags.recall(),
        finite.precision(),
        finite.recall(),
        heads.recall(),
        arcs.recall());
    out.printf(
        Locale.ROOT,
        "subjects of reporting verbs P %.3f R %.3f F1 %.3f (of %d)%n",
        speakers.precision(),
        speakers.recall(),
        speakers.f1(),
        speakers.wanted);
    relations.forEach(
        (label, counts) ->
            out.printf(
                Locale.ROOT,
                "%-12s P %.3f  R %.3f  F1 %.3f  (of %d)%n",
                label,
                counts.precision(),
                counts.recall(),
                counts.f1(),
                counts.wanted));
  }
}
