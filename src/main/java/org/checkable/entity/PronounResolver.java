package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.entity.Mention.Gender;
import org.checkable.entity.Mention.Sort;
import org.checkable.entity.Salience.Candidate;

/**
 * Whom a pronoun means: the most salient that fits, if no other comes near; otherwise those that do
 * are listed.
 */
final class PronounResolver {
  /** A second candidate with more than this share of the first one's weight makes it unclear. */
  private static final double RIVAL = 0.6;

  private static final double RIVAL_UNKNOWN = 0.3;
  private static final double RIVAL_THING = 0.3;

  private static final int MOST = 4;

  private final Discourse discourse;
  private final Salience salience;

  PronounResolver(Discourse discourse) {
    this.discourse = discourse;
    this.salience = new Salience(discourse);
  }

  void resolve(Mention pronoun) {
    List<Candidate> candidates = salience.candidates(pronoun);
    if (candidates.isEmpty()) {
      discourse.entities()[pronoun.index()] = new Entity(pronoun);
      discourse.references()[pronoun.index()] = new Reference.Open(List.of());
      return;
    }
    Candidate first = candidates.getFirst();
    Entity meant = first.entity();
    boolean known = meant.gender() != Gender.UNKNOWN;
    discourse.entities()[pronoun.index()] = meant;
    meant.add(pronoun);
    meant.learn(pronoun.gender());
    boolean alone = rivals(candidates, share(pronoun, known)).size() == 1;
    boolean clear = alone && isPlain(pronoun, meant) && !isVague(meant);
    discourse.references()[pronoun.index()] =
        clear
            ? new Reference.Resolved(meant.best(), meant.words())
            : new Reference.Open(Entity.candidates(rivals(candidates, RIVAL)));
  }

  private static double share(Mention pronoun, boolean knownGender) {
    if (pronoun.sort() != Sort.PERSON) {
      return RIVAL_THING;
    }
    return knownGender ? RIVAL : RIVAL_UNKNOWN;
  }

  /** Names only; and what "it" and "they" mean may be an event, so there only subjects. */
  private boolean isPlain(Mention pronoun, Entity meant) {
    if (!meant.isNamed()) {
      return false;
    }
    if (pronoun.sort() == Sort.PERSON) {
      return true;
    }
    for (Mention mention : meant.mentions().reversed()) {
      if (!mention.equals(pronoun) && salience.isSubject(mention)) {
        return pronoun.sentence() - mention.sentence() <= 1;
      }
    }
    return false;
  }

  /** Whether the best words for it would have to be explained themselves. */
  private boolean isVague(Entity entity) {
    return entity.best().isPronoun()
        || discourse.references()[entity.best().index()] instanceof Reference.Open;
  }

  private static List<Entity> rivals(List<Candidate> candidates, double share) {
    List<Entity> rivals = new ArrayList<>();
    double first = candidates.getFirst().weight();
    for (Candidate candidate : candidates) {
      if (rivals.size() < MOST && candidate.weight() >= share * first) {
        rivals.add(candidate.entity());
      }
    }
    return rivals;
  }
}
