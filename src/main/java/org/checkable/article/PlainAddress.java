package org.checkable.article;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An absolute address with http or https that a browser opens at the host that people read in it:
 * without a user name, which could look like the host, and with a port that exists.
 */
public final class PlainAddress {
  private static final Pattern FORM =
      Pattern.compile(
          "(?i)https?://(?:\\[[0-9a-f:.]+]|[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(?::([0-9]{1,5}))?(?:[/?#][^\\s\\p{Cntrl}<>\"]*)?");

  private static final int MOST_PORTS = 65_535;

  private PlainAddress() {}

  public static boolean isOne(String value) {
    Matcher form = FORM.matcher(value);
    return form.matches() && (form.group(1) == null || isPort(Integer.parseInt(form.group(1))));
  }

  private static boolean isPort(int number) {
    return number > 0 && number <= MOST_PORTS;
  }
}
