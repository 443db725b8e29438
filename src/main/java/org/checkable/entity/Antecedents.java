package org.checkable.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;

/**
 * What a mention may mean of all that was mentioned before: for a pronoun what stands near and
 * agrees with it; for a description what was called by its noun or by another for the same, and
 * what is of its kind and stands near.
 */
final class Antecedents {
  private static final int SENTENCES = 3;

  /** So many mentions back at most, however long the sentences. */
  private static final int MENTIONS = 60;

  /** So many earlier things of one noun are looked at. */
  private static final int MANY = 12;

  private final Discourse discourse;
  private final NounClasses classes;
  private final Map<String, List<Entity>> byNoun = new HashMap<>();

  Antecedents(Discourse discourse, NounClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
  }

  /** The candidates, the last mentioned first. */
  List<Entity> of(Mention mention) {
    Set<Entity> found = new LinkedHashSet<>();
    int last = Math.max(0, mention.index() - MENTIONS);
    for (int at = mention.index() - 1; at >= last; at--) {
      Mention before = discourse.mentions().get(at);
      if (mention.sentence() - before.sentence() > SENTENCES) {
        break;
      }
      Entity entity = discourse.entities()[at];
      if (entity != null && before.form() != Form.SPEAKER && fits(mention, before, entity)) {
        found.add(entity);
      }
    }
    if (!mention.isPronoun()) {
      for (Entity entity : called(mention).reversed()) {
        if (entity.isPlural() == mention.isPlural()) {
          found.add(entity);
        }
      }
    }
    return List.copyOf(found);
  }

  /** What was called by the noun of a mention before it. */
  List<Entity> called(Mention mention) {
    return byNoun.getOrDefault(classes.concept(mention.noun()), List.of());
  }

  private boolean fits(Mention mention, Mention before, Entity entity) {
    if (excludes(mention, before)) {
      return false;
    }
    return mention.isPronoun()
        ? entity.sort() != Sort.TIME && agrees(mention, entity)
        : isOfKind(mention, entity);
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

  /** "The company" may be a body that was named, "the man" a person. */
  private static boolean isOfKind(Mention mention, Entity entity) {
    boolean named = entity.isNamed() && !mention.isPlural();
    return switch (mention.sort()) {
      case PERSON, BODY -> named && entity.sort() == mention.sort();
      case PLACE, TIME, THING, UNKNOWN -> false;
    };
  }

  /** What grammar forbids: "its roof" is no part of itself, "she saw her" are two people. */
  private boolean excludes(Mention mention, Mention before) {
    if (before.sentence() != mention.sentence()) {
      return false;
    }
    DependencyTree tree = discourse.tree(mention);
    if (tree.isWithin(mention.head(), before.head())
        || tree.isWithin(before.head(), mention.head())) {
      return true;
    }
    int clause = tree.head(mention.head());
    return mention.form() == Form.PRONOUN
        && clause != DependencyTree.NONE
        && tree.head(before.head()) == clause;
  }

  /** Takes note of what a mention calls its entity. */
  void note(Mention mention) {
    if (mention.isPronoun() || mention.form() == Form.SPEAKER) {
      return;
    }
    Entity entity = discourse.entity(mention);
    note(mention.noun(), entity);
    if (mention.form() == Form.NAME && mention.sort() == Sort.PERSON) {
      noteTitles(mention, entity, discourse.tree(mention));
    }
  }

  private void note(String noun, Entity entity) {
    List<Entity> called = byNoun.computeIfAbsent(classes.concept(noun), key -> new ArrayList<>());
    called.remove(entity);
    called.add(entity);
    if (called.size() > MANY) {
      called.removeFirst();
    }
  }

  /** "Mayor Ana Brandt", "Ana Brandt, the mayor of Ellismere". */
  private void noteTitles(Mention mention, Entity entity, DependencyTree tree) {
    int first = tree.at(mention.span().start());
    for (int before = first - 1; before >= Math.max(0, first - 3); before--) {
      if (!tree.tag(before).isNoun() || !isCalled(tree, before)) {
        break;
      }
      note(tree.lower(before).replace(".", ""), entity);
    }
    int apposition = tree.child(mention.head(), Relation.APPOS);
    if (apposition != DependencyTree.NONE && isCalled(tree, apposition)) {
      note(tree.lower(apposition), entity);
    }
  }

  /** Whether a noun beside a name says what its bearer is: "Mayor", not "First" of "First Lady". */
  private boolean isCalled(DependencyTree tree, int at) {
    String noun = tree.lower(at).replace(".", "");
    return classes.isPerson(noun) || NameSpans.isTitle(classes, noun);
  }
}
