package org.checkable.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.checkable.claim.ClauseSplitter.Proposition;
import org.checkable.language.DependencyTree;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** The joints of a sentence, and what it says where it is cut at some of them. */
public final class SentenceCuts {
  private final Reported reported;
  private final Sentence sentence;
  private final DependencyTree tree;
  private final Joint[] joints;
  private final int[] places;

  private SentenceCuts(JointFinder finder, Reported reported, Sentence sentence) {
    this.reported = reported;
    this.sentence = sentence;
    this.tree = reported.tree(sentence);
    this.joints = finder.joints(tree);
    List<Integer> found = new ArrayList<>();
    for (int at = 0; at < joints.length; at++) {
      if (joints[at] != Joint.NONE) {
        found.add(at);
      }
    }
    this.places = found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Finds the joints of sentences. */
  public static final class Reader {
    private final JointFinder finder;

    public Reader(RuleSource source) {
      this.finder = new JointFinder(source);
    }

    public SentenceCuts read(Reported reported, Sentence sentence) {
      return new SentenceCuts(finder, reported, sentence);
    }
  }

  /**
   * One claim that a sentence is cut into.
   *
   * @param reporting those of its words that say who said it
   */
  public record Cut(List<Span> pieces, List<Span> reporting) {}

  /** How many joints there are. */
  public int size() {
    return places.length;
  }

  /** What a joint looks like. */
  public List<String> features(int joint) {
    return JointFeatures.of(tree, joints, places[joint]);
  }

  /** The claims of the sentence where it is cut at some joints. */
  public List<Cut> claims(BitSet at) {
    List<Cut> cuts = new ArrayList<>();
    for (Fragment fragment : Fragmenter.fragments(reported, sentence, propositions(at))) {
      cuts.add(new Cut(fragment.pieces(), reporting(fragment.quote())));
    }
    return cuts;
  }

  /** The same without the words that claims share and those that say who said something. */
  public List<Cut> own(BitSet at) {
    List<Cut> cuts = new ArrayList<>();
    for (Proposition proposition : propositions(at)) {
      BitSet own = (BitSet) proposition.own().clone();
      for (Quote quote : reported.quotesIn(sentence)) {
        proposition.own().stream()
            .filter(word -> Voice.isReporting(quote, tree.span(word)))
            .forEach(own::clear);
      }
      cuts.add(new Cut(Pieces.of(reported.article().text(), tree, own), List.of()));
    }
    return cuts;
  }

  private List<Proposition> propositions(BitSet at) {
    Joint[] chosen = new Joint[joints.length];
    Arrays.fill(chosen, Joint.NONE);
    at.stream().map(joint -> places[joint]).forEach(place -> chosen[place] = joints[place]);
    return ClauseSplitter.propositions(tree, chosen);
  }

  private static List<Span> reporting(@Nullable Quote quote) {
    List<Span> spans = new ArrayList<>();
    if (quote != null) {
      switch (quote.attribution()) {
        case Attribution.Attributed by -> add(spans, by.mention(), by.cue());
        case Attribution.Unresolved open -> add(spans, open.mention(), open.cue());
      }
    }
    return spans;
  }

  private static void add(List<Span> spans, @Nullable Span mention, @Nullable Span cue) {
    if (mention != null) {
      spans.add(mention);
    }
    if (cue != null) {
      spans.add(cue);
    }
  }
}
