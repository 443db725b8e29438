package org.checkable.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.checkable.review.ClaimReviewed;
import org.checkable.review.Finding;
import org.checkable.review.FindingTable;
import org.checkable.review.Verdict;
import org.checkable.store.Cursor;
import org.checkable.store.FindingStore;

/**
 * {@code GET /v1/export}: decided claims, page after page, without an end. ClaimReviews come in a
 * JSON document with its cursor; CSV and JSON Lines, which have no room for one, carry it in a
 * header.
 */
record Export(Supplier<FindingStore> store) implements Endpoint {
  /** Where the next page's cursor is, of formats that have no place for it. */
  static final String NEXT = "x-next-cursor";

  /** What can be asked for in an Accept header instead of {@code format}, which counts more. */
  static final List<String> TYPES =
      List.of("application/json", "text/csv", "application/jsonl", "application/x-ndjson");

  private enum Format {
    CLAIMREVIEW,
    CSV,
    JSONL;

    static Format accepted(Exchange exchange) {
      String accept = exchange.request().header("accept").orElse("");
      return switch (MediaType.preferred(accept, TYPES).orElse("")) {
        case "text/csv" -> CSV;
        case "application/jsonl", "application/x-ndjson" -> JSONL;
        default -> CLAIMREVIEW;
      };
    }
  }

  @Override
  public Response answer(Exchange exchange) {
    Parameters parameters = exchange.parameters();
    Optional<Format> format =
        parameters.parsed("format", Export::format, "One of claimreview, csv, jsonl is wanted.");
    int limit = parameters.integer("limit", 1, FindingStore.MOST, FindingStore.MOST);
    boolean lint = parameters.flag("lint");
    Optional<Cursor> cursor = parameters.text("cursor").map(Cursor::new);
    Optional<String> site =
        parameters.parsed("site", Export::site, "An https address that ends in a slash is wanted.");
    Optional<String> publisher = parameters.text("publisher");
    return parameters
        .problem()
        .map(exchange::refuse)
        .orElseGet(
            () ->
                store
                    .get()
                    .findings(exchange.tenant(), limit, cursor.orElse(null), exchange.deadline())
                    .map(
                        page ->
                            page(
                                page,
                                format.orElseGet(() -> Format.accepted(exchange)),
                                lint,
                                cursor.isEmpty(),
                                new ClaimReviewDocument(site.orElse(null), publisher.orElse(null))))
                    .orElseGet(
                        () ->
                            exchange.refuse(
                                Problem.of(
                                    ProblemType.BAD_CURSOR,
                                    "A cursor is good for the list that gave it."))));
  }

  private static Optional<Format> format(String name) {
    return switch (name) {
      case "claimreview" -> Optional.of(Format.CLAIMREVIEW);
      case "csv" -> Optional.of(Format.CSV);
      case "jsonl" -> Optional.of(Format.JSONL);
      default -> Optional.empty();
    };
  }

  private static Optional<String> site(String address) {
    return address.matches("https://[!-~]{1,300}/") ? Optional.of(address) : Optional.empty();
  }

  private static Response page(
      FindingStore.Page page,
      Format format,
      boolean lint,
      boolean first,
      ClaimReviewDocument document) {
    return switch (format) {
      case CLAIMREVIEW -> Response.json(200, claimReviews(page, lint, document));
      case CSV -> carrying(page, "text/csv; charset=utf-8; header=present", csv(page, first));
      case JSONL -> carrying(page, "application/jsonl; charset=utf-8", lines(page, lint));
    };
  }

  private static Response carrying(FindingStore.Page page, String type, String body) {
    Response response = Response.text(200, type, body);
    Cursor next = page.next();
    return next == null ? response : response.withHeader(NEXT, next.value());
  }

  private record Reviewed(Finding finding, Verdict verdict) {}

  private static String claimReviews(
      FindingStore.Page page, boolean lint, ClaimReviewDocument document) {
    List<Reviewed> reviewed = new ArrayList<>();
    for (Finding finding : page.findings()) {
      Verdict verdict = finding.verdict();
      if (verdict != null) {
        reviewed.add(new Reviewed(finding, verdict));
      }
    }
    Cursor next = page.next();
    return JsonWriter.object(
        writer -> {
          writer.objects(
              "claimReviews",
              reviewed,
              (inner, one) -> document.write(inner, one.finding(), one.verdict()));
          if (lint) {
            writer.objects(
                "lint", reviewed, (inner, one) -> lint(inner, one.finding(), document.lint()));
          }
          writer.field("cursor", next == null ? null : next.value());
        });
  }

  /**
   * @param general what is wrong with every review of this export
   */
  private static void lint(JsonWriter writer, Finding finding, List<ClaimReviewed.Lint> general) {
    List<ClaimReviewed.Lint> found = new ArrayList<>(general);
    found.addAll(ClaimReviewed.lint(finding));
    writer
        .field("claimId", finding.id().toString())
        .objects(
            "problems",
            found,
            (inner, one) -> inner.field("code", one.code()).field("detail", one.detail()));
  }

  private static String csv(FindingStore.Page page, boolean first) {
    StringBuilder table = new StringBuilder(first ? FindingTable.head() : "");
    page.findings().forEach(finding -> table.append(FindingTable.line(finding)));
    return table.toString();
  }

  private static String lines(FindingStore.Page page, boolean lint) {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : page.findings()) {
      lines.append(JsonWriter.object(writer -> line(writer, finding, lint))).append('\n');
    }
    return lines.toString();
  }

  private static void line(JsonWriter writer, Finding finding, boolean lint) {
    Verdict verdict = finding.verdict();
    writer
        .field("id", finding.id().toString())
        .field("articleId", finding.id().article().toString())
        .field("version", finding.version())
        .field("text", finding.text())
        .field("original", finding.original())
        .field("kind", finding.kind().name())
        .field("speaker", finding.speaker())
        .field("role", finding.role())
        .field("articleTitle", finding.article().title())
        .field("articleUrl", finding.article().url())
        .field("verdict", verdict == null ? null : verdict.name())
        .field(
            "dismissal", finding.dismissal() == null ? null : finding.dismissal().reason().name())
        .field("summary", finding.summary())
        .objects(
            "evidence",
            finding.evidence(),
            (inner, one) ->
                inner
                    .field("url", one.url())
                    .field("title", one.title())
                    .field("publisher", one.publisher())
                    .field("quote", one.quote())
                    .field("stance", one.stance().name())
                    .field("accessedAt", one.accessedAt())
                    .field("archiveUrl", one.archiveUrl()))
        .texts("reviewers", finding.reviewers())
        .field("createdAt", finding.createdAt().toString())
        .field("decidedAt", finding.decidedAt().toString());
    if (lint) {
      lint(writer, finding, List.of());
    }
  }
}
