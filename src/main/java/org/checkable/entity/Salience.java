package org.checkable.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;

/**
 * What a pronoun may mean, the most salient first: after Lappin and Leass (1994), each mention
 * before it adds by its grammatical role, and fades with each sentence.
 */
final class Salience {
  private static final int SENTENCES = 3;
  private static final int MENTIONS = 60;
  private static final int PAIRS = 5;
  private static final double FADES = 0.5;
  private static final double SAME_SENTENCE = 1.2;
  private static final double NAMED = 1.15;

  private final Discourse discourse;

  Salience(Discourse discourse) {
    this.discourse = discourse;
  }

  /** An entity that may be meant. */
  record Candidate(Entity entity, double weight) {}

  /** The entities that fit, the most salient first. */
  List<Candidate> candidates(Mention pronoun) {
    Map<Entity, Double> weights = new LinkedHashMap<>();
    int last = Math.max(0, pronoun.index() - MENTIONS);
    for (int at = pronoun.index() - 1; at >= last; at--) {
      Mention mention = discourse.mentions().get(at);
      if (pronoun.sentence() - mention.sentence() > SENTENCES) {
        break;
      }
      Entity entity = discourse.entities()[at];
      if (entity != null && fits(pronoun, mention, entity)) {
        weights.merge(entity, weight(pronoun, mention), Double::sum);
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    weights.forEach((entity, weight) -> candidates.add(new Candidate(entity, weight)));
    candidates.sort((one, other) -> Double.compare(other.weight, one.weight));
    return candidates;
  }

  private boolean fits(Mention pronoun, Mention mention, Entity entity) {
    if (mention.form() == Form.SPEAKER || entity.sort() == Sort.TIME) {
      return false;
    }
    return agrees(pronoun, entity) && !excludes(pronoun, mention);
  }

  private static boolean agrees(Mention pronoun, Entity entity) {
    if (pronoun.isPlural()) {
      return entity.isPlural() || entity.sort() == Sort.BODY;
    }
    if (entity.isPlural()) {
      return false;
    }
    return pronoun.sort() == Sort.PERSON
        ? entity.sort() == Sort.PERSON && entity.gender().fits(pronoun.gender())
        : entity.sort() != Sort.PERSON;
  }

  /** What grammar forbids: "its roof" is no part of itself, "she saw her" are two people. */
  private boolean excludes(Mention pronoun, Mention mention) {
    if (mention.sentence() != pronoun.sentence()) {
      return false;
    }
    DependencyTree tree = discourse.tree(pronoun);
    if (tree.isWithin(pronoun.head(), mention.head())) {
      return true;
    }
    int clause = tree.head(pronoun.head());
    return pronoun.form() == Form.PRONOUN
        && clause != DependencyTree.NONE
        && tree.head(mention.head()) == clause;
  }

  private double weight(Mention pronoun, Mention mention) {
    double weight = role(mention) * Math.pow(FADES, pronoun.sentence() - mention.sentence());
    weight *= mention.form() == Form.NAME ? NAMED : 1;
    return mention.sentence() == pronoun.sentence() ? weight * SAME_SENTENCE : weight;
  }

  /** How much light the grammatical role of a mention throws on it. */
  private double role(Mention mention) {
    DependencyTree tree = discourse.tree(mention);
    return role(tree, firstOfPair(tree, mention.head()));
  }

  /** "Hale and Lund left": both are subjects. */
  private static int firstOfPair(DependencyTree tree, int at) {
    int first = at;
    for (int steps = 0; steps < PAIRS && tree.relation(first) == Relation.CONJ; steps++) {
      first = tree.head(first);
    }
    return first;
  }

  private static double role(DependencyTree tree, int at) {
    return switch (tree.relation(at)) {
      case NSUBJ, NSUBJ_PASS, NSUBJ_OUTER -> isMain(tree, at) ? 1.0 : 0.8;
      case ROOT -> 0.8;
      case OBJ, IOBJ, XCOMP -> 0.5;
      case OBL_AGENT -> 0.5;
      case OBL -> 0.35;
      case CONJ, APPOS -> 0.35;
      case NMOD_POSS -> 0.4;
      case NMOD -> 0.25;
      case COMPOUND, FLAT -> 0.15;
      default -> 0.25;
    };
  }

  boolean isSubject(Mention mention) {
    return discourse.tree(mention).relation(mention.head()).isSubject();
  }

  private static boolean isMain(DependencyTree tree, int subject) {
    int clause = tree.head(subject);
    return clause != DependencyTree.NONE
        && (tree.relation(clause) == Relation.ROOT
            || tree.relation(clause) == Relation.CONJ
            || tree.relation(clause) == Relation.PARATAXIS);
  }
}
