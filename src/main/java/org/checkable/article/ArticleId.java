package org.checkable.article;

import java.util.Optional;
import java.util.regex.Pattern;
import org.checkable.text.Sha256;

/**
 * Names an article by its content: {@code art_} and 26 digits of base 32 (Crockford's alphabet in
 * lower case) of the SHA-256 of tenant and text. The same text posted again gets the same ID, which
 * is what makes a retry safe.
 */
public record ArticleId(String value) {
  private static final String PREFIX = "art_";
  private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
  private static final int DIGITS = 26;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[" + ALPHABET + "]{26}");

  public ArticleId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an article ID: " + value);
    }
  }

  /** The ID that a client sent, or nothing when it is not one. */
  public static Optional<ArticleId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new ArticleId(value)) : Optional.empty();
  }

  /** The ID of a text, as {@link ArticleReader} left it, in a tenant. */
  public static ArticleId of(Tenant tenant, String text) {
    byte[] hash = Sha256.of(tenant.value() + "\n" + text);
    StringBuilder digits = new StringBuilder(PREFIX);
    for (int digit = 0; digit < DIGITS; digit++) {
      digits.append(ALPHABET.charAt(fiveBits(hash, digit * 5)));
    }
    return new ArticleId(digits.toString());
  }

  /** The digits without the prefix, which claim IDs and keys carry. */
  public String hash() {
    return value.substring(PREFIX.length());
  }

  /** The ID with those digits. */
  public static ArticleId ofHash(String hash) {
    return new ArticleId(PREFIX + hash);
  }

  private static int fiveBits(byte[] bytes, int bit) {
    int window = ((bytes[bit >> 3] & 0xff) << 8) | (bytes[(bit >> 3) + 1] & 0xff);
    return (window >> (11 - (bit & 7))) & 31;
  }

  @Override
  public String toString() {
    return value;
  }
}
