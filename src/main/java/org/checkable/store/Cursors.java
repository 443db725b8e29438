package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.article.Tenant;
import org.checkable.review.QueueFilter;
import org.checkable.text.Sha256;

/**
 * What a {@link Cursor} says: the place of the last claim that was looked at, and a hash of the
 * tenant and filters it belongs to. Since a place is unique and does not depend on the other
 * claims, a cursor stays right while claims come and go.
 */
final class Cursors {
  private static final Pattern FORM =
      Pattern.compile(
          "1\\.([0-9a-f]{16})\\."
              // A time first where claims are decided or parked, the score where they are open.
              + "((?:[0-9T:.Z-]{24,30}#)?(?:[01][0-9]{3}#)?[0-9T:.Z-]{24,30}"
              + "#clm_[0-9a-z]{26}-[0-9]{4,6}-[0-9]{1,3})");

  /** Ours are shorter; nobody's time is spent on longer ones. */
  private static final int LONGEST = 200;

  private Cursors() {}

  static Cursor at(String place, Tenant tenant, QueueFilter filter) {
    String plain = "1." + hash(tenant, filter) + "." + place;
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The place in a cursor, or nothing when it is not one of ours for these filters. */
  static Optional<String> place(Cursor cursor, Tenant tenant, QueueFilter filter) {
    if (cursor.value().length() > LONGEST) {
      return Optional.empty();
    }
    byte[] plain;
    try {
      plain = Base64.getUrlDecoder().decode(cursor.value());
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    Matcher match = FORM.matcher(new String(plain, StandardCharsets.US_ASCII));
    return match.matches() && match.group(1).equals(hash(tenant, filter))
        ? Optional.of(match.group(2))
        : Optional.empty();
  }

  private static String hash(Tenant tenant, QueueFilter filter) {
    // A record's text names all its parts, so filters that differ differ in it.
    return Sha256.hex(tenant.value() + "\n" + filter, 8);
  }
}
