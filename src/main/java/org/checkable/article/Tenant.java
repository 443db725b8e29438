package org.checkable.article;

import java.util.regex.Pattern;

/**
 * The newsroom an article belongs to: part of every ID and of every key in the table.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, so that it cannot break out
 *     of a key
 */
public record Tenant(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** Who asks without saying for whom. */
  public static final Tenant DEFAULT = new Tenant("default");

  public Tenant {
    if (!isValid(value)) {
      throw new IllegalArgumentException("not a tenant: " + value);
    }
  }

  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }
}
