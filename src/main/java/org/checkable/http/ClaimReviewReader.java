package org.checkable.http;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.checkable.article.Reading.InvalidField;
import org.checkable.match.Published;

/**
 * Reads published ClaimReviews (schema.org), as sites embed and feeds carry them: an array, one
 * object, or an object with a {@code @graph}. What a ClaimReview has besides is passed over.
 */
final class ClaimReviewReader {
  static final int LONGEST_CLAIM = 5_000;
  private static final int LONGEST = 1_000;
  private static final int ID_BYTES = 13;

  private ClaimReviewReader() {}

  /** The objects of a document; nothing when it holds none. */
  static Optional<List<Json>> objects(Json document) {
    return switch (document) {
      case Json.Elements(List<Json> values) -> Optional.of(values);
      case Json.Members(Map<String, Json> fields) ->
          fields.get("@graph") instanceof Json.Elements(List<Json> values)
              ? Optional.of(values)
              : Optional.of(List.of(document));
      case Json.Text _, Json.Numeral _, Json.Flag _, Json.Nothing _ -> Optional.empty();
    };
  }

  /** One of them. */
  static Decoded<Published> read(Json object) {
    List<InvalidField> errors = new ArrayList<>();
    if (!isClaimReview(object)) {
      errors.add(new InvalidField("/@type", "ClaimReview is wanted."));
    }
    String claim = object.text("claimReviewed").map(String::strip).orElse("");
    if (claim.isEmpty() || claim.length() > LONGEST_CLAIM) {
      errors.add(
          new InvalidField(
              "/claimReviewed", "The claim is wanted, 1 to " + LONGEST_CLAIM + " characters."));
    }
    if (Surrogates.firstLone(claim) >= 0) {
      errors.add(new InvalidField("/claimReviewed", Surrogates.REFUSED));
    }
    String url = object.text("url").map(String::strip).orElse("");
    if (!isAddress(url)) {
      errors.add(new InvalidField("/url", "An absolute http or https address is wanted."));
    }
    return errors.isEmpty()
        ? Decoded.of(published(object, claim, url))
        : Decoded.refused(Problem.invalidFields(errors));
  }

  private static Published published(Json object, String claim, String url) {
    Json reviewed = object.object("itemReviewed");
    Json rating = object.object("reviewRating");
    return new Published(
        id(url + "\n" + claim),
        claim,
        text(object, "headline").or(() -> text(object, "name")).orElse(null),
        url,
        text(object.object("author"), "name").orElse(null),
        text(rating, "alternateName").or(() -> text(rating, "name")).orElse(null),
        text(reviewed.object("author"), "name").orElse(null),
        text(object, "datePublished").orElse(null));
  }

  /** A page may review several claims, so its address alone names none. */
  private static String id(String of) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(of.getBytes(StandardCharsets.UTF_8));
      return "lib_" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static boolean isClaimReview(Json object) {
    return object
        .member("@type")
        .map(
            type ->
                type instanceof Json.Elements(List<Json> types)
                    ? types.contains(new Json.Text("ClaimReview"))
                    : type.equals(new Json.Text("ClaimReview")))
        .orElse(false);
  }

  private static Optional<String> text(Json object, String name) {
    return object
        .text(name)
        .map(text -> Surrogates.mended(text).strip())
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  private static boolean isAddress(String url) {
    if (url.length() > LONGEST || Surrogates.firstLone(url) >= 0) {
      return false;
    }
    try {
      URI address = URI.create(url);
      return ("http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme()))
          && address.getHost() != null;
    } catch (IllegalArgumentException notOne) {
      return false;
    }
  }
}
