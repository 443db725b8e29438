package org.checkable.entity;

import java.util.List;
import java.util.Set;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Gender;
import org.checkable.entity.Mention.Sort;
import org.checkable.language.DependencyTree;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.text.Span;

/** Finds the mentions of one sentence: names, noun phrases, pronouns, possessives. */
final class MentionFinder {
  /** A phrase of more words is cut before its clauses. */
  private static final int LONGEST = 18;

  private final NounClasses classes;
  private final Pronouns pronouns;
  private final DependencyTree tree;
  private final int sentence;
  private final List<Mention> found;

  private final NameSpans names;

  /** Short forms that the article spells out; within a longer name too. */
  private final Set<String> acronyms;

  private final boolean isCapitals;

  private MentionFinder(
      NounClasses classes,
      Pronouns pronouns,
      Set<String> acronyms,
      Set<String> nameWords,
      DependencyTree tree,
      int sentence,
      List<Mention> found) {
    this.classes = classes;
    this.pronouns = pronouns;
    this.tree = tree;
    this.sentence = sentence;
    this.found = found;
    this.acronyms = acronyms;
    this.isCapitals = isCapitalised();
    this.names = NameSpans.of(tree, classes, nameWords, isCapitals);
  }

  /** Adds the mentions of a sentence to those of the sentences before. */
  static void find(
      NounClasses classes,
      Pronouns pronouns,
      Set<String> acronyms,
      Set<String> nameWords,
      DependencyTree tree,
      int sentence,
      List<Mention> found) {
    MentionFinder finder =
        new MentionFinder(classes, pronouns, acronyms, nameWords, tree, sentence, found);
    int at = 0;
    while (at < tree.size()) {
      at = finder.next(at);
    }
  }

  /** Reads what begins or has its head at a token; where to go on. */
  private int next(int at) {
    int end = names.endAt(at);
    if (end == at + 1 && isCapitalisedPronoun(at)) {
      pronoun(at);
      return end;
    }
    if (end > at) {
      name(at, end, names.sortAt(at));
      return end;
    }
    Tag tag = tree.tag(at);
    if (tag == Tag.PRP || tag == Tag.PRPS) {
      pronoun(at);
    } else if (tag == Tag.DT && isDemonstrative(at)) {
      if (standsAlone(at)) {
        add(at, Form.DEMONSTRATIVE, at, at, tree.lower(at), Sort.UNKNOWN, Gender.UNKNOWN);
      }
    } else if (isHead(at)) {
      phrase(at);
    }
    return at + 1;
  }

  /** "Their" within a sentence is no name; "WHO" is. */
  private boolean isCapitalisedPronoun(int at) {
    String form = tree.form(at);
    Pronouns.Pronoun pronoun = pronouns.of(tree.lower(at));
    return pronoun != null
        && pronoun.isThird()
        && Character.isLowerCase(form.charAt(form.length() - 1));
  }

  /** Whether most words are capitalised, as in a headline: then none is a name by that. */
  private boolean isCapitalised() {
    int words = 0;
    int capitals = 0;
    for (int at = 0; at < tree.size(); at++) {
      if (tree.end(at) - tree.start(at) > 3) {
        words++;
        capitals += Character.isUpperCase(tree.form(at).charAt(0)) ? 1 : 0;
      }
    }
    return capitals * 10 > words * 6;
  }

  private void pronoun(int at) {
    Pronouns.Pronoun pronoun = pronouns.of(tree.lower(at));
    if (pronoun == null || isExpletive(at)) {
      return;
    }
    Form form =
        pronoun.isThird()
            ? tree.tag(at) == Tag.PRPS ? Form.POSSESSIVE : Form.PRONOUN
            : Form.SPEAKER;
    Span span = tree.span(at);
    found.add(
        new Mention(
            found.size(),
            sentence,
            at,
            form,
            span,
            span,
            tree.lower(at),
            pronoun.sort(),
            pronoun.gender(),
            pronoun.isPlural()));
  }

  /** "It rains", "it is clear that …": a subject in form only. */
  private boolean isExpletive(int at) {
    if (!tree.lower(at).equals(pronouns.expletive())) {
      return false;
    }
    int head = tree.head(at);
    if (tree.relation(at) == Relation.EXPL) {
      // "It owns the port" and "it said that …" are about something, whatever the tree makes of it.
      boolean active =
          tree.tag(head).isVerb()
              && tree.child(head, Relation.AUX_PASS) == DependencyTree.NONE
              && tree.child(head, Relation.COP) == DependencyTree.NONE;
      return !active
          || (tree.child(head, Relation.OBJ) == DependencyTree.NONE
              && tree.child(head, Relation.CCOMP) == DependencyTree.NONE);
    }
    return head != DependencyTree.NONE
        && tree.relation(at).isSubject()
        && (tree.child(head, Relation.CSUBJ) != DependencyTree.NONE
            || (tree.tag(head) == Tag.JJ
                && (tree.child(head, Relation.CCOMP) != DependencyTree.NONE
                    || tree.child(head, Relation.XCOMP) != DependencyTree.NONE)));
  }

  private boolean isDemonstrative(int at) {
    return pronouns.isDemonstrative(tree.lower(at));
  }

  /** Whether "this" or "those" is a phrase of its own that no clause behind it explains. */
  private boolean standsAlone(int at) {
    return switch (tree.relation(at)) {
      case NSUBJ, NSUBJ_PASS, OBJ, IOBJ, OBL, OBL_AGENT, NMOD, CONJ ->
          tree.child(at, Relation.ACL_RELCL) == DependencyTree.NONE
              && tree.child(at, Relation.ACL) == DependencyTree.NONE
              && tree.child(at, Relation.NMOD) == DependencyTree.NONE;
      default -> false;
    };
  }

  private boolean isHead(int at) {
    Tag tag = tree.tag(at);
    if (!tag.isNoun()) {
      boolean counts = tag == Tag.JJ || tag == Tag.CD || tag == Tag.JJR || tag == Tag.JJS;
      int determiner = counts ? tree.child(at, Relation.DET) : DependencyTree.NONE;
      return determiner != DependencyTree.NONE
          && isNominal(at)
          && (pronouns.isDefinite(tree.lower(determiner)) || isDemonstrative(determiner));
    }
    return isNominal(at);
  }

  private boolean isNominal(int at) {
    return switch (tree.relation(at)) {
      case COMPOUND, FLAT, FIXED, GOESWITH, AMOD, NUMMOD, CASE, DET, ADVMOD, COP, AUX, NMOD_DESC ->
          false;
      default -> true;
    };
  }

  private void phrase(int at) {
    int first = first(at);
    int determiner = determiner(at);
    Form form = determiner < 0 ? owned(at) : form(determiner);
    String noun = noun(at);
    Sort sort = classes.sort(noun);
    add(at, form, first, at, noun, sort, classes.gender(noun));
  }

  /** The first word of the phrase before its head; words of other phrases are left out. */
  private int first(int at) {
    int first = at;
    for (int before = tree.from(at); before < at; before++) {
      if (tree.head(before) == at && belongs(before) && isClose(before)) {
        first = Math.min(first, tree.from(before));
      }
    }
    return first;
  }

  /** Whether no preposition and no mark parts it from the head. */
  private boolean isClose(int at) {
    for (int word = tree.from(at); word <= at; word++) {
      if (tree.tag(word) == Tag.IN || tree.tag(word) == Tag.COMMA) {
        return false;
      }
    }
    return true;
  }

  private boolean belongs(int at) {
    return switch (tree.relation(at)) {
      case DET, DET_PREDET, AMOD, COMPOUND, NUMMOD, NMOD_POSS, NMOD_DESC, ADVMOD, FLAT, NMOD ->
          true;
      default -> false;
    };
  }

  private int determiner(int at) {
    for (int before = tree.from(at); before < at; before++) {
      if (tree.head(before) == at
          && (tree.relation(before) == Relation.DET
              || tree.relation(before) == Relation.DET_PREDET)) {
        return before;
      }
    }
    return -1;
  }

  private Form form(int determiner) {
    String lower = tree.lower(determiner);
    if (pronouns.isDefinite(lower)) {
      return Form.DEFINITE;
    }
    return isDemonstrative(determiner) ? Form.DEMONSTRATIVE : Form.INDEFINITE;
  }

  private Form owned(int at) {
    return tree.child(at, Relation.NMOD_POSS) == DependencyTree.NONE ? Form.BARE : Form.OWNED;
  }

  private String noun(int at) {
    Tag tag = tree.tag(at);
    return tag == Tag.NNS || tag == Tag.NNPS ? Plurals.singular(tree.lower(at)) : tree.lower(at);
  }

  /** A name, with its titles left out: "Sen. [Ana Brandt]", "the [Norland Port Authority]". */
  private void name(int first, int end, Sort given) {
    int from = first;
    int to = end;
    while (from < to - 1 && (tree.tag(from) == Tag.DT || isTitle(from))) {
      from++;
    }
    boolean calendar = classes.is(tree.lower(from), NounClasses.NounClass.CALENDAR);
    while (to > from + 1 && (tree.tag(to - 1) == Tag.POS || tree.tag(to - 1).isPunctuation())) {
      to--;
    }
    Sort sort = calendar ? Sort.TIME : given;
    Gender gender = sort == Sort.PERSON ? gender(from, to) : Gender.UNKNOWN;
    int head = head(from, to);
    String noun = noun(to - 1);
    add(head, Form.NAME, from, to - 1, noun, sort, gender);
    for (int at = from; to - from > 1 && at < to; at++) {
      if (acronyms.contains(tree.form(at))) {
        add(at, Form.NAME, at, at, tree.lower(at), Sort.UNKNOWN, Gender.UNKNOWN);
      }
    }
  }

  private boolean isTitle(int at) {
    return NameSpans.isTitle(classes, tree.lower(at));
  }

  /** By a title before the name, or the first name where the name has more words than one. */
  private Gender gender(int from, int to) {
    if (from > 0) {
      String before = tree.lower(from - 1);
      Gender titled =
          classes.gender(before.endsWith(".") ? before.substring(0, before.length() - 1) : before);
      if (titled != Gender.UNKNOWN) {
        return titled;
      }
    }
    return to - from > 1 ? classes.gender(tree.lower(from)) : Gender.UNKNOWN;
  }

  /** The token by which a name hangs on the rest of its sentence. */
  private int head(int from, int to) {
    for (int at = from; at < to; at++) {
      int head = tree.head(at);
      if (head < from || head >= to) {
        return at;
      }
    }
    return to - 1;
  }

  private void add(
      int head, Form form, int first, int last, String noun, Sort sort, Gender gender) {
    boolean plural = tree.tag(head) == Tag.NNS || tree.tag(head) == Tag.NNPS;
    found.add(
        new Mention(
            found.size(),
            sentence,
            head,
            form,
            tree.span(first, last),
            tree.span(first, Math.max(last, last(head, last))),
            noun,
            sort,
            gender,
            plural || pronouns.isPlural(tree.lower(first))));
  }

  /** The last word of what follows the head and tells which: "of the port", not ", who left". */
  private int last(int head, int last) {
    int end = last;
    for (int after = last + 1; after < tree.to(head); after++) {
      if (tree.head(after) != head) {
        continue;
      }
      if (tree.tag(tree.from(after)).isPunctuation() || tree.tag(after - 1) == Tag.COMMA) {
        break;
      }
      boolean tells =
          tree.relation(after) == Relation.NMOD
              || tree.relation(after) == Relation.ACL
              || tree.relation(after) == Relation.ACL_RELCL;
      if (!tells || tree.to(after) - tree.from(head) > LONGEST) {
        break;
      }
      end = tree.to(after) - 1;
    }
    return end;
  }
}
