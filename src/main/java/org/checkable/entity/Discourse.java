package org.checkable.entity;

import java.util.List;
import org.checkable.language.DependencyTree;
import org.checkable.text.Sentence;

/**
 * An article as it is resolved: its text, sentences and trees, and for each mention found the
 * entity that it belongs to and what it means. Arrays go by the mentions' index; filled from first
 * to last.
 */
final class Discourse {
  private final String text;
  private final List<Sentence> sentences;
  private final List<DependencyTree> trees;
  private final List<Mention> mentions;
  private final Entity[] entities;
  private final Reference[] references;

  Discourse(
      String text,
      List<Sentence> sentences,
      List<DependencyTree> trees,
      List<Mention> mentions,
      Entity[] entities,
      Reference[] references) {
    this.text = text;
    this.sentences = sentences;
    this.trees = trees;
    this.mentions = mentions;
    this.entities = entities;
    this.references = references;
  }

  String text() {
    return text;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  List<DependencyTree> trees() {
    return trees;
  }

  List<Mention> mentions() {
    return mentions;
  }

  /** By the mentions' index. */
  Entity[] entities() {
    return entities;
  }

  /** By the mentions' index. */
  Reference[] references() {
    return references;
  }

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
