package org.checkable.entity;

import java.util.List;
import org.checkable.entity.Mention.Form;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;

/**
 * Goes through an article's mentions in reading order, as a reader does, and settles what each
 * means; names are settled before.
 */
final class CoreferenceResolver {
  private final Discourse discourse;
  private final Dependence dependence;
  private final DependenceFeatures features;
  private final PronounResolver pronouns;
  private final DescriptionResolver descriptions;

  CoreferenceResolver(Discourse discourse, NounClasses classes, Dependence dependence) {
    this.discourse = discourse;
    this.dependence = dependence;
    this.features = new DependenceFeatures(discourse, classes);
    this.pronouns = new PronounResolver(discourse);
    this.descriptions = new DescriptionResolver(discourse, classes);
  }

  void resolve() {
    for (Mention mention : discourse.mentions()) {
      switch (mention.form()) {
        case PRONOUN, POSSESSIVE -> pronouns.resolve(mention);
        case SPEAKER -> open(mention);
        case NAME -> name(mention);
        case DEFINITE, DEMONSTRATIVE, INDEFINITE, BARE, OWNED -> describe(mention);
      }
      descriptions.note(mention);
      features.note(mention);
    }
  }

  private void open(Mention mention) {
    discourse.entities()[mention.index()] = new Entity(mention);
    discourse.references()[mention.index()] = new Reference.Open(List.of());
  }

  private void name(Mention mention) {
    if (discourse.references()[mention.index()] instanceof Reference.Clear
        && features.isCalledByKind(mention)
        && depends(mention, List.of())) {
      discourse.references()[mention.index()] = new Reference.Open(List.of());
    }
  }

  private void describe(Mention mention) {
    List<Entity> candidates = descriptions.candidates(mention);
    boolean again = mention.form() == Form.DEFINITE || mention.form() == Form.DEMONSTRATIVE;
    boolean depends =
        again
            && !namesItself(mention)
            && (depends(mention, candidates) || features.isOneOfSome(mention));
    if (again && candidates.size() == 1) {
      Entity meant = candidates.getFirst();
      discourse.entities()[mention.index()] = meant;
      discourse.references()[mention.index()] =
          depends ? reference(mention, meant) : Reference.CLEAR;
      meant.add(mention);
      return;
    }
    discourse.entities()[mention.index()] = new Entity(mention);
    discourse.references()[mention.index()] =
        depends
            ? new Reference.Open(Entity.candidates(DescriptionResolver.first(candidates)))
            : Reference.CLEAR;
  }

  /** "The harbour of Lund": a name behind it says which. */
  private boolean namesItself(Mention mention) {
    DependencyTree tree = discourse.tree(mention);
    int head = mention.head();
    int end = Math.min(tree.to(head), head + DescriptionResolver.NEAR);
    for (int at = head + 1; at < end; at++) {
      if (tree.head(at) == head && tree.relation(at) == Relation.NMOD && tree.tag(at).isProper()) {
        return true;
      }
    }
    return false;
  }

  /** The better words for an entity, if they need no explanation themselves. */
  private Reference reference(Mention mention, Entity meant) {
    boolean explains =
        !features.hasPronoun(meant.best(), meant.words())
            && discourse.references()[meant.best().index()] instanceof Reference.Clear
            && (meant.isNamed() || meant.words().length() > meant.best().span().length());
    return explains && descriptions.tellsMore(mention, meant)
        ? new Reference.Resolved(meant.best(), meant.words())
        : new Reference.Open(List.of(meant.candidate()));
  }

  private boolean depends(Mention mention, List<Entity> candidates) {
    return dependence.depends(mention, features.of(mention, candidates));
  }
}
