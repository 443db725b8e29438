package org.checkable.store;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.text.Sha256;

/**
 * A cursor that says after which place a list goes on, and of which list that place is.
 *
 * @param list what makes the list: its tenant and all that it was asked for
 * @param places what a place of the list looks like
 */
record PlaceCursor(String list, Pattern places) {
  private static final Pattern FORM = Pattern.compile("1\\.([0-9a-f]{16})\\.(.{1,120})");

  /** Ours are shorter; nobody's time is spent on longer ones. */
  private static final int LONGEST = 250;

  Cursor at(String place) {
    String plain = "1." + hash() + "." + place;
    return new Cursor(
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(plain.getBytes(StandardCharsets.US_ASCII)));
  }

  /** The place in a cursor, or nothing when it is not one of this list. */
  Optional<String> place(Cursor cursor) {
    if (cursor.value().length() > LONGEST) {
      return Optional.empty();
    }
    try {
      byte[] plain = Base64.getUrlDecoder().decode(cursor.value());
      Matcher match = FORM.matcher(new String(plain, StandardCharsets.US_ASCII));
      return match.matches()
              && match.group(1).equals(hash())
              && places.matcher(match.group(2)).matches()
          ? Optional.of(match.group(2))
          : Optional.empty();
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private String hash() {
    return Sha256.hex(list, 8);
  }
}
