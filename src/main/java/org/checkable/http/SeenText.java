package org.checkable.http;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/**
 * What a reader sees of a text that may be HTML: publishers' systems put markup and entities into
 * their metadata, sometimes encoded twice.
 */
final class SeenText {
  /** More is refused wherever it stands, so it need not be read. */
  private static final int LONGEST = 50_000;

  private static final int MOST_LAYERS = 3;

  static final Pattern MARKUP =
      Pattern.compile(
          "</?(?:a|abbr|b|blockquote|br|cite|code|del|div|em|figure|font|h[1-6]|hr|i|iframe|img|ins|li"
              + "|mark|ol|p|pre|q|s|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|u"
              + "|ul|wbr)(?:\\s+[A-Za-z-]++\\s*+=[^<>]*+)?\\s*+/?>"
              + "|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});",
          Pattern.CASE_INSENSITIVE);

  private SeenText() {}

  static String of(String raw) {
    String text = raw;
    for (int layer = 0; layer < MOST_LAYERS && isMarkup(text); layer++) {
      text = Jsoup.parseBodyFragment(text).text();
    }
    return text.strip();
  }

  private static boolean isMarkup(String text) {
    return text.length() <= LONGEST && MARKUP.matcher(text).find();
  }
}
