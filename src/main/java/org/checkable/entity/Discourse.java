package org.checkable.entity;

import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.text.Sentence;

/**
 * An article as it is resolved: its text, sentences and trees, and for each mention found the
 * entity that it belongs to and what it means. Arrays go by the mentions' index; filled from first
 * to last.
 */
record Discourse(
    String text,
    List<Sentence> sentences,
    List<DependencyTree> trees,
    List<Mention> mentions,
    Entity[] entities,
    Reference[] references) {

  DependencyTree tree(Mention mention) {
    return trees.get(mention.sentence());
  }

  Entity entity(Mention mention) {
    return entities[mention.index()];
  }

  Sentence sentence(Mention mention) {
    return sentences.get(mention.sentence());
  }
}
