package org.checkable.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Goes through an article's mentions in reading order, as a reader does, and settles what each
 * means; names are settled before.
 */
final class CoreferenceResolver {
  /** From this share on a description is taken for another mention of what it may mean. */
  private static final double LIKELY = 0.5;

  /** Readings of a smaller share are no candidates. */
  private static final double POSSIBLE = 0.1;

  /** From this share on the only possible reading of "she" or of a description is taken. */
  private static final double ALONE = 0.4;

  private static final int MOST = 4;

  /** So many mentions before and after a description its name is looked for. */
  private static final int BESIDE = 4;

  private final Discourse discourse;
  private final Dependence dependence;
  private final Antecedence antecedence;
  private final Antecedents antecedents;
  private final AntecedentFeatures readings;
  private final DependenceFeatures features;

  CoreferenceResolver(
      Discourse discourse, NounClasses classes, Dependence dependence, Antecedence antecedence) {
    this.discourse = discourse;
    this.dependence = dependence;
    this.antecedence = antecedence;
    this.antecedents = new Antecedents(discourse, classes);
    this.readings = new AntecedentFeatures(discourse, classes);
    this.features = new DependenceFeatures(discourse, classes);
  }

  void resolve() {
    for (Mention mention : discourse.mentions()) {
      Entity named = named(mention);
      if (named != null) {
        settle(mention, named, 1, Reference.CLEAR);
        antecedents.note(mention);
        features.note(mention);
        continue;
      }
      switch (mention.form()) {
        case PRONOUN, POSSESSIVE -> refer(mention);
        case SPEAKER -> introduce(mention, new Reference.Open(List.of()));
        case NAME -> name(mention);
        case DEFINITE, DEMONSTRATIVE -> describe(mention);
        case INDEFINITE, BARE, OWNED -> introduce(mention);
      }
      antecedents.note(mention);
      features.note(mention);
    }
  }

  /** "Marta Hale, the engineer", "engineer Marta Hale": the name beside a description, if any. */
  private @Nullable Entity named(Mention mention) {
    boolean describes = mention.sort() == Sort.PERSON || mention.sort() == Sort.BODY;
    if (!describes || mention.form() == Form.NAME || mention.isPronoun()) {
      return null;
    }
    List<Mention> mentions = discourse.mentions();
    int last = Math.min(mentions.size() - 1, mention.index() + BESIDE);
    for (int at = Math.max(0, mention.index() - BESIDE); at <= last; at++) {
      Mention name = mentions.get(at);
      if (name.form() == Form.NAME
          && name.sentence() == mention.sentence()
          && discourse.entity(name).sort() == mention.sort()
          && isBeside(discourse.tree(mention), mention, name)) {
        return discourse.entity(name);
      }
    }
    return null;
  }

  private static boolean isBeside(DependencyTree tree, Mention mention, Mention name) {
    return (tree.head(mention.head()) == name.head()
            && tree.relation(mention.head()) == Relation.APPOS)
        || (tree.head(name.head()) == mention.head()
            && (tree.relation(name.head()) == Relation.APPOS
                || tree.relation(name.head()) == Relation.FLAT));
  }

  /** "Other suspects", "officials" of some body: they may need the article to be understood. */
  private void introduce(Mention mention) {
    introduce(
        mention,
        depends(mention, List.of()) ? new Reference.Open(called(mention)) : Reference.CLEAR);
  }

  private List<Reference.Candidate> called(Mention mention) {
    List<Entity> called = antecedents.called(mention);
    return Entity.candidates(
        called.subList(Math.max(0, called.size() - MOST), called.size()).reversed());
  }

  private void introduce(Mention mention, Reference reference) {
    settle(mention, new Entity(mention), 1, reference);
  }

  private void settle(Mention mention, Entity meant, double share, Reference reference) {
    discourse.entities()[mention.index()] = meant;
    discourse.references()[mention.index()] = reference;
    meant.read(mention, share);
  }

  private void name(Mention mention) {
    if (discourse.references()[mention.index()] instanceof Reference.Clear
        && features.isCalledByKind(mention)
        && depends(mention, List.of())) {
      discourse.references()[mention.index()] = new Reference.Open(List.of());
    }
    discourse.entity(mention).read(mention, 1);
  }

  private void refer(Mention pronoun) {
    List<Reading> readings = readings(pronoun);
    if (readings.isEmpty()) {
      introduce(pronoun, new Reference.Open(List.of()));
    } else {
      Reading first = readings.getFirst();
      settle(pronoun, first.entity(), first.share(), reference(pronoun, readings));
    }
  }

  private void describe(Mention mention) {
    List<Reading> readings = readings(mention);
    Reference known = reference(mention, readings);
    boolean depends = depends(mention, readings) || features.isOneOfSome(mention);
    Reference reference = depends || known instanceof Reference.Resolved ? known : Reference.CLEAR;
    if (!readings.isEmpty() && readings.getFirst().share() >= LIKELY) {
      settle(mention, readings.getFirst().entity(), readings.getFirst().share(), reference);
    } else {
      introduce(mention, reference);
    }
  }

  /** The likely readings, the likeliest first. */
  private List<Reading> readings(Mention mention) {
    List<Option> options = readings.options(mention, antecedents.of(mention));
    List<Double> shares = antecedence.shares(mention, options);
    List<Reading> likely = new ArrayList<>();
    for (int at = 0; at < options.size(); at++) {
      Entity entity = options.get(at).entity();
      if (entity != null
          && shares.get(at) >= POSSIBLE
          && !this.readings.contradicts(mention, entity)) {
        likely.add(new Reading(entity, shares.get(at)));
      }
    }
    likely.sort(Comparator.comparingDouble(reading -> -reading.share()));
    return likely.subList(0, Math.min(MOST, likely.size()));
  }

  private Reference reference(Mention mention, List<Reading> readings) {
    if (isClear(mention, readings)) {
      Entity meant = readings.getFirst().entity();
      if (mention.isPronoun() ? explains(meant) : explains(meant, mention)) {
        return new Reference.Resolved(meant.best(), meant.words());
      }
    }
    return new Reference.Open(readings.stream().map(one -> one.entity().candidate()).toList());
  }

  private boolean isClear(Mention mention, List<Reading> readings) {
    if (readings.isEmpty() || (!mention.isPronoun() && hasTwin(mention, readings.getFirst()))) {
      return false;
    }
    Reading first = readings.getFirst();
    boolean plain =
        mention.isPronoun()
            ? mention.sort() == Sort.PERSON
            : !this.readings.differs(mention, first.entity());
    boolean alone = plain && readings.size() == 1;
    return first.isSure() || (alone && first.share() >= ALONE);
  }

  /** "A fault in the tail and a fault in the nose … the fault": either may be meant. */
  private boolean hasTwin(Mention mention, Reading first) {
    int sentence = first.entity().last().sentence();
    return antecedents.called(mention).stream()
        .anyMatch(other -> other != first.entity() && other.last().sentence() == sentence);
  }

  /** Whether the words for an entity need no explanation themselves. */
  private boolean explains(Entity entity) {
    return !features.hasPronoun(entity.best(), entity.words())
        && !features.hasVerb(entity.best(), entity.words())
        && discourse.references()[entity.best().index()] instanceof Reference.Clear;
  }

  /** Whether they say more than a description: "the Amtrak train" for "the train". */
  private boolean explains(Entity entity, Mention mention) {
    return !features.hasPronoun(entity.best(), entity.words())
        && !features.hasVerb(entity.best(), entity.words())
        && (features.tellsMore(mention, entity, Tag::isProper)
            || (explains(entity) && features.tellsMore(mention, entity, Tag::isNoun)));
  }

  private boolean depends(Mention mention, List<Reading> readings) {
    return dependence.depends(mention, features.of(mention, readings));
  }
}
