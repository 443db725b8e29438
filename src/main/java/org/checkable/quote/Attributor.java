package org.checkable.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.checkable.entity.Entities;
import org.checkable.entity.Mention;
import org.checkable.entity.Mention.Form;
import org.checkable.entity.Mention.Sort;
import org.checkable.entity.Reference;
import org.checkable.entity.Reference.Candidate;
import org.checkable.language.Relation;
import org.checkable.language.Tag;
import org.checkable.quote.Attribution.Attributed;
import org.checkable.quote.Attribution.Unresolved;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says who speaks, given the words that stand for the speaker: a name, a pronoun, a description.
 * Whom they mean is what the article's {@link Entities} say; nothing is guessed. The answer names
 * the pattern that found the words and the form that they have: {@code speaker-verb-last+pronoun}.
 */
final class Attributor {
  /** Nobody relays further; keeps "A said B said C said ..." linear. */
  private static final int LONGEST_CHAIN = 6;

  private final String text;
  private final TokenLine words;
  private final Entities entities;
  private final SpeakerRoles roles;

  /** By the place of their heads. */
  private final Map<Integer, Mention> mentions = new HashMap<>();

  /** Who spoke last, for a pronoun that may be one of several. */
  private @Nullable Attributed last;

  private int lastParagraph = -1;

  /** Where the unit of who spoke last ends. */
  private int lastEnd = -1;

  private @Nullable Mention lastMention;

  Attributor(String text, TokenLine words, Entities entities, SpeakerRoles roles) {
    this.text = text;
    this.words = words;
    this.entities = entities;
    this.roles = roles;
    for (Sentence sentence : words.sentences()) {
      for (Mention mention : entities.mentions(sentence)) {
        mentions.put(words.from(sentence.index()) + mention.head(), mention);
      }
    }
  }

  /**
   * Who speaks in a clause.
   *
   * @param outer who relays it; null in the article's own voice
   */
  Attribution attribute(ReportingClause clause, Unit unit, @Nullable Attribution outer) {
    TokenRange source = clause.source();
    TokenRange cue = clause.cue();
    Span said = cue == null ? null : words.span(cue);
    if (source == null) {
      return new Unresolved(null, said, List.of(), clause.pattern());
    }
    int head = antecedent(top(source), unit);
    Mention mention = named(head, source);
    String by = clause.pattern() + "+" + form(mention);
    Span place = words.span(source);
    Attribution answer = answer(mention, source, place, said, outer, by, unit);
    if (answer instanceof Attributed one) {
      boolean again = mention != null && isPronoun(mention);
      lastMention = again && last != null && last.name().equals(one.name()) ? lastMention : mention;
      last = one;
      lastParagraph = unit.paragraph();
      lastEnd = unit.to();
    }
    return answer;
  }

  private Attribution answer(
      @Nullable Mention mention,
      TokenRange source,
      Span place,
      @Nullable Span said,
      @Nullable Attribution outer,
      String by,
      Unit unit) {
    if (mention != null && mention.sort() == Sort.TIME) {
      return new Unresolved(null, said, List.of(), by);
    }
    if (mention == null || isSeveral(source, mention)) {
      return attributed(place, place, said, outer, by);
    }
    if (isPronoun(mention) && isLastSpeaker(mention, unit)) {
      Attributed before = Objects.requireNonNull(last);
      return attributed(before.name(), place, said, outer, by + "-of-last-speaker");
    }
    boolean name = mention.form() == Form.NAME;
    return switch (entities.reference(mention)) {
      case Reference.Resolved(Mention antecedent, Span copied) ->
          name || isPronoun(mention) || antecedent.form() == Form.NAME
              ? attributed(entities.words(mention), place, said, outer, by)
              : attributed(described(mention, place), place, said, outer, by);
      case Reference.Open(List<Candidate> candidates)
          when isPronoun(mention) || (name && candidates.size() > 1) ->
          open(candidates, place, said, outer, by, unit);
      case Reference.Open open -> attributed(words(mention, place), place, said, outer, by);
      case Reference.Clear clear -> attributed(words(mention, place), place, said, outer, by);
    };
  }

  private Span words(Mention mention, Span source) {
    return mention.form() == Form.NAME ? entities.words(mention) : described(mention, source);
  }

  /** The words of the source itself, or of what "who" stands for. */
  private Span described(Mention mention, Span source) {
    return source.overlaps(mention.span()) ? source : mention.span();
  }

  private Attribution open(
      List<Candidate> candidates,
      Span place,
      @Nullable Span said,
      @Nullable Attribution outer,
      String by,
      Unit unit) {
    List<String> names = candidates.stream().map(one -> one.words().slice(text)).toList();
    Attributed before = last;
    if (names.size() == 1 && candidates.getFirst().mention().sort() == Sort.PERSON) {
      return attributed(candidates.getFirst().words(), place, said, outer, by);
    }
    boolean near = before != null && unit.paragraph() - lastParagraph <= 1;
    if (near && before != null && names.size() > 1 && names.contains(before.speaker())) {
      return attributed(before.name(), place, said, outer, by + "-of-last-speaker");
    }
    return new Unresolved(place, said, names, by);
  }

  /**
   * Whether a singular pronoun may mean who spoke last, in this paragraph or the one before: the
   * press lets people go on with "he said" and "she added".
   */
  private boolean isLastSpeaker(Mention pronoun, Unit unit) {
    Mention before = lastMention;
    return last != null
        && before != null
        && pronoun.form() != Form.SPEAKER
        && !pronoun.isPlural()
        && (before.sort() == Sort.PERSON || before.sort() == Sort.UNKNOWN)
        && pronoun.sort() == Sort.PERSON
        && pronoun.gender().fits(before.gender())
        && (unit.from() == lastEnd || entities.reference(pronoun) instanceof Reference.Open)
        && unit.paragraph() - lastParagraph <= 1;
  }

  private static String form(@Nullable Mention mention) {
    if (mention == null) {
      return "description";
    }
    return switch (mention.form()) {
      case NAME -> "name";
      case PRONOUN, POSSESSIVE, SPEAKER -> "pronoun";
      case DEFINITE, DEMONSTRATIVE, INDEFINITE, BARE, OWNED -> "description";
    };
  }

  private static boolean isPronoun(Mention mention) {
    return switch (mention.form()) {
      case PRONOUN, POSSESSIVE, SPEAKER -> true;
      default -> false;
    };
  }

  private Attributed attributed(
      Span name, Span mention, @Nullable Span cue, @Nullable Attribution outer, String by) {
    String speaker = name.slice(text);
    List<String> chain = new ArrayList<>();
    if (outer instanceof Attributed relay) {
      chain.addAll(relay.chain().subList(0, Math.min(relay.chain().size(), LONGEST_CHAIN - 1)));
    }
    if (chain.isEmpty() || !chain.getLast().equals(speaker)) {
      chain.add(speaker);
    }
    return new Attributed(speaker, mention, name, roles.of(speaker), cue, chain, by);
  }

  /** The token that the others of a range hang on. */
  private int top(TokenRange range) {
    for (int place = range.from(); place < range.to(); place++) {
      int head = words.head(place);
      if (!range.contains(head) && !words.tag(place).isPunctuation()) {
        return place;
      }
    }
    return range.from();
  }

  /** What "who" and "which" stand for. */
  private int antecedent(int head, Unit unit) {
    if (words.tag(head) != Tag.WP && words.tag(head) != Tag.WDT) {
      return head;
    }
    int at = words.head(head);
    for (int step = 0; step < LONGEST_CHAIN && at >= unit.from(); step++) {
      if (words.relation(at) == Relation.ACL_RELCL || words.relation(at) == Relation.ACL) {
        return words.tag(head) == Tag.WP ? person(words.head(at)) : words.head(at);
      }
      at = words.head(at);
    }
    return head;
  }

  /** "A resident of Turkey who": the noun that "who" can stand for. */
  private int person(int noun) {
    Mention mention = mentions.get(noun);
    boolean place = mention != null && mention.sort() == Sort.PLACE;
    boolean governed = words.relation(noun) == Relation.NMOD && words.head(noun) != TokenLine.NONE;
    return place && governed ? words.head(noun) : noun;
  }

  /**
   * Who is meant by the words of a source: the person whom they name beside a title or in an
   * apposition ("spokesman Joseph Stelk", "the minister, Ana Brandt"), else what its head means.
   */
  private @Nullable Mention named(int head, TokenRange source) {
    Mention mention = mentions.get(head);
    if (mention != null && isPronoun(mention)) {
      return mention;
    }
    for (int place = source.from(); place < source.to(); place++) {
      Mention name = mentions.get(place);
      if (name != null && isPerson(name) && isFree(name, source)) {
        return name;
      }
    }
    return mention;
  }

  private static boolean isPerson(Mention mention) {
    return mention.form() == Form.NAME && mention.sort() == Sort.PERSON;
  }

  /** "A spokesman for Hale" and "Hale's spokesman" are not Hale. */
  private boolean isFree(Mention name, TokenRange source) {
    int from = words.placeOf(name.span().start());
    int to = words.placeOf(name.span().end());
    boolean leads = from == source.from() || words.isComma(from - 1);
    boolean titled = !leads && isTitle(from - 1);
    boolean owns = to < source.to() && (words.tag(to) == Tag.POS || words.tag(to).isNoun());
    return (leads || titled) && !owns;
  }

  private boolean isTitle(int place) {
    Tag tag = words.tag(place);
    return tag.isNoun() || tag == Tag.JJ || words.lower(place).equals(".");
  }

  /** "Stone and Hale" are two. */
  private boolean isSeveral(TokenRange source, Mention mention) {
    int head = words.from(mention.sentence()) + mention.head();
    int other = words.child(head, Relation.CONJ);
    return other != TokenLine.NONE && source.contains(other);
  }
}
