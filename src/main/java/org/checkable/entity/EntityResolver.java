package org.checkable.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.checkable.language.DependencyTree;
import org.checkable.language.NamedEntity;
import org.checkable.text.RuleSource;
import org.checkable.text.Sentence;

/**
 * Finds out whom and what an article speaks of. Made once, shared by all threads, never changed.
 * Linear in the article's length.
 */
public final class EntityResolver {
  private final NounClasses classes;
  private final Pronouns pronouns;
  private final DependenceModel model;
  private final AntecedentModel antecedents;

  public EntityResolver(RuleSource source) {
    this.classes = new NounClasses(source.table("cast"), source.table("nouns"));
    this.pronouns = new Pronouns(source.table("pronouns"));
    this.model = new DependenceModel(source.read(DependenceModel.PATH));
    this.antecedents = new AntecedentModel(source.read(AntecedentModel.PATH));
  }

  /**
   * The entities of an article.
   *
   * @param trees one for each sentence
   */
  public Entities entities(String text, List<Sentence> sentences, List<DependencyTree> trees) {
    return entities(text, sentences, trees, model, antecedents);
  }

  /** What the model is asked about an article, in reading order: what training learns from. */
  public List<Evidence> evidence(
      String text, List<Sentence> sentences, List<DependencyTree> trees) {
    List<Evidence> evidence = new ArrayList<>();
    entities(
        text,
        sentences,
        trees,
        (mention, features) -> {
          evidence.add(new Evidence(mention, features));
          return model.depends(mention, features);
        },
        antecedents);
    return evidence;
  }

  Entities entities(
      String text,
      List<Sentence> sentences,
      List<DependencyTree> trees,
      Dependence dependence,
      Antecedence antecedence) {
    Acronyms acronyms = Acronyms.of(text, trees);
    List<Mention> mentions = new ArrayList<>();
    Set<String> nameWords = nameWords(acronyms, trees);
    for (int sentence = 0; sentence < sentences.size(); sentence++) {
      MentionFinder.find(
          classes, pronouns, acronyms.words(), nameWords, trees.get(sentence), sentence, mentions);
    }
    Discourse discourse =
        new Discourse(
            text,
            sentences,
            trees,
            mentions,
            new Entity[mentions.size()],
            new Reference[mentions.size()]);
    new NameClusters(
            text,
            classes,
            acronyms,
            new Introductions(classes, trees),
            discourse.entities(),
            discourse.references())
        .resolve(mentions);
    new CoreferenceResolver(discourse, classes, dependence, antecedence).resolve();
    return new Entities(discourse);
  }

  /** Acronyms, and the last words of people's names: names wherever they stand. */
  private Set<String> nameWords(Acronyms acronyms, List<DependencyTree> trees) {
    Set<String> words = new HashSet<>(acronyms.words());
    for (DependencyTree tree : trees) {
      for (NamedEntity name : tree.names()) {
        int last = name.to() - 1;
        if (name.type() == NamedEntity.Type.PERSON
            && last > name.from()
            && tree.tag(last).isProper()
            && Character.isUpperCase(tree.form(last).charAt(0))) {
          words.add(tree.form(last));
        }
      }
    }
    return words;
  }
}
