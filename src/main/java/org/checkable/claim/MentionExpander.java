package org.checkable.claim;

import java.util.ArrayList;
import java.util.List;
import org.checkable.entity.Entities;
import org.checkable.entity.Mention;
import org.checkable.entity.Reference;
import org.checkable.quantity.TimeMention;
import org.checkable.quote.Attribution;
import org.checkable.quote.Quote;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds what it takes to say in one fragment who and what is meant by its words: each mention is
 * identified by the fragment itself, gets an edit, or is left to people.
 */
final class MentionExpander {
  private final Entities entities;
  private final String text;
  private final Fragment fragment;
  private final @Nullable Quote quote;
  private final List<Mention> mentions;
  private final List<TimeMention> times;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();

  /** What the claim's words have mentioned so far. */
  private final List<Mention> said = new ArrayList<>();

  /** Pronouns among them that tell nobody whom they mean. */
  private final List<Mention> open = new ArrayList<>();

  private boolean speakerIsSaid;

  MentionExpander(
      Reported reported, Sentence sentence, Fragment fragment, List<TimeMention> times) {
    this.entities = reported.entities();
    this.text = reported.article().text();
    this.fragment = fragment;
    this.quote = fragment.quote();
    this.mentions = entities.mentions(sentence);
    this.times = times;
    for (Mention mention : mentions) {
      if (isWithin(mention)) {
        expand(mention);
      }
    }
  }

  List<Edit> edits() {
    return edits;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }

  private boolean isWithin(Mention mention) {
    for (Span piece : fragment.pieces()) {
      if (piece.contains(mention.span())) {
        return times.stream().noneMatch(time -> time.span().overlaps(mention.span()));
      }
    }
    return false;
  }

  private void expand(Mention mention) {
    if (!isIdentified(mention)) {
      if (mention.form() == Mention.Form.SPEAKER) {
        nameSpeaker(mention);
      } else if (entities.reference(mention) instanceof Reference.Resolved resolved) {
        complete(mention, resolved);
      } else if (entities.reference(mention) instanceof Reference.Open) {
        leaveOpen(mention);
      }
    }
    say(mention);
  }

  private void say(Mention mention) {
    said.add(mention);
  }

  /** Whether the claim's own words tell what a mention means. */
  private boolean isIdentified(Mention mention) {
    if (mention.form() == Mention.Form.SPEAKER) {
      return false;
    }
    return switch (entities.reference(mention)) {
      case Reference.Clear clear -> true;
      case Reference.Resolved resolved -> isNamed(mention);
      case Reference.Open(List<Reference.Candidate> candidates) ->
          !candidates.isEmpty()
              && (mention.form() == Mention.Form.POSSESSIVE
                  ? isNamed(candidates.getFirst().mention())
                  : candidates.stream().allMatch(candidate -> isNamed(candidate.mention())));
    };
  }

  private boolean isNamed(Mention mention) {
    return said.stream()
        .anyMatch(
            before ->
                entities.areSame(before, mention)
                    && (mention.form() != Mention.Form.NAME || !open.contains(before)));
  }

  private void complete(Mention mention, Reference.Resolved resolved) {
    Span span = mention.span();
    Span full = resolved.copiedFrom();
    switch (mention.form()) {
      case NAME -> completeName(span, full);
      case PRONOUN -> add(span.start(), span.length(), Edit.Place.INSTEAD, "PRONOUN", full, span);
      case POSSESSIVE -> add(span.end(), 0, Edit.Place.AFTER, "POSSESSIVE", full, span);
      case DEFINITE, DEMONSTRATIVE, INDEFINITE, BARE, OWNED, SPEAKER ->
          add(span.end(), 0, Edit.Place.AFTER, "DESCRIPTION", full, span);
    }
  }

  /** "[Donald] Trump", "Daniel [Montalvo]", "the FBI [Federal Bureau of Investigation]". */
  private void completeName(Span span, Span full) {
    String shorter = span.slice(text);
    String name = full.slice(text);
    int missing = name.length() - shorter.length();
    if (missing > 1 && name.endsWith(" " + shorter)) {
      Span before = new Span(full.start(), full.start() + missing).trim(text);
      add(span.start(), 0, Edit.Place.BEFORE, "SHORT_NAME", before, span);
    } else if (missing > 1 && name.startsWith(shorter + " ")) {
      Span after = new Span(full.end() - missing, full.end()).trim(text);
      add(span.end(), 0, Edit.Place.AFTER, "SHORT_NAME", after, span);
    } else if (!name.equalsIgnoreCase(shorter)) {
      add(span.end(), 0, Edit.Place.AFTER, "SHORT_NAME", full, span);
    }
  }

  /** "I" between quotation marks means who speaks; "we" may mean more. */
  private void nameSpeaker(Mention mention) {
    if (quote != null
        && quote.mode() != Quote.Mode.INDIRECT
        && Voice.isContent(quote, mention.span())
        && quote.attribution() instanceof Attribution.Attributed speaker) {
      if (speakerIsSaid || isSaid(speaker.mention())) {
        return;
      }
      speakerIsSaid = true;
      if (!mention.isPlural()) {
        Span span = mention.span();
        boolean subject = span.slice(text).equals("I") && mayGiveWay(span.end());
        add(
            subject ? span.start() : span.end(),
            subject ? span.length() : 0,
            subject ? Edit.Place.INSTEAD : Edit.Place.AFTER,
            "FIRST_PERSON",
            speaker.name(),
            span);
        return;
      }
      unresolved.add(
          new Unresolved(mention.span().slice(text), mention.span(), List.of(speaker.speaker())));
      return;
    }
    unresolved.add(new Unresolved(mention.span().slice(text), mention.span(), List.of()));
  }

  private boolean isSaid(Span words) {
    return fragment.pieces().stream().anyMatch(piece -> piece.contains(words));
  }

  /** "[Mara Olin] haven't" reads badly. */
  private boolean mayGiveWay(int end) {
    String rest = text.substring(end, Math.min(text.length(), end + 8)).strip();
    return !(rest.startsWith("am ") || rest.startsWith("have") || rest.startsWith("do"));
  }

  private void leaveOpen(Mention mention) {
    if (mention.isPronoun()) {
      open.add(mention);
    }
    List<String> candidates =
        entities.reference(mention) instanceof Reference.Open(List<Reference.Candidate> open)
            ? open.stream().map(one -> one.words().slice(text)).distinct().toList()
            : List.of();
    unresolved.add(new Unresolved(mention.span().slice(text), mention.span(), candidates));
  }

  private void add(int at, int removed, Edit.Place place, String rule, Span copied, Span meant) {
    String to = copied.slice(text);
    Unresolved otherwise = new Unresolved(meant.slice(text), meant, List.of(to));
    edits.add(new Edit(at, removed, place, rule, to, new CopiedFrom.Text(copied), otherwise));
  }
}
