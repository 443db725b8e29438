package org.checkable.entity;

import java.util.Arrays;
import java.util.Set;
import org.checkable.entity.Mention.Sort;
import org.checkable.entity.NounClasses.NounClass;
import org.checkable.language.DependencyTree;
import org.checkable.language.NamedEntity;
import org.checkable.language.Relation;

/**
 * Where names stand in a sentence: what the recogniser found, with the words that the tree ties to
 * it, runs of proper nouns that it passed over, and words that are names elsewhere in the article.
 */
final class NameSpans {
  private final int[] ends;
  private final Sort[] sorts;

  private NameSpans(int size) {
    this.ends = new int[size];
    this.sorts = new Sort[size];
    Arrays.fill(sorts, Sort.UNKNOWN);
  }

  /**
   * The names of a sentence.
   *
   * @param nameWords words of names that the article writes out, acronyms among them
   * @param isCapitals whether most words are capitalised, so that capitals tell nothing
   */
  static NameSpans of(
      DependencyTree tree, NounClasses classes, Set<String> nameWords, boolean isCapitals) {
    NameSpans names = new NameSpans(tree.size());
    int[] inName = new int[tree.size()];
    for (NamedEntity name : tree.names()) {
      names.add(tree, classes, name, inName);
    }
    for (int at = 0; at < tree.size(); at++) {
      boolean proper =
          tree.tag(at).isProper()
              && !isCapitals
              && tree.end(at) - tree.start(at) > 1
              && !isCalling(tree, classes, at);
      if (inName[at] == 0 && (proper || nameWords.contains(tree.form(at)))) {
        int end = at + 1;
        while (proper && end < tree.size() && inName[end] == 0 && tree.tag(end).isProper()) {
          end++;
        }
        names.ends[at] = end;
        Arrays.fill(inName, at, end, 1);
      }
    }
    return names;
  }

  /** "Senator" of "Senator Hale" and of "the Senators" is no name by itself. */
  private static boolean isCalling(DependencyTree tree, NounClasses classes, int at) {
    String word = tree.lower(at);
    boolean calls = isTitle(classes, word) || isTitle(classes, Plurals.singular(word));
    int next = at + 1;
    boolean before = next < tree.size() && tree.tag(next).isProper();
    boolean after = at > 0 && tree.tag(at - 1).isProper();
    return calls && !after && (before || tree.child(at, Relation.DET) != DependencyTree.NONE);
  }

  /** Adds a name of the recogniser's, or lets the name before it reach further. */
  private void add(DependencyTree tree, NounClasses classes, NamedEntity name, int[] inName) {
    int first = name.from();
    Sort sort = sort(name.type());
    int before = first - 1;
    boolean joins =
        before >= 0
            && inName[before] > 0
            && tree.relation(first) == Relation.FLAT
            && !isTitle(classes, tree.lower(before));
    if (joins) {
      first = inName[before] - 1;
      sort = sorts[first] == Sort.PERSON || sort == Sort.PERSON ? Sort.PERSON : sorts[first];
    }
    ends[first] = name.to();
    sorts[first] = sort;
    Arrays.fill(inName, first, name.to(), first + 1);
  }

  static boolean isTitle(NounClasses classes, String word) {
    String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return classes.is(bare, NounClass.TITLE)
        || classes.is(bare, NounClass.TITLE_MALE)
        || classes.is(bare, NounClass.TITLE_FEMALE);
  }

  private static Sort sort(NamedEntity.Type type) {
    return switch (type) {
      case PERSON -> Sort.PERSON;
      case BODY -> Sort.BODY;
      case PLACE -> Sort.PLACE;
      case OTHER -> Sort.THING;
    };
  }

  /** The end of the name that begins at a token; 0 where none does. */
  int endAt(int at) {
    return ends[at];
  }

  Sort sortAt(int at) {
    return sorts[at];
  }
}
