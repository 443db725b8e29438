package org.checkable.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks what was sent besides the text; all that is wrong is noted, not the first thing only. */
final class Fields {
  static final int LONGEST_TITLE = 500;
  static final int LONGEST_BYLINE = 300;
  static final int LONGEST_URL = 2048;

  /** BCP 47 in outline: subtags of one to eight letters and digits. */
  private static final Pattern LANGUAGE =
      Pattern.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,8}");

  private final List<Reading.InvalidField> wrong = new ArrayList<>();

  List<Reading.InvalidField> wrong() {
    return List.copyOf(wrong);
  }

  void refuse(String pointer, String detail) {
    wrong.add(new Reading.InvalidField(pointer, detail));
  }

  /** The metadata of a submission; without what is wrong. */
  Metadata metadata(Submission submission) {
    return new Metadata(
        line("/title", submission.title(), LONGEST_TITLE),
        url(submission.url()),
        published(submission.publishedAt()),
        line("/byline", submission.byline(), LONGEST_BYLINE),
        language(submission.language()));
  }

  private @Nullable String line(String pointer, @Nullable String value, int longest) {
    if (value != null && CleanText.hasLoneSurrogate(value)) {
      refuse(pointer, "Half of a surrogate pair stands alone in it.");
      return null;
    }
    String line = CleanText.line(value);
    if (line != null && line.length() > longest) {
      refuse(pointer, "It may have " + longest + " characters, it has " + line.length() + ".");
      return null;
    }
    return line;
  }

  private @Nullable String url(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String url = value.strip();
    if (url.length() > LONGEST_URL) {
      refuse("/url", "It may have " + LONGEST_URL + " characters, it has " + url.length() + ".");
      return null;
    }
    if (!isUrl(url)) {
      refuse("/url", "It must be an absolute address with http or https and a host.");
      return null;
    }
    return url;
  }

  /** Whether it is an absolute address that the web can reach, and not too long. */
  static boolean isUrl(String value) {
    return value.length() <= LONGEST_URL
        && PlainAddress.isOne(value)
        && !CleanText.hasLoneSurrogate(value);
  }

  private @Nullable Published published(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    Published published = PublishedTime.strict(value.strip());
    if (published == null) {
      refuse(
          "/publishedAt",
          "It must be a date such as 2025-07-04, or a date and time such as"
              + " 2025-07-04T10:00:00Z.");
    }
    return published;
  }

  private String language(@Nullable String value) {
    if (value == null || value.isBlank()) {
      return Metadata.NONE.language();
    }
    String tag = value.strip();
    if (!LANGUAGE.matcher(tag).matches()) {
      refuse("/language", "It must be a BCP 47 language tag such as en or en-GB.");
      return Metadata.NONE.language();
    }
    return Locale.forLanguageTag(tag).toLanguageTag();
  }
}
