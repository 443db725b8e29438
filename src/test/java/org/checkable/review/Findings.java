package org.checkable.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.jspecify.annotations.Nullable;

/** Findings for tests. */
public final class Findings {
  private static final Instant DECIDED = Instant.parse("2026-03-05T09:00:00Z");
  private static final ClaimId ID = new ClaimId(ArticleId.of(Tenant.DEFAULT, "ferries"), 3, 0);
  private static final Metadata ARTICLE =
      new Metadata(
          "Night ferries suspended",
          "https://news.example/ferries",
          new Published("2026-03-04", LocalDate.of(2026, 3, 4)),
          "J. Doe",
          "en");

  private Findings() {}

  /** A reviewed claim in these words. */
  public static Finding reviewed(String text, @Nullable Verdict verdict) {
    return reviewed(text, "Night ferries run again.", verdict);
  }

  public static Finding reviewed(String text, @Nullable String summary, @Nullable Verdict verdict) {
    return new Finding(
        ID,
        4,
        text,
        text,
        Kind.EVENT,
        "Marta Hollins",
        "harbour master",
        ARTICLE,
        verdict,
        null,
        summary,
        List.of(
            new Evidence(
                "https://port.example/log",
                "Log of the port",
                "Port Office",
                null,
                Stance.REFUTES,
                null,
                "https://archive.example/1")),
        List.of("ana", "ben"),
        DECIDED.minusSeconds(3600),
        DECIDED);
  }

  /** A claim that was dismissed, of an article of which nothing is known. */
  public static Finding dismissed(String text) {
    return new Finding(
        ID,
        2,
        text,
        text,
        Kind.EVENT,
        null,
        null,
        Metadata.NONE,
        null,
        new Dismissal(DismissReason.DUPLICATE_OF, ID),
        null,
        List.of(),
        List.of(),
        DECIDED,
        DECIDED);
  }
}
