package org.checkable.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.text.RuleSource;
import org.checkable.text.RuleTable;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.checkable.text.WordTable;

/**
 * Links a claim and its denial: "the country paused shipments" and "we haven't paused anything".
 * The verb must be the same; and the denial must either be of everything and stand near, or name
 * the same things.
 */
final class DenialCheck {
  /** A denial of everything answers what stands at most so many sentences away. */
  private static final int NEAR = 3;

  /** How many words of substance a denial must share with what it denies. */
  private static final int SHARED = 2;

  /** So many assertions with one verb are remembered: more would make the check quadratic. */
  private static final int MOST = 16;

  /** What a word does; the table's header explains them. */
  private enum Part {
    NEGATION,
    TOTAL,
    DENY,
    LIGHT,
    UNREAL
  }

  private final WordTable<Set<Part>> words;

  DenialCheck(RuleSource source) {
    Map<String, Set<Part>> parts = new HashMap<>();
    for (RuleTable.Row row : source.table("denials").rows()) {
      for (String word : row.pattern().split("\\|", -1)) {
        parts
            .computeIfAbsent(word, first -> EnumSet.noneOf(Part.class))
            .add(Part.valueOf(row.value()));
      }
    }
    this.words = new WordTable<>(parts);
  }

  /** A verb that a sentence asserts or denies. */
  private record Said(int sentence, Span verb, Set<String> things, boolean total) {}

  List<Finding> check(Reported reported, List<Claim> claims) {
    Map<String, List<Said>> asserted = new HashMap<>();
    Map<String, List<Said>> denied = new HashMap<>();
    int last = -1;
    for (Claim claim : claims) {
      if (claim.sentence().index() != last) {
        last = claim.sentence().index();
        read(last, reported.tokens(claim.sentence()), asserted, denied);
      }
    }
    List<Finding> findings = new ArrayList<>();
    denied.forEach(
        (verb, denials) -> {
          for (Said denial : denials) {
            link(denial, asserted.getOrDefault(verb, List.of()), findings);
          }
        });
    return findings;
  }

  private static void link(Said denial, List<Said> assertions, List<Finding> findings) {
    for (Said assertion : assertions) {
      if (assertion.sentence() == denial.sentence() || !contradicts(denial, assertion)) {
        continue;
      }
      findings.add(
          finding(assertion, "The article also holds a denial of this.", denial.sentence()));
      findings.add(finding(denial, "The article also says the opposite.", assertion.sentence()));
    }
  }

  private static boolean contradicts(Said denial, Said assertion) {
    int distance = Math.abs(denial.sentence() - assertion.sentence());
    if (denial.total() && distance <= NEAR) {
      return true;
    }
    Set<String> shared = new HashSet<>(denial.things());
    shared.retainAll(assertion.things());
    return shared.size() >= SHARED;
  }

  private static Finding finding(Said said, String detail, int other) {
    return new Finding(
        said.sentence(), new Warning("CONTRADICTS_SENTENCE", detail, said.verb(), other));
  }

  private void read(
      int sentence,
      List<Token> tokens,
      Map<String, List<Said>> asserted,
      Map<String, List<Said>> denied) {
    Set<String> things = null;
    for (int at = 0; at < tokens.size(); at++) {
      String lower = tokens.get(at).lower();
      boolean ending = lower.endsWith("ed") || (lower.endsWith("ing") && isDenied(tokens, at));
      if (!ending || lower.length() < 5 || is(Part.LIGHT, lower) || is(Part.DENY, lower)) {
        continue;
      }
      boolean negated = isNegated(tokens, at) || isDenied(tokens, at);
      if (!negated && isUnreal(tokens, at)) {
        continue;
      }
      things = things == null ? things(tokens) : things;
      Said said = new Said(sentence, tokens.get(at).span(), things, negated && isTotal(tokens, at));
      List<Said> same =
          (negated ? denied : asserted).computeIfAbsent(stem(lower), verb -> new ArrayList<>());
      if (same.size() < MOST) {
        same.add(said);
      }
    }
  }

  private boolean is(Part part, String word) {
    Set<Part> parts = words.get(word);
    return parts != null && parts.contains(part);
  }

  private boolean isNegated(List<Token> tokens, int verb) {
    for (int at = Math.max(0, verb - 3); at < verb; at++) {
      if (is(Part.NEGATION, tokens.get(at).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "Denied pausing shipments". */
  private boolean isDenied(List<Token> tokens, int verb) {
    for (int at = Math.max(0, verb - 4); at < verb; at++) {
      if (is(Part.DENY, tokens.get(at).lower())) {
        return true;
      }
    }
    return false;
  }

  private boolean isUnreal(List<Token> tokens, int verb) {
    for (int at = Math.max(0, verb - 3); at < verb; at++) {
      if (is(Part.UNREAL, tokens.get(at).lower())) {
        return true;
      }
    }
    return false;
  }

  /** "We haven't paused anything": whoever "we" are, it is all of it. */
  private boolean isTotal(List<Token> tokens, int verb) {
    boolean subject = false;
    for (int at = Math.max(0, verb - 4); at < verb; at++) {
      String lower = tokens.get(at).lower();
      subject |= lower.equals("we") || lower.equals("they") || lower.equals("nobody");
    }
    for (int at = verb + 1; subject && at < Math.min(tokens.size(), verb + 3); at++) {
      if (is(Part.TOTAL, tokens.get(at).lower())) {
        return true;
      }
    }
    return false;
  }

  /** The words of substance: long, or names. */
  private static Set<String> things(List<Token> tokens) {
    Set<String> things = new HashSet<>();
    for (Token token : tokens) {
      boolean name = token.isCapitalised() && !token.equals(tokens.getFirst());
      boolean verb = token.lower().endsWith("ed") || token.lower().endsWith("ly");
      if (token.isWord() && !verb && (name || token.lower().length() > 5)) {
        things.add(stem(token.lower()));
      }
    }
    return things;
  }

  /** Enough to bring "paused", "pausing" and "pauses" together. */
  private static String stem(String word) {
    for (String ending : List.of("ing", "ed", "es", "s", "e")) {
      if (word.length() - ending.length() >= 3 && word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }
}
