package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/** What stands beside a name and tells who or what bears it. */
final class Introductions {
  private static final int LONGEST = 5;

  private final NounClasses classes;
  private final List<DependencyTree> trees;

  Introductions(NounClasses classes, List<DependencyTree> trees) {
    this.classes = classes;
    this.trees = trees;
  }

  /**
   * "Indonesian pilot Iriyanto"; where the name may be no person's, with a capital: "Pilot". Null
   * where nothing stands before it.
   */
  @Nullable Span role(Mention name, Sort sort) {
    DependencyTree tree = trees.get(name.sentence());
    int first = tree.at(name.span().start());
    boolean capitals = sort != Sort.PERSON;
    int from = first;
    boolean tells = false;
    while (from > 0 && first - from < LONGEST && describes(tree, from - 1)) {
      from--;
      tells |= isRole(tree, from) && (!capitals || tree.tag(from).isProper());
    }
    return tells ? new Span(tree.start(from), name.span().end()) : null;
  }

  /** "Libby, Montana": a lone name with the place that it lies in; null for none. */
  @Nullable Span place(Mention name) {
    DependencyTree tree = trees.get(name.sentence());
    int last = tree.at(name.span().end() - 1);
    boolean follows =
        last + 2 < tree.size()
            && !classes.is(tree.lower(last), NounClasses.NounClass.PLACE)
            && tree.tag(last + 1) == Tag.COMMA
            && tree.tag(last + 2).isProper()
            && classes.is(tree.lower(last + 2), NounClasses.NounClass.PLACE);
    return follows ? new Span(name.span().start(), tree.end(last + 2)) : null;
  }

  private static boolean describes(DependencyTree tree, int at) {
    Tag tag = tree.tag(at);
    return tag.isNoun() || tag == Tag.JJ || tag == Tag.HYPH;
  }

  private boolean isRole(DependencyTree tree, int at) {
    return classes.isPerson(tree.lower(at)) || NameSpans.isTitle(classes, tree.lower(at));
  }

  /** "Senator Kennedy" is not "Representative Patrick Kennedy". */
  boolean contradicts(Mention name, Mention fuller) {
    List<String> some = titles(name);
    List<String> others = titles(fuller);
    if (some.isEmpty() || others.isEmpty()) {
      return false;
    }
    for (String one : some) {
      for (String other : others) {
        if (one.startsWith(other) || other.startsWith(one)) {
          return false;
        }
      }
    }
    return true;
  }

  private List<String> titles(Mention name) {
    DependencyTree tree = trees.get(name.sentence());
    List<String> titles = new ArrayList<>();
    for (int at = tree.at(name.span().start()) - 1; at >= 0 && describes(tree, at); at--) {
      if (NameSpans.isTitle(classes, tree.lower(at))) {
        titles.add(tree.lower(at).replace(".", ""));
      }
    }
    int apposition = tree.child(name.head(), Relation.APPOS);
    if (apposition != DependencyTree.NONE && isRole(tree, apposition)) {
      titles.add(tree.lower(apposition));
    }
    return titles;
  }
}
