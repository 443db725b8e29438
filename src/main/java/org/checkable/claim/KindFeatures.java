package org.checkable.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.Token;

/**
 * What the kind of an assertion is told by: signs, traits and words of what is said and of what
 * reports it, its first verb, its figures, and the traits of the sentences around it.
 *
 * <p>Rules count for more than words and words for less than what is known of them, so that the few
 * labels that there are teach that first.
 */
final class KindFeatures {
  private static final double RULE = 3;
  private static final double WORD = 0.6;
  private static final double REPORTING_WORD = 0.5;
  private static final double NEAR = 0.5;

  /** Traits by which a sentence tells what its neighbours are about. */
  private static final Set<Trait> SUBJECTS =
      EnumSet.of(
          Trait.LAW_SAYS,
          Trait.LAW,
          Trait.STANCE,
          Trait.EVENT,
          Trait.NUMBER,
          Trait.BE,
          Trait.SAY,
          Trait.BELIEF,
          Trait.QUOTED);

  /** Traits of words; the others are of a whole sentence and its place. */
  private static final Set<Trait> OF_WORDS = EnumSet.range(Trait.NUMBER, Trait.HASHTAG);

  private final TraitFinder finder;
  private final TraitRules<Kind> rules;
  private final Lexicon<Kind> signs;

  KindFeatures(RuleSource source, TraitFinder finder) {
    this.finder = finder;
    this.rules = new TraitRules<>(source.table("kinds"), Kind.class);
    this.signs = new Lexicon<>(source.table("signs"), Kind.class);
  }

  /** The features of a passage by name, with what each counts for. */
  Map<String, Double> of(Passage passage, List<Traits> near) {
    Map<String, Double> features = new LinkedHashMap<>();
    traits(passage, features);
    words(passage, features);
    signs(passage.said(), "sign:", features);
    signs(passage.around(), "reporting-sign:", features);
    FirstVerb.of(passage.said(), finder).addTo(features);
    FigureSigns.of(passage.said(), finder).addTo(features);
    features.put("DIRECT", passage.direct());
    if (!passage.around().isEmpty()) {
      features.put("ATTRIBUTED", 1.0);
    }
    for (Traits other : near) {
      for (Trait trait : SUBJECTS) {
        if (other.has(trait)) {
          features.merge("near:" + trait, NEAR, Double::sum);
        }
      }
    }
    return features;
  }

  private void traits(Passage passage, Map<String, Double> features) {
    Traits all = finder.find(passage.all());
    rules.first(all).ifPresent(kind -> features.put("rule:" + kind, RULE));
    for (Trait trait : OF_WORDS) {
      if (all.has(trait)) {
        features.put(trait.name(), all.value(trait));
      }
    }
  }

  private static void words(Passage passage, Map<String, Double> features) {
    Set<String> said = new LinkedHashSet<>();
    for (Token token : passage.said()) {
      said.add("w:" + word(token));
      said.add("stem:" + stem(word(token)));
    }
    said.forEach(name -> features.put(name, WORD));
    for (Token token : passage.around()) {
      features.put("reporting:" + stem(word(token)), REPORTING_WORD);
    }
  }

  private void signs(List<Token> tokens, String prefix, Map<String, Double> features) {
    int[] counts = new int[Kind.values().length];
    for (int index = 0; index < tokens.size(); index++) {
      signs.mark(tokens, index, (kind, where) -> counts[index(kind)]++);
    }
    for (Kind kind : Kind.values()) {
      int count = counts[index(kind)];
      if (count > 0) {
        features.put(prefix + kind, 1.5 * count / (count + 1));
      }
    }
  }

  @SuppressWarnings("EnumOrdinal") // A place in an array that lives for one call.
  private static int index(Kind kind) {
    return kind.ordinal();
  }

  /** A word as it is compared: figures are all the same. */
  static String word(Token token) {
    return token.type() == Token.Type.NUMBER ? "0" : token.lower();
  }

  /** A word without its commonest endings; rough, and the same for the forms of a regular verb. */
  static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s")) {
      if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** The traits of the two sentences on each side of one. */
  static List<Traits> near(List<Evidence> all, int sentence) {
    List<Traits> near = new ArrayList<>();
    for (int at = Math.max(0, sentence - 2); at <= sentence + 2 && at < all.size(); at++) {
      if (at != sentence) {
        near.add(all.get(at).traits());
      }
    }
    return near;
  }
}
