package org.checkable.entity;

import java.util.ArrayList;
import java.util.List;
import org.checkable.text.Sentence;
import org.checkable.text.Span;

/**
 * Who and what an article speaks of, sentence by sentence. Made once for an article by {@link
 * EntityResolver}; never changes. Careful by design: a mention is resolved only where one reading
 * is clearly ahead; otherwise the candidates are given, and a person picks.
 */
public final class Entities {
  private final Discourse discourse;
  private final List<List<Mention>> bySentence = new ArrayList<>();

  Entities(Discourse discourse) {
    this.discourse = discourse;
    for (int sentence = 0; sentence < discourse.sentences().size(); sentence++) {
      bySentence.add(new ArrayList<>());
    }
    for (Mention mention : discourse.mentions()) {
      bySentence.get(mention.sentence()).add(mention);
    }
  }

  /** Nobody and nothing. */
  public static Entities none(String text, List<Sentence> sentences) {
    return new Entities(
        new Discourse(text, sentences, List.of(), List.of(), new Entity[0], new Reference[0]));
  }

  /** The mentions in a sentence, in reading order; one may lie inside another. */
  public List<Mention> mentions(Sentence sentence) {
    return bySentence.get(sentence.index());
  }

  /** What a mention means to a reader who sees its sentence alone. */
  public Reference reference(Mention mention) {
    return discourse.references()[mention.index()];
  }

  /** The fullest words that the article has for what a mention means: a name where it has one. */
  public Span words(Mention mention) {
    Entity entity = discourse.entity(mention);
    return entity.words();
  }

  /** Whether two mentions mean the same, as far as can be told. */
  public boolean areSame(Mention one, Mention other) {
    return discourse.entity(one) == discourse.entity(other);
  }
}
