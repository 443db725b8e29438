package org.checkable.review;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.checkable.article.PlainAddress;
import org.checkable.article.Reading.InvalidField;
import org.jspecify.annotations.Nullable;

/** What an {@link Opinion} has to keep to; everything that is wrong with one is said at once. */
final class OpinionRules {
  static final int LONGEST_SUMMARY = 2_000;
  static final int LONGEST_NOTE = 10_000;
  static final int MOST_EVIDENCE = 20;
  static final int LONGEST_URL = 2_000;
  static final int LONGEST_LINE = 300;
  static final int LONGEST_QUOTE = 2_000;

  /** In bytes of UTF-8, all parts together: review and audit event have to fit into items. */
  static final int LARGEST = 64 * 1024;

  private final List<InvalidField> errors = new ArrayList<>();

  private OpinionRules() {}

  static List<InvalidField> errors(Opinion opinion) {
    OpinionRules rules = new OpinionRules();
    rules.check(opinion);
    return List.copyOf(rules.errors);
  }

  private void check(Opinion opinion) {
    length("/summary", opinion.summary(), LONGEST_SUMMARY);
    length("/note", opinion.note(), LONGEST_NOTE);
    List<Evidence> evidence = opinion.evidence();
    if (evidence.size() > MOST_EVIDENCE) {
      reject("/evidence", "At most " + MOST_EVIDENCE + " items of evidence are taken.");
      return;
    }
    if (opinion.verdict().isScaled() && evidence.isEmpty()) {
      reject("/evidence", "The verdict " + opinion.verdict() + " needs evidence.");
    }
    for (int at = 0; at < evidence.size(); at++) {
      check("/evidence/" + at, evidence.get(at));
    }
    if (errors.isEmpty() && size(opinion) > LARGEST) {
      reject("", "A review has at most " + LARGEST + " bytes, all parts together.");
    }
  }

  private void check(String pointer, Evidence evidence) {
    address(pointer + "/url", evidence.url());
    if (evidence.archiveUrl() != null) {
      address(pointer + "/archiveUrl", evidence.archiveUrl());
    }
    length(pointer + "/title", evidence.title(), LONGEST_LINE);
    length(pointer + "/publisher", evidence.publisher(), LONGEST_LINE);
    length(pointer + "/quote", evidence.quote(), LONGEST_QUOTE);
    if (evidence.accessedAt() != null && !isTime(evidence.accessedAt())) {
      reject(pointer + "/accessedAt", "A day (2026-03-04) or an instant is wanted.");
    }
  }

  /** Deliberate: nothing but http and https, since a dashboard makes links of these. */
  private void address(String pointer, String address) {
    if (address.length() > LONGEST_URL || !isPlainAddress(address)) {
      reject(
          pointer,
          "An absolute http or https address of at most " + LONGEST_URL + " characters is wanted.");
    }
  }

  /** Evidence has to be written as RFC 3986 has it, too: nothing is left for a browser to mend. */
  private static boolean isPlainAddress(String address) {
    try {
      return PlainAddress.isOne(address) && URI.create(address).getHost() != null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static boolean isTime(String value) {
    if (value.length() > 40) {
      return false;
    }
    try {
      return value.length() == 10
          ? LocalDate.parse(value) != null
          : OffsetDateTime.parse(value) != null;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private void length(String pointer, @Nullable String value, int most) {
    if (value != null && value.codePointCount(0, value.length()) > most) {
      reject(pointer, "At most " + most + " characters are taken.");
    }
  }

  private static int size(Opinion opinion) {
    int size = bytes(opinion.summary()) + bytes(opinion.note());
    return size + bytes(CanonicalJson.evidence(opinion.evidence()));
  }

  private static int bytes(@Nullable String text) {
    return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
  }

  private void reject(String pointer, String detail) {
    errors.add(new InvalidField(pointer, detail));
  }
}
