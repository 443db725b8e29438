package org.checkable.entity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.entity.Mention.Gender;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.text.Part;

/** What tells whether a mention means something that was mentioned before. */
final class AntecedentFeatures {
  /** How far behind its noun a complement is looked for, in tokens: no chain makes it slow. */
  private static final int NEAR = 8;

  private static final int PAIRS = 5;
  private static final int LOOKED_AT = 4;

  private static final String NEW_WORDS = "new-words";
  private static final String NEW_COMPLEMENT = "new-of";

  private final Discourse discourse;
  private final NounClasses classes;

  AntecedentFeatures(Discourse discourse, NounClasses classes) {
    this.discourse = discourse;
    this.classes = classes;
  }

  /** The readings of a mention: each candidate, and none of them. */
  List<Option> options(Mention mention, List<Entity> candidates) {
    String kind = kind(mention);
    List<Option> options = new ArrayList<>();
    long same = candidates.stream().filter(entity -> isCalledSo(mention, entity)).count();
    int rank = 0;
    for (Entity entity : candidates) {
      options.add(new Option(entity, pair(kind, mention, entity, rank++)));
    }
    options.add(new Option(null, none(kind, mention, candidates.size(), same)));
    return options;
  }

  private static String kind(Mention mention) {
    return switch (mention.form()) {
      case PRONOUN, POSSESSIVE ->
          mention.isPlural() ? "they" : mention.sort() == Sort.PERSON ? "he" : "it";
      case DEFINITE, DEMONSTRATIVE -> mention.isPlural() ? "the-all" : "the";
      case NAME, SPEAKER, INDEFINITE, BARE, OWNED -> "other";
    };
  }

  private List<String> pair(String kind, Mention mention, Entity entity, int rank) {
    Mention last = entity.last();
    List<String> features = new ArrayList<>();
    int distance = mention.sentence() - last.sentence();
    String far = kind + "&" + (distance > 3 ? "far" : "" + distance);
    String role = role(last);
    features.add(far);
    features.add(far + "&" + role);
    features.add(far + "&rank-" + Math.min(rank, 4));
    features.add(kind + "&rank-" + Math.min(rank, 6));
    features.add(kind + "&often-" + often(entity));
    features.add(kind + "&last-" + last.form());
    features.add(kind + "&best-" + entity.best().form());
    features.add(kind + "&" + entity.sort() + (entity.isNamed() ? "-named" : ""));
    features.add(kind + "&" + mention.form() + "&" + role(mention) + "&" + role);
    if (mention.sort() == Sort.PERSON && entity.gender() != Gender.UNKNOWN) {
      features.add(kind + "&gender");
    }
    if (entity.isPlural()) {
      features.add(kind + "&plural");
    }
    if (discourse.sentence(entity.mentions().getFirst()).part() == Part.TITLE) {
      features.add(kind + "&title");
    }
    if (!mention.isPronoun()) {
      described(features, kind, mention, entity, distance);
    }
    return features;
  }

  private void described(
      List<String> features, String kind, Mention mention, Entity entity, int distance) {
    Set<String> known = known(entity);
    String match =
        entity.last().noun().equals(mention.noun())
            ? "same"
            : isCalledSo(mention, entity)
                ? "called"
                : known.contains(mention.noun()) ? "within" : "kind";
    String words = words(mention, known);
    String complement = complement(mention, known);
    features.add(kind + "&" + match + "&" + mention.form());
    features.add(kind + "&" + match + "&" + words + "&" + complement);
    features.add(kind + "&" + match + "&" + Math.min(distance, 6));
    features.add(kind + "&" + match + "&" + entity.last().form());
    features.add(kind + "&" + match + "&" + mention.sort() + (entity.isNamed() ? "-named" : ""));
    features.add(kind + "&" + words + "&" + complement);
  }

  private List<String> none(String kind, Mention mention, int candidates, long same) {
    List<String> features = new ArrayList<>();
    features.add("none&" + kind);
    features.add("none&" + kind + "&" + role(mention));
    features.add("none&" + kind + "&of-" + Math.min(candidates, 5));
    if (!mention.isPronoun()) {
      String after = complement(mention, Set.of());
      features.add("none&" + kind + "&" + mention.form() + "&" + after);
      features.add("none&" + kind + "&" + mention.form() + "&" + words(mention, Set.of()));
      features.add("none&" + kind + "&same-" + Math.min(same, 3));
      features.add("none&" + kind + "&same-" + Math.min(same, 3) + "&" + after);
      features.add("none&" + kind + "&" + mention.sort() + "&same-" + Math.min(same, 3));
      for (NounClasses.NounClass one : DependenceFeatures.CLASSES) {
        if (classes.is(mention.noun(), one)) {
          features.add("none&" + kind + "&" + one);
        }
      }
    }
    return features;
  }

  private boolean isCalledSo(Mention mention, Entity entity) {
    String concept = classes.concept(mention.noun());
    return entity.mentions().stream()
        .limit(LOOKED_AT)
        .anyMatch(other -> classes.concept(other.noun()).equals(concept));
  }

  private static String often(Entity entity) {
    int often = entity.mentions().size();
    return often > 4 ? "much" : often > 2 ? "some" : "" + often;
  }

  /** The words by which an entity is known. */
  private Set<String> known(Entity entity) {
    Set<String> known = new HashSet<>();
    List<Mention> mentions = entity.mentions();
    for (Mention mention : mentions.subList(0, Math.min(LOOKED_AT, mentions.size()))) {
      addWords(mention, known);
    }
    addWords(entity.last(), known);
    return known;
  }

  private void addWords(Mention mention, Set<String> known) {
    DependencyTree tree = discourse.tree(mention);
    int from = Math.max(0, tree.at(mention.phrase().start()) - 2);
    int to = Math.min(tree.size(), tree.at(mention.phrase().end() - 1) + 1);
    for (int at = from; at < to; at++) {
      known.add(stem(tree.lower(at)));
    }
  }

  /** Whether a description has a word before it that what is known of an entity does not have. */
  boolean differs(Mention mention, Entity entity) {
    return words(mention, known(entity)).equals(NEW_WORDS);
  }

  /** "The harbour of Bergen" is not the harbour of Lund. */
  boolean contradicts(Mention mention, Entity entity) {
    return !mention.isPronoun() && complement(mention, known(entity)).startsWith(NEW_COMPLEMENT);
  }

  /** Whether the words before a noun are none, all known, or new. */
  private String words(Mention mention, Set<String> known) {
    DependencyTree tree = discourse.tree(mention);
    String words = "bare";
    for (int at = tree.at(mention.span().start()); at < mention.head(); at++) {
      if (tells(tree, at)) {
        if (!known.contains(stem(tree.lower(at)))) {
          return NEW_WORDS;
        }
        words = "known-words";
      }
    }
    return words;
  }

  /** What follows a noun and tells which: known of an entity, new, a clause or nothing. */
  private String complement(Mention mention, Set<String> known) {
    DependencyTree tree = discourse.tree(mention);
    int head = mention.head();
    int end = Math.min(tree.to(head), head + NEAR);
    String complement = "alone";
    for (int at = head + 1; at < end; at++) {
      if (tree.head(at) != head) {
        continue;
      }
      Relation relation = tree.relation(at);
      if (relation == Relation.NMOD) {
        boolean is = known.contains(stem(tree.lower(at)));
        return is ? "known-of" : NEW_COMPLEMENT + (tree.tag(at).isProper() ? "-name" : "");
      }
      if (relation == Relation.ACL || relation == Relation.ACL_RELCL) {
        complement = "clause";
      }
    }
    return complement;
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

  /** The grammatical role of a mention, in a main clause or not. */
  private String role(Mention mention) {
    DependencyTree tree = discourse.tree(mention);
    int at = mention.head();
    for (int steps = 0; steps < PAIRS && tree.relation(at) == Relation.CONJ; steps++) {
      at = tree.head(at);
    }
    return switch (tree.relation(at)) {
      case NSUBJ, NSUBJ_PASS, NSUBJ_OUTER -> isMain(tree, at) ? "subject" : "lower-subject";
      case ROOT -> "root";
      case OBJ, IOBJ, XCOMP -> "object";
      case OBL, OBL_AGENT, OBL_UNMARKED -> "oblique";
      case NMOD_POSS -> "owner";
      case NMOD -> "of";
      case COMPOUND, FLAT -> "within";
      default -> "else";
    };
  }

  private static boolean isMain(DependencyTree tree, int subject) {
    int clause = tree.head(subject);
    return clause != DependencyTree.NONE
        && (tree.relation(clause) == Relation.ROOT
            || tree.relation(clause) == Relation.CONJ
            || tree.relation(clause) == Relation.PARATAXIS);
  }
}
