package org.checkable.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.checkable.quote.Attribution;
import org.checkable.quote.Mention;
import org.checkable.quote.Quote;
import org.checkable.quote.Resolution;
import org.checkable.text.Sentence;
import org.checkable.text.Span;
import org.checkable.text.Token;
import org.jspecify.annotations.Nullable;

/** Finds what it takes to say in one fragment who is meant by its words. */
final class Naming {
  private static final Set<String> THINGS =
      Set.of("it", "its", "they", "them", "their", "itself", "themselves");

  private final Reported reported;
  private final String text;
  private final Sentence sentence;
  private final Fragment fragment;
  private final @Nullable Quote quote;
  private final List<Mention> mentions;
  private final List<Edit> edits = new ArrayList<>();
  private final List<Unresolved> unresolved = new ArrayList<>();

  /** Who is already named in the claim's words. */
  private final Set<String> named = new HashSet<>();

  Naming(Reported reported, Sentence sentence, Fragment fragment) {
    this.reported = reported;
    this.text = reported.article().text();
    this.sentence = sentence;
    this.fragment = fragment;
    this.quote = fragment.quote();
    this.mentions = reported.cast().mentions(sentence);
    if (fragment.reporting() != null) {
      borrow(fragment.reporting(), "REPORTING", 0);
    }
    if (fragment.subject() != null) {
      borrow(
          fragment.subject(),
          fragment.replaced() > 0 ? "RELATIVE" : "OMITTED_SUBJECT",
          fragment.replaced());
    }
    nameMentions();
    nameFirstPerson();
  }

  List<Edit> edits() {
    return edits;
  }

  List<Unresolved> unresolved() {
    return unresolved;
  }

  /** Words from elsewhere in the sentence; a name or pronoun at their beginning is completed. */
  private void borrow(Span words, String rule, int removed) {
    int start = fragment.span().start();
    Edit.Place place = removed > 0 ? Edit.Place.INSTEAD : Edit.Place.BEFORE;
    Mention first = mentionAt(words);
    if (first == null) {
      add(new Edit(start, removed, place, rule, words.slice(text), new CopiedFrom.Text(words)));
      return;
    }
    Resolution resolution = reported.cast().resolve(first.span());
    boolean completes =
        first.form() == Mention.Form.PRONOUN || first.form() == Mention.Form.SHORT_NAME;
    if (completes && resolution instanceof Resolution.Resolved resolved) {
      named.add(resolved.name());
      Span rest = new Span(first.span().end(), words.end()).trim(text);
      boolean alone = rest.isEmpty();
      CopiedFrom from = new CopiedFrom.Text(resolved.copiedFrom());
      add(new Edit(start, removed, alone ? place : Edit.Place.BEFORE, rule, resolved.name(), from));
      if (!alone) {
        add(
            new Edit(
                start + removed,
                0,
                removed > 0 ? Edit.Place.INSTEAD : Edit.Place.BEFORE,
                rule,
                rest.slice(text),
                new CopiedFrom.Text(rest)));
      }
      return;
    }
    add(new Edit(start, removed, place, rule, words.slice(text), new CopiedFrom.Text(words)));
    if (resolution instanceof Resolution.Resolved resolved) {
      named.add(resolved.name());
    } else if (completes) {
      leaveOpen(first, resolution);
    }
  }

  private @Nullable Mention mentionAt(Span words) {
    for (Mention mention : mentions) {
      if (mention.span().start() == words.start() && words.contains(mention.span())) {
        return mention;
      }
    }
    return null;
  }

  private void nameMentions() {
    int from = fragment.span().start() + fragment.replaced();
    for (Mention mention : mentions) {
      if (mention.span().start() >= from && mention.span().end() <= fragment.span().end()) {
        name(mention);
      }
    }
  }

  private void name(Mention mention) {
    switch (reported.cast().resolve(mention.span())) {
      case Resolution.Resolved resolved -> {
        if (named.add(resolved.name())) {
          complete(mention, resolved);
        }
      }
      case Resolution.Ambiguous open -> leaveOpen(mention, open);
      case Resolution.Unknown open -> leaveOpen(mention, open);
    }
  }

  private void complete(Mention mention, Resolution.Resolved resolved) {
    Span span = mention.span();
    CopiedFrom from = new CopiedFrom.Text(resolved.copiedFrom());
    switch (mention.form()) {
      case NAME -> {}
      case PRONOUN ->
          add(
              new Edit(
                  span.start(),
                  span.length(),
                  Edit.Place.INSTEAD,
                  "PRONOUN",
                  resolved.name(),
                  from));
      case POSSESSIVE ->
          add(new Edit(span.end(), 0, Edit.Place.AFTER, "POSSESSIVE", resolved.name(), from));
      case DESCRIPTION ->
          add(new Edit(span.end(), 0, Edit.Place.AFTER, "DESCRIPTION", resolved.name(), from));
      case SHORT_NAME -> completeName(span, resolved);
    }
  }

  /** "[Donald] Trump", "Daniel [Montalvo]", "the FBI [Federal Bureau of Investigation]". */
  private void completeName(Span span, Resolution.Resolved resolved) {
    String shorter = span.slice(text);
    String name = resolved.name();
    Span full = resolved.copiedFrom();
    int missing = name.length() - shorter.length();
    if (missing > 1 && name.endsWith(" " + shorter)) {
      Span before = new Span(full.start(), full.start() + missing).trim(text);
      addCopied(span.start(), Edit.Place.BEFORE, before);
    } else if (missing > 1 && name.startsWith(shorter + " ")) {
      Span after = new Span(full.end() - missing, full.end()).trim(text);
      addCopied(span.end(), Edit.Place.AFTER, after);
    } else if (!name.equalsIgnoreCase(shorter)) {
      addCopied(span.end(), Edit.Place.AFTER, full);
    }
  }

  private void addCopied(int at, Edit.Place place, Span copied) {
    add(new Edit(at, 0, place, "SHORT_NAME", copied.slice(text), new CopiedFrom.Text(copied)));
  }

  /**
   * Pronouns that a reader would stumble over go to a person. Deliberate: "it" and "their" mostly
   * mean what the claim itself has just named, unless it begins with them; and "the president" that
   * means nobody in the cast is an office.
   */
  private void leaveOpen(Mention mention, Resolution resolution) {
    List<String> candidates =
        resolution instanceof Resolution.Ambiguous ambiguous ? ambiguous.candidates() : List.of();
    String words = mention.span().slice(text);
    String lower = words.toLowerCase(Locale.ROOT);
    boolean thing = THINGS.contains(lower);
    boolean person = mention.form() == Mention.Form.PRONOUN && !thing;
    boolean first = mention.span().start() == fragment.span().start();
    boolean cut = first && mention.span().start() > sentence.span().start();
    if (person || cut || (!candidates.isEmpty() && (first || !thing))) {
      unresolved.add(new Unresolved(words, mention.span(), candidates));
    }
  }

  /** "I" between quotation marks, where the claim does not say who speaks. */
  private void nameFirstPerson() {
    if (quote == null
        || quote.mode() == Quote.Mode.INDIRECT
        || !(quote.attribution() instanceof Attribution.Attributed speaker)
        || named.contains(speaker.speaker())
        || fragment.span().contains(speaker.mention())) {
      return;
    }
    for (Token token : reported.tokens(sentence)) {
      if (token.text().equals("I") && isQuoted(token.span())) {
        if (!mayFollowName(token.span().end())) {
          return;
        }
        add(
            new Edit(
                token.span().start(),
                token.span().length(),
                Edit.Place.INSTEAD,
                "FIRST_PERSON",
                speaker.name().slice(text),
                new CopiedFrom.Text(speaker.name())));
        return;
      }
    }
  }

  /** "[Mara Olin] haven't" reads badly: the speaker is named beside the claim anyway. */
  private boolean mayFollowName(int end) {
    String rest = text.substring(end, Math.min(text.length(), end + 8)).strip();
    return !(rest.startsWith("am ") || rest.startsWith("have") || rest.startsWith("do"));
  }

  private boolean isQuoted(Span span) {
    return fragment.span().contains(span) && quote != null && Voice.isContent(quote, span);
  }

  private void add(Edit edit) {
    edits.add(edit);
  }
}
