package org.checkable.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.language.Tag;
import org.checkable.text.LinearWeights;
import org.checkable.text.RuleSource;

/**
 * Takes a sentence apart into propositions, along its dependency tree: each part that asserts
 * something of its own, with the words it shares with what it hangs on. Which parts do is learned
 * from articles that people have taken apart.
 */
final class ClauseSplitter {
  /** A longer sentence is a table or noise, and its tree too. */
  private static final int LONGEST = 200;

  /** Fewer words say nothing that could be checked by itself. */
  private static final int FEWEST_WORDS = 3;

  static final String PATH = "model/en/joints.tsv";

  private final JointFinder finder;
  private final LinearWeights weights;

  ClauseSplitter(RuleSource source) {
    this.finder = new JointFinder(source);
    this.weights = new LinearWeights(PATH, source.read(PATH));
  }

  /**
   * Tokens that say one thing.
   *
   * @param head the head of its clause
   * @param words its tokens, marks among them
   * @param own those of them that it shares with no other
   */
  record Proposition(int head, BitSet words, BitSet own) {}

  /** The propositions of a sentence, in the order of their heads; one where it is not cut. */
  List<Proposition> propositions(DependencyTree tree) {
    Joint[] joints = joints(tree);
    Joint[] chosen = joints.clone();
    for (int at = 0; at < joints.length; at++) {
      if (joints[at] != Joint.NONE && !isCut(tree, joints, at)) {
        chosen[at] = Joint.NONE;
      }
    }
    return propositions(tree, chosen);
  }

  private boolean isCut(DependencyTree tree, Joint[] joints, int at) {
    return finder.isCertain(tree, joints[at], at)
        || weights.accepts(JointFeatures.of(tree, joints, at));
  }

  /** For each token the joint at which the sentence could be cut; none where it is too long. */
  Joint[] joints(DependencyTree tree) {
    if (tree.size() <= LONGEST) {
      return finder.joints(tree);
    }
    Joint[] none = new Joint[tree.size()];
    Arrays.fill(none, Joint.NONE);
    return none;
  }

  /** The propositions of a sentence that is cut at some joints. */
  static List<Proposition> propositions(DependencyTree tree, Joint[] wanted) {
    if (tree.size() == 0) {
      return List.of(new Proposition(0, new BitSet(), new BitSet()));
    }
    Joint[] joints = wanted.clone();
    rejoin(tree, joints);
    PropositionWords words = new PropositionWords(tree, joints);
    List<Proposition> propositions = new ArrayList<>();
    for (int head = 0; head < tree.size(); head++) {
      if (head == tree.root() || joints[head] != Joint.NONE) {
        propositions.add(new Proposition(head, words.all(head), words.own(head)));
      }
    }
    return propositions;
  }

  /** Joins again what would not stand by itself, the last first; all where no verb is on top. */
  private static void rejoin(DependencyTree tree, Joint[] joints) {
    boolean lost = !Clauses.isPredicate(tree, tree.root());
    PropositionWords words = new PropositionWords(tree, joints);
    for (int head = tree.size() - 1; head >= 0; head--) {
      if (joints[head] != Joint.NONE && (lost || !stands(tree, words.all(head), joints, head))) {
        joints[head] = Joint.NONE;
      }
    }
  }

  /** Whether it has a subject before its verb, and begins with no word that asks or relates. */
  private static boolean stands(DependencyTree tree, BitSet words, Joint[] joints, int head) {
    int first = words.nextSetBit(0);
    while (first >= 0 && (tree.tag(first).isPunctuation() || tree.tag(first) == Tag.CC)) {
      first = words.nextSetBit(first + 1);
    }
    if (first < 0) {
      return false;
    }
    boolean opens =
        switch (tree.tag(first)) {
          case WDT, WP, WRB, WPS -> false;
          default -> true;
        };
    boolean subject = joints[head] == Joint.PREDICATE || joints[head] == Joint.NOMINAL;
    for (int at = first; at >= 0 && at < head && !subject; at = words.nextSetBit(at + 1)) {
      Tag tag = tree.tag(at);
      subject = tag.isNoun() || tag == Tag.PRP || tag == Tag.DT || tag == Tag.EX || tag == Tag.CD;
    }
    return opens && subject && count(tree, words) >= FEWEST_WORDS;
  }

  private static int count(DependencyTree tree, BitSet words) {
    int count = 0;
    for (int at = words.nextSetBit(0); at >= 0; at = words.nextSetBit(at + 1)) {
      count += tree.tag(at).isPunctuation() ? 0 : 1;
    }
    return count;
  }
}
