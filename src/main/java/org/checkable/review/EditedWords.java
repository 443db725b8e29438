package org.checkable.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.checkable.claim.Claim;
import org.checkable.claim.CopiedFrom;
import org.checkable.claim.Rewrite;
import org.checkable.claim.Unresolved;
import org.checkable.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A claim's words and what people made of them: which of the extractor's insertions they took back,
 * which of its open questions they answered, or what they wrote instead.
 *
 * @param claim as it was found
 * @param raw its own words in the article, as {@link Claim#ownWords} has them
 * @param reverted places of taken-back insertions among the claim's rewrites
 * @param picked what an unresolved word means, by its place among the claim's unresolved ones
 * @param byHand words that a person wrote; null as long as nobody did
 */
public record EditedWords(
    Claim claim,
    String raw,
    SortedSet<Integer> reverted,
    SortedMap<Integer, String> picked,
    @Nullable String byHand) {
  /** The rule that an insertion has which a person chose. */
  static final String PICKED = "PICKED";

  public EditedWords {
    reverted = Collections.unmodifiableSortedSet(new TreeSet<>(reverted));
    picked = Collections.unmodifiableSortedMap(new TreeMap<>(picked));
  }

  /** As the extractor left them. */
  public static EditedWords found(Claim claim, String articleText) {
    return new EditedWords(
        claim, claim.ownWords(articleText), new TreeSet<>(), new TreeMap<>(), null);
  }

  private boolean isAsFound() {
    return reverted.isEmpty() && picked.isEmpty();
  }

  public String text() {
    if (byHand != null) {
      return byHand;
    }
    return isAsFound() ? claim.text() : carriedOut().text();
  }

  /** The insertions in {@link #text}; none are known in words that a person wrote. */
  public List<Rewrite> rewrites() {
    if (byHand != null) {
      return List.of();
    }
    return isAsFound() ? claim.rewrites() : carriedOut().rewrites();
  }

  /** What is still to be resolved. */
  public List<Unresolved> unresolved() {
    List<Unresolved> open = new ArrayList<>();
    for (int place = 0; place < claim.unresolved().size(); place++) {
      if (!picked.containsKey(place)) {
        open.add(claim.unresolved().get(place));
      }
    }
    return byHand == null ? List.copyOf(open) : List.of();
  }

  /** The same with other words, of which insertions and open questions are no longer known. */
  EditedWords rewritten(String text) {
    return new EditedWords(claim, raw, reverted, picked, text);
  }

  /**
   * The same without an insertion.
   *
   * @param place in {@link #rewrites}
   * @return nothing when it cannot be taken back
   */
  Optional<EditedWords> without(int place) {
    List<Integer> sources = carriedOut().sources();
    if (place < 0 || place >= rewrites().size() || sources.size() != rewrites().size()) {
      return Optional.empty();
    }
    int at = sources.get(place);
    if (at < 0) {
      SortedMap<Integer, String> fewer = new TreeMap<>(picked);
      fewer.remove(-1 - at);
      return Optional.of(new EditedWords(claim, raw, reverted, fewer, null));
    }
    SortedSet<Integer> more = new TreeSet<>(reverted);
    more.add(at);
    return Optional.of(new EditedWords(claim, raw, more, picked, null));
  }

  /**
   * The same with an unresolved word explained.
   *
   * @param place in {@link #unresolved}
   * @return nothing when it cannot be, because an insertion already stands there
   */
  Optional<EditedWords> with(int place, String candidate) {
    List<Unresolved> open = unresolved();
    if (place < 0 || place >= open.size()) {
      return Optional.empty();
    }
    SortedMap<Integer, String> more = new TreeMap<>(picked);
    more.put(placeOf(place), candidate);
    EditedWords words = new EditedWords(claim, raw, reverted, more, null);
    return words.carriedOut().rewrites().size() == rewrites().size() + 1
        ? Optional.of(words)
        : Optional.empty();
  }

  private int placeOf(int placeAmongOpen) {
    int left = placeAmongOpen;
    for (int place = 0; place < claim.unresolved().size(); place++) {
      if (!picked.containsKey(place) && left-- == 0) {
        return place;
      }
    }
    throw new IllegalStateException("not open: " + placeAmongOpen);
  }

  @Nullable String revertedAsText() {
    return reverted.isEmpty()
        ? null
        : reverted.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Nullable String pickedAsText() {
    return picked.isEmpty()
        ? null
        : picked.entrySet().stream()
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining("; "));
  }

  /**
   * The words with insertions.
   *
   * @param sources of each rewrite: its place among the claim's, or -1 less the place of what was
   *     picked
   */
  private record CarriedOut(String text, List<Rewrite> rewrites, List<Integer> sources) {}

  private CarriedOut carriedOut() {
    List<Insertion> insertions = new ArrayList<>();
    for (Insertion insertion : Insertion.of(claim, raw)) {
      if (!reverted.contains(insertion.source())) {
        insertions.add(insertion);
      }
    }
    picked.forEach((place, candidate) -> insertions.add(picked(place, candidate)));
    insertions.sort(Comparator.comparingInt(Insertion::at));
    return carryOut(insertions);
  }

  private Insertion picked(int place, String candidate) {
    Unresolved unresolved = claim.unresolved().get(place);
    Span span = unresolved.span();
    Rewrite rewrite =
        new Rewrite(PICKED, 0, unresolved.token(), candidate, new CopiedFrom.Field("reviewer"));
    return new Insertion(
        claim.placeInOwnWords(span.start()),
        span.length(),
        "[" + candidate + "]",
        rewrite,
        -1 - place);
  }

  private CarriedOut carryOut(List<Insertion> insertions) {
    StringBuilder text = new StringBuilder();
    List<Rewrite> rewrites = new ArrayList<>();
    List<Integer> sources = new ArrayList<>();
    int at = 0;
    for (Insertion insertion : insertions) {
      if (insertion.at() < at || insertion.at() + insertion.removed() > raw.length()) {
        continue;
      }
      text.append(raw, at, insertion.at());
      Rewrite rewrite = insertion.rewrite();
      int bracket = text.length() + insertion.text().indexOf('[');
      rewrites.add(
          new Rewrite(rewrite.rule(), bracket, rewrite.from(), rewrite.to(), rewrite.copiedFrom()));
      sources.add(insertion.source());
      text.append(insertion.text());
      at = insertion.at() + insertion.removed();
    }
    return new CarriedOut(text.append(raw, at, raw.length()).toString(), rewrites, sources);
  }
}
