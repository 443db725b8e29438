package org.checkable.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.NounClasses.NounClass;
import org.checkable.language.DependencyTree;
import org.checkable.language.NamedEntity;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Part;
import org.checkable.text.Span;

/** What tells whether a noun phrase can be understood without its article. */
final class DependenceFeatures {
  static final List<NounClass> CLASSES =
      List.of(
          NounClass.ROLE,
          NounClass.KIND,
          NounClass.PLACE_KIND,
          NounClass.TIME_KIND,
          NounClass.UNIQUE,
          NounClass.SHELL,
          NounClass.CONTRAST);

  private final Discourse discourse;
  private final NounClasses classes;

  /** How often each noun stood in the article so far, as a head. */
  private final Map<String, Integer> seen = new HashMap<>();

  DependenceFeatures(Discourse discourse, NounClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
  }

  void note(Mention mention) {
    seen.merge(mention.noun(), 1, Integer::sum);
  }

  /**
   * The features of a mention.
   *
   * @param readings what it may mean, of what was mentioned before
   */
  List<String> of(Mention mention, List<Reading> readings) {
    List<String> features = new ArrayList<>();
    String form = form(mention);
    features.add(form);
    DependencyTree tree = discourse.tree(mention);
    String before = before(tree, mention);
    String after = after(tree, mention);
    add(features, form, before);
    add(features, form, after);
    features.add(form + "&" + before + "&" + after);
    for (NounClass one : CLASSES) {
      if (classes.is(mention.noun(), one)) {
        add(features, form, one.name());
        features.add(form + "&" + one.name() + "&" + after);
      }
    }
    if (isContrasted(tree, mention)) {
      add(features, form, "contrast");
    }
    int often = seen.getOrDefault(mention.noun(), 0);
    String known = often == 0 ? "new" : often == 1 ? "seen" : "often";
    add(features, form, known);
    features.add(form + "&" + known + "&" + after);
    addReadings(features, form, mention, readings);
    addPlace(features, form, mention, tree);
    return features;
  }

  private static void addReadings(
      List<String> features, String form, Mention mention, List<Reading> readings) {
    String count = readings.isEmpty() ? "none" : readings.size() == 1 ? "one" : "several";
    add(features, form, "candidates-" + count);
    if (!readings.isEmpty()) {
      Reading first = readings.getFirst();
      add(features, form, "share-" + Math.min(3, (int) (first.share() * 4)));
      add(features, form, "last-" + first.entity().last().form());
      if (first.entity().last().sentence() == mention.sentence()) {
        add(features, form, "same-sentence");
      }
    }
  }

  /** Where in its sentence and its article it stands. */
  private void addPlace(List<String> features, String form, Mention mention, DependencyTree tree) {
    add(features, form, "role-" + tree.relation(mention.head()).label());
    int first = tree.at(mention.span().start());
    if (first == 0) {
      add(features, form, "begins");
    }
    int preposition = tree.child(mention.head(), Relation.CASE);
    if (preposition != DependencyTree.NONE && preposition < mention.head()) {
      add(features, form, "after-" + tree.lower(preposition));
    }
    if (mention.isPlural()) {
      add(features, form, "plural");
    }
    add(features, form, "noun-" + mention.noun());
    String noun = mention.noun();
    add(features, form, "ends-" + noun.substring(Math.max(0, noun.length() - 3)));
    if (discourse.sentence(mention).part() == Part.TITLE) {
      add(features, form, "title");
    }
  }

  /** "The two countries", "the other port", with nothing behind it that tells which. */
  boolean isOneOfSome(Mention mention) {
    DependencyTree tree = discourse.tree(mention);
    return isContrasted(tree, mention) && after(tree, mention).equals("bare");
  }

  /** "The Senate", "the House": a name that is a noun for many. */
  boolean isCalledByKind(Mention name) {
    return form(name).endsWith("-the-one");
  }

  boolean hasPronoun(Mention mention, Span words) {
    DependencyTree tree = discourse.tree(mention);
    for (int at = tree.at(words.start()); at < tree.size() && tree.start(at) < words.end(); at++) {
      if (tree.tag(at) == Tag.PRP || tree.tag(at) == Tag.PRPS) {
        return true;
      }
    }
    return false;
  }

  /** "The council to name a park": a verb behind a definite noun may belong to another. */
  boolean hasVerb(Mention mention, Span words) {
    DependencyTree tree = discourse.tree(mention);
    int at = tree.at(mention.span().end() - 1) + 1;
    for (; at < tree.size() && tree.start(at) < words.end(); at++) {
      if (tree.tag(at).isVerb() && mention.form() == Form.DEFINITE) {
        return true;
      }
    }
    return false;
  }

  /** Whether the best words for an entity have a noun of some kind that the mention has not. */
  boolean tellsMore(Mention mention, Entity entity, Predicate<Tag> kind) {
    Set<String> known = new HashSet<>();
    DependencyTree own = discourse.tree(mention);
    for (int at = own.at(mention.phrase().start());
        at < own.size() && own.start(at) < mention.phrase().end();
        at++) {
      known.add(Plurals.singular(own.lower(at)));
    }
    DependencyTree tree = discourse.tree(entity.best());
    for (int at = tree.at(entity.words().start());
        at < tree.size() && tree.start(at) < entity.words().end();
        at++) {
      if (kind.test(tree.tag(at)) && !known.contains(Plurals.singular(tree.lower(at)))) {
        return true;
      }
    }
    return false;
  }

  private static void add(List<String> features, String form, String feature) {
    features.add(feature);
    features.add(form + "&" + feature);
  }

  private String form(Mention mention) {
    if (mention.form() != Form.NAME) {
      return mention.form().name();
    }
    DependencyTree tree = discourse.tree(mention);
    int first = tree.at(mention.span().start());
    boolean the = first > 0 && tree.tag(first - 1) == Tag.DT;
    boolean one = tree.at(mention.span().end() - 1) == first;
    return "NAME-" + mention.sort() + (the ? "-the" : "") + (one ? "-one" : "");
  }

  /** What stands before the head: nothing, a name, a superlative, a number, other words. */
  private static String before(DependencyTree tree, Mention mention) {
    int first = tree.at(mention.span().start());
    String before = "plain";
    for (int at = first; at < mention.head(); at++) {
      Tag tag = tree.tag(at);
      if (tag == Tag.JJS || tag == Tag.RBS) {
        return "superlative";
      }
      if (tag.isProper() || isNamed(tree, at)) {
        before = "name-before";
      } else if (tag == Tag.CD && before.equals("plain")) {
        before = "number";
      } else if (tag == Tag.JJ || tag == Tag.NN || tag == Tag.VBN || tag == Tag.VBG) {
        before = before.equals("name-before") ? before : "modified";
      }
    }
    return before;
  }

  private boolean isContrasted(DependencyTree tree, Mention mention) {
    for (int at = tree.at(mention.span().start()); at < mention.head(); at++) {
      if (classes.is(tree.lower(at), NounClass.CONTRAST)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(DependencyTree tree, int at) {
    for (NamedEntity name : tree.names()) {
      if (name.from() <= at && at < name.to()) {
        return true;
      }
    }
    return false;
  }

  /** What follows the head and tells which is meant. */
  private static String after(DependencyTree tree, Mention mention) {
    String after = "bare";
    for (int at = mention.head() + 1; at < tree.to(mention.head()); at++) {
      if (tree.head(at) != mention.head()) {
        continue;
      }
      Relation relation = tree.relation(at);
      if (relation == Relation.NMOD) {
        return tree.tag(at).isProper() ? "of-name" : "of";
      }
      if (relation == Relation.ACL_RELCL || relation == Relation.ACL) {
        after = "clause";
      } else if (relation == Relation.APPOS || relation == Relation.FLAT) {
        after = "apposition";
      }
    }
    return after;
  }
}
