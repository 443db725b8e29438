package org.checkable.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.entity.Entities;
import org.checkable.entity.Mention;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an article says that somebody is: the apposition behind a name ("Mary Hale, the city
 * treasurer,") or the words before it ("Interior Minister Omar Reyes"); the first that it gives.
 */
final class SpeakerRoles {
  private final Map<String, String> roles = new HashMap<>();

  SpeakerRoles(
      String text, List<Sentence> sentences, List<DependencyTree> trees, Entities entities) {
    for (Sentence sentence : sentences) {
      DependencyTree tree = trees.get(sentence.index());
      for (Mention mention : entities.mentions(sentence)) {
        if (mention.form() == Mention.Form.NAME && mention.sort() != Mention.Sort.PLACE) {
          Span role = role(tree, mention);
          if (role != null) {
            roles.putIfAbsent(entities.words(mention).slice(text), role.slice(text));
          }
        }
      }
    }
  }

  /** The role of who bears a name, which is its fullest; null where none is told. */
  @Nullable String of(String name) {
    return roles.get(name);
  }

  private @Nullable Span role(DependencyTree tree, Mention mention) {
    int apposition = tree.child(mention.head(), Relation.APPOS);
    if (apposition != DependencyTree.NONE
        && tree.start(apposition) > mention.span().end()
        && !tree.tag(apposition).isProper()
        && tree.tag(apposition).isNoun()) {
      int from = tree.from(apposition);
      while (tree.tag(from).isPunctuation()) {
        from++;
      }
      return tree.span(from, end(tree, apposition));
    }
    int first = tree.at(mention.span().start());
    int from = first;
    while (from > 0 && isTitle(tree, from - 1, mention.head())) {
      from--;
    }
    return namesOffice(tree, from, first) ? tree.span(from, first - 1) : null;
  }

  /** Whether a word before a name is a title or a noun, and not part of the name. */
  private static boolean namesOffice(DependencyTree tree, int from, int to) {
    for (int at = from; at < to; at++) {
      if (tree.relation(at) == Relation.NMOD_DESC || tree.tag(at) == Tag.NN) {
        return true;
      }
    }
    return false;
  }

  /** The last word of an apposition, before a clause that says more. */
  private static int end(DependencyTree tree, int apposition) {
    int to = apposition + 1;
    while (to < tree.to(apposition) && tree.tag(to) != Tag.COMMA && tree.tag(to) != Tag.WP) {
      to++;
    }
    return to - 1;
  }

  private static boolean isTitle(DependencyTree tree, int at, int name) {
    Relation relation = tree.relation(at);
    boolean before =
        relation == Relation.COMPOUND
            || relation == Relation.NMOD_DESC
            || relation == Relation.FLAT
            || relation == Relation.AMOD;
    return before
        && tree.tag(at) != Tag.DT
        && !tree.tag(at).isPunctuation()
        && tree.isWithin(at, name);
  }
}
