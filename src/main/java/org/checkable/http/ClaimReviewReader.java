package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.Reading.InvalidField;
import org.checkable.http.LinkedData.Value;
import org.checkable.match.Published;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;

/** Reads one published ClaimReview (schema.org), and says what of it could not be taken over. */
final class ClaimReviewReader {
  static final int LONGEST_CLAIM = 5_000;
  private static final int LONGEST = 1_000;
  private static final int ID_BYTES = 13;
  private static final int MOST_LEFT_OUT = 50;

  /** What is read of a review; whatever else it has is left out. */
  private static final Set<String> READ =
      Set.of(
          "claimReviewed",
          "url",
          "mainEntityOfPage",
          "headline",
          "name",
          "author",
          "publisher",
          "reviewRating",
          "itemReviewed",
          "datePublished");

  private final LinkedData data;
  private final LinkedData.Item item;
  private final List<InvalidField> errors = new ArrayList<>();
  private final List<InvalidField> leftOut = new ArrayList<>();

  /**
   * A review as it is kept.
   *
   * @param leftOut what of it is not
   */
  record Taken(Published published, List<InvalidField> leftOut) {
    Taken {
      leftOut = List.copyOf(leftOut);
    }
  }

  private ClaimReviewReader(LinkedData data, LinkedData.Item item) {
    this.data = data;
    this.item = item;
  }

  static Decoded<Taken> read(LinkedData data, LinkedData.Item item) {
    return new ClaimReviewReader(data, item).read();
  }

  private Decoded<Taken> read() {
    if (!(item.json() instanceof Json.Members)) {
      return refused("", "An object is wanted, not " + item.json().describe() + ".");
    }
    if (!LinkedData.isClaimReview(item.json())) {
      errors.add(new InvalidField("/@type", "ClaimReview is wanted."));
    }
    String claim = claim();
    String url = url();
    if (!errors.isEmpty()) {
      return Decoded.refused(Problem.invalidFields(errors));
    }
    Published published = published(claim, url);
    rest(item.value(), READ);
    return Decoded.of(new Taken(published, leftOut.stream().limit(MOST_LEFT_OUT).toList()));
  }

  private static Decoded<Taken> refused(String pointer, String detail) {
    return Decoded.refused(Problem.invalidFields(List.of(new InvalidField(pointer, detail))));
  }

  /** The claim; of several, the first in English, or else the first. */
  private String claim() {
    List<Value> all = data.values(item.value(), "claimReviewed");
    Value chosen =
        all.stream()
            .filter(value -> LinkedData.language(value).startsWith("en"))
            .findFirst()
            .orElse(all.isEmpty() ? item.value() : all.getFirst());
    String claim = all.isEmpty() ? "" : LinkedData.text(chosen).map(SeenText::of).orElse("");
    if (claim.isEmpty() || claim.length() > LONGEST_CLAIM) {
      errors.add(
          new InvalidField(
              "/claimReviewed", "The claim is wanted, 1 to " + LONGEST_CLAIM + " characters."));
    }
    if (Surrogates.firstLone(claim) >= 0) {
      errors.add(new InvalidField("/claimReviewed", Surrogates.REFUSED));
    }
    all.stream()
        .filter(value -> !value.equals(chosen))
        .forEach(value -> leave(value, "One claim is kept of a review."));
    return claim;
  }

  /** Where the review is: its own address, its page's, or the page's that it was found in. */
  private String url() {
    List<Value> own = data.values(item.value(), "url");
    List<Value> pages = data.values(item.value(), "mainEntityOfPage");
    List<Value> usable =
        Stream.concat(own.stream(), pages.stream())
            .filter(value -> address(value).isPresent())
            .toList();
    own.stream()
        .filter(value -> usable.isEmpty() || !value.equals(usable.getFirst()))
        .forEach(value -> leave(value, "One address is kept of a review."));
    String url = usable.isEmpty() ? item.page() : address(usable.getFirst()).orElse("");
    if (url.isEmpty()) {
      errors.add(new InvalidField("/url", "An absolute http or https address is wanted."));
    }
    return url;
  }

  private Optional<String> address(Value value) {
    return LinkedData.address(value)
        .or(
            () ->
                data.values(data.node(value), "url").stream()
                    .flatMap(inner -> LinkedData.address(inner).stream())
                    .findFirst());
  }

  private Published published(String claim, String url) {
    return new Published(
        id(url + "\n" + claim),
        claim,
        firstOf(texts(item.value(), "headline"), texts(item.value(), "name")),
        url,
        firstOf(names(item.value(), "author"), names(item.value(), "publisher")),
        rating(),
        claimant(),
        firstOf(texts(item.value(), "datePublished"), List.of()));
  }

  /** A page may review several claims, so its address alone names none. */
  private static String id(String of) {
    return "lib_" + Sha256.hex(of, ID_BYTES);
  }

  /** A text that was found. */
  private record Text(String text, Value at) {}

  /** The first text of the first choice, or else of the second; what is not kept is named. */
  private @Nullable String firstOf(List<Text> choice, List<Text> otherwise) {
    List<Text> all = Stream.concat(choice.stream(), otherwise.stream()).toList();
    all.stream()
        .skip(1)
        .filter(text -> !text.text().equals(all.getFirst().text()))
        .forEach(text -> leave(text.at(), "Another value stands for it."));
    return all.isEmpty() ? null : all.getFirst().text();
  }

  private List<Text> texts(Value of, String property) {
    return data.values(of, property).stream().flatMap(value -> text(value).stream()).toList();
  }

  private Optional<Text> text(Value value) {
    Optional<String> text =
        LinkedData.text(value)
            .map(Surrogates::mended)
            .map(SeenText::of)
            .filter(one -> !one.isEmpty());
    if (text.isEmpty()) {
      leave(value, "There is nothing in it that a reader would see.");
    } else if (text.get().length() > LONGEST) {
      leave(value, "At most " + LONGEST + " characters are kept.");
      return Optional.empty();
    }
    return text.map(one -> new Text(one, value));
  }

  /** What people or organizations are called, several with commas between. */
  private List<Text> names(Value of, String property) {
    List<Text> names = new ArrayList<>();
    for (Value value : data.values(of, property)) {
      Value node = data.node(value);
      List<Text> found =
          LinkedData.text(node).isPresent() ? text(node).stream().toList() : texts(node, "name");
      if (found.isEmpty() && LinkedData.text(node).isEmpty()) {
        leave(value, "Nobody is named in it.");
      }
      found.stream().limit(1).forEach(names::add);
      rest(node, Set.of("name"));
    }
    String joined = names.stream().map(Text::text).collect(Collectors.joining(", "));
    return joined.isEmpty() || joined.length() > LONGEST
        ? names
        : List.of(new Text(joined, names.getFirst().at()));
  }

  private @Nullable String claimant() {
    List<Text> names = new ArrayList<>();
    for (Value value : data.values(item.value(), "itemReviewed")) {
      Value node = data.node(value);
      List<Text> found = names(node, "author");
      names.addAll(found);
      if (found.isEmpty()) {
        leave(value, "Only who made the claim is kept of it, and nobody is named.");
      }
      rest(node, Set.of("author"));
    }
    return firstOf(names, List.of());
  }

  /** In words where there are some, or else in numbers: "1 of 6". */
  private @Nullable String rating() {
    List<Text> ratings = new ArrayList<>();
    for (Value value : data.values(item.value(), "reviewRating")) {
      Value node = data.node(value);
      Optional<Text> found = LinkedData.text(node).isPresent() ? text(node) : rating(node);
      found.ifPresent(ratings::add);
      if (found.isEmpty()) {
        leave(value, "Neither words nor a number are in it.");
      }
    }
    return firstOf(ratings, List.of());
  }

  private Optional<Text> rating(Value node) {
    String words = firstOf(texts(node, "alternateName"), texts(node, "name"));
    if (words != null) {
      rest(node, Set.of("alternateName", "name"));
      return Optional.of(new Text(words, node));
    }
    String number = firstOf(texts(node, "ratingValue"), List.of());
    String best = firstOf(texts(node, "bestRating"), List.of());
    rest(node, Set.of("ratingValue", "bestRating"));
    return number == null
        ? Optional.empty()
        : Optional.of(new Text(best == null ? number : number + " of " + best, node));
  }

  private void leave(Value value, String why) {
    InvalidField left = new InvalidField(value.pointer(), why);
    if (!leftOut.contains(left)) {
      leftOut.add(left);
    }
  }

  /** Names what else is in it; what only is referred to is no part of the review. */
  private void rest(Value node, Set<String> read) {
    if (!node.isElsewhere() && node.json() instanceof Json.Members(Map<String, Json> fields)) {
      fields.forEach(
          (key, value) -> {
            String name = LinkedData.name(key);
            boolean says = !(value instanceof Json.Nothing) && !name.startsWith("@");
            if (says && !read.contains(name) && !Set.of("id", "type").contains(name)) {
              leave(new Value(value, LinkedData.below(node.pointer(), key), false), "Is not kept.");
            }
          });
    }
  }
}
