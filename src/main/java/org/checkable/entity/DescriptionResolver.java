package org.checkable.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;

/**
 * What a description means: what was called by its noun before, if that is one thing only. "A fault
 * in the tail … the fault", "the Norland Port Authority … the authority", "Ana Brandt, the mayor …
 * the mayor".
 */
final class DescriptionResolver {
  private static final int MOST = 4;

  /** How far behind its noun a complement is looked for, in tokens: no chain makes it slow. */
  static final int NEAR = 8;

  /** So many earlier things of one noun are looked at. */
  private static final int MANY = 30;

  private final Discourse discourse;
  private final NounClasses classes;
  private final Map<String, List<Entity>> byNoun = new HashMap<>();

  DescriptionResolver(Discourse discourse, NounClasses classes) {
    this.classes = classes;
    this.discourse = discourse;
  }

  /** Takes note of what a mention calls its entity. */
  void note(Mention mention) {
    Entity entity = discourse.entity(mention);
    if (mention.isPronoun() || mention.form() == Form.SPEAKER) {
      return;
    }
    note(mention.noun(), entity);
    DependencyTree tree = discourse.tree(mention);
    if (mention.form() == Form.NAME && mention.sort() == Sort.PERSON) {
      noteTitles(mention, entity, tree);
    }
  }

  private void note(String noun, Entity entity) {
    List<Entity> called = byNoun.computeIfAbsent(noun, key -> new ArrayList<>());
    if (!called.contains(entity) && called.size() < MANY) {
      called.add(entity);
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

  /** The entities that were called so before and that nothing in the mention contradicts. */
  List<Entity> candidates(Mention mention) {
    Set<Entity> fitting = new LinkedHashSet<>();
    List<Entity> called = byNoun.getOrDefault(mention.noun(), List.of());
    for (int at = called.size() - 1; at >= 0; at--) {
      Entity entity = called.get(at);
      if (entity.isPlural() == mention.isPlural() && !differs(mention, entity)) {
        fitting.add(entity);
      }
    }
    return List.copyOf(fitting);
  }

  /** Whether the mention has a word that what is known of the entity does not have. */
  private boolean differs(Mention mention, Entity entity) {
    Set<String> known = new HashSet<>();
    for (Mention other : entity.mentions().subList(0, Math.min(MOST, entity.mentions().size()))) {
      addWords(other, known);
    }
    DependencyTree tree = discourse.tree(mention);
    for (int at = tree.at(mention.span().start()); at < mention.head(); at++) {
      if (tells(tree, at) && !known.contains(stem(tree.lower(at)))) {
        return true;
      }
    }
    return hasOther(tree, mention.head(), known);
  }

  /** "The harbour of Bergen" is not the harbour of Lund. */
  private static boolean hasOther(DependencyTree tree, int head, Set<String> known) {
    int end = Math.min(tree.to(head), head + NEAR);
    for (int at = head + 1; at < end; at++) {
      if (tree.head(at) == head
          && tree.relation(at) == Relation.NMOD
          && !known.contains(stem(tree.lower(at)))) {
        return true;
      }
    }
    return false;
  }

  private void addWords(Mention mention, Set<String> known) {
    DependencyTree tree = discourse.tree(mention);
    int from = Math.max(0, tree.at(mention.phrase().start()) - 2);
    int to = Math.min(tree.size(), tree.at(mention.phrase().end() - 1) + 1);
    for (int at = from; at < to; at++) {
      known.add(stem(tree.lower(at)));
    }
  }

  private static boolean tells(DependencyTree tree, int at) {
    return switch (tree.relation(at)) {
      case AMOD, COMPOUND, NUMMOD, NMOD_POSS, NMOD_DESC, FLAT -> true;
      default -> false;
    };
  }

  private static String stem(String word) {
    return Plurals.singular(word.toLowerCase(Locale.ROOT));
  }

  /** Whether the best words for an entity have one that the mention has not. */
  boolean tellsMore(Mention mention, Entity entity) {
    Set<String> known = new HashSet<>();
    addWords(mention, known);
    DependencyTree tree = discourse.tree(entity.best());
    for (int at = tree.at(entity.words().start());
        at < tree.size() && tree.start(at) < entity.words().end();
        at++) {
      if (tree.tag(at).isNoun() && !known.contains(stem(tree.lower(at)))) {
        return true;
      }
    }
    return false;
  }

  static List<Entity> first(List<Entity> entities) {
    return entities.subList(0, Math.min(MOST, entities.size()));
  }
}
