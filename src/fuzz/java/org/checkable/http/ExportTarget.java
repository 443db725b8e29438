package org.checkable.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Kind;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;
import org.checkable.fuzz.Work;
import org.checkable.review.ClaimReviewed;
import org.checkable.review.Evidence;
import org.checkable.review.Finding;
import org.checkable.review.FindingTable;
import org.checkable.review.Stance;
import org.checkable.review.Verdict;
import org.junit.jupiter.params.shadow.de.siegmar.fastcsv.reader.CsvReader;
import org.junit.jupiter.params.shadow.de.siegmar.fastcsv.reader.CsvRecord;

/**
 * A decided claim made of the input's parts, which NUL divides: words, original, speaker, role,
 * title, address, summary, evidence, reviewer. It comes back from CSV as it was and starts no
 * formula, and from ClaimReview as JSON and as a published claim.
 */
public final class ExportTarget implements Target {
  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
  private static final ClaimId ID = new ClaimId(ArticleId.of(Tenant.DEFAULT, "ferries"), 3, 0);
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public void run(byte[] input) {
    String[] parts = Property.text(input).split("\0", 9);
    String[] given = new String[9];
    for (int at = 0; at < given.length; at++) {
      given[at] = at < parts.length ? parts[at] : "";
    }
    Finding finding = finding(given);
    table(finding, given);
    review(finding);
    Work.isBounded(
        input,
        repeated -> {
          given[0] = repeated;
          Finding longer = finding(given);
          FindingTable.line(longer);
          ClaimReviewed.lint(longer);
        });
  }

  private static Finding finding(String[] given) {
    return new Finding(
        ID,
        4,
        given[0],
        given[1],
        Kind.EVENT,
        given[2],
        given[3],
        new Metadata(given[4], given[5], null, null, "en"),
        Verdict.MOSTLY_FALSE,
        null,
        given[6],
        List.of(new Evidence(given[7], given[4], given[2], null, Stance.REFUTES, null, null)),
        List.of(given[8]),
        AT,
        AT);
  }

  private static void table(Finding finding, String[] given) {
    List<CsvRecord> records =
        CsvReader.builder().ofCsvRecord(FindingTable.head() + FindingTable.line(finding)).stream()
            .toList();
    Property.same(2, records.size(), "a finding is one record");
    List<String> cells = records.getLast().getFields();
    Property.same(FindingTable.COLUMNS.size(), cells.size(), "as many cells as columns");
    for (String cell : cells) {
      Property.holds(
          cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, "no cell is a formula");
    }
    cell(cells, "text", given[0]);
    cell(cells, "original", given[1]);
    cell(cells, "speaker", given[2]);
    cell(cells, "role", given[3]);
    cell(cells, "articleTitle", given[4]);
    cell(cells, "articleUrl", given[5]);
    cell(cells, "summary", given[6]);
    cell(cells, "evidence", "REFUTES " + given[7]);
    cell(cells, "reviewers", given[8]);
  }

  private static void cell(List<String> cells, String column, String wanted) {
    String cell = cells.get(FindingTable.COLUMNS.indexOf(column));
    Property.same(wanted, cell.startsWith("'") ? cell.substring(1) : cell, column + " comes back");
  }

  private static void review(Finding finding) {
    Verdict verdict = Objects.requireNonNull(finding.verdict());
    String document =
        JsonWriter.object(
            writer ->
                new ClaimReviewDocument("https://desk.example/", "Desk")
                    .write(writer, finding, verdict));
    try {
      JsonNode review = JSON.readTree(document);
      String claim = ClaimReviewed.of(finding);
      Property.same(claim, review.path("claimReviewed").asText(), "the claim comes back");
      Property.same(
          finding.summary(), review.path("reviewBody").asText(), "the summary comes back");
      Property.holds(
          claim.codePointCount(0, claim.length()) <= ClaimReviewed.MOST, "a claim is short");
      Property.holds(Surrogates.firstLone(claim) < 0, "a claim is cut between characters");
      if (!claim.isBlank()) {
        imported(claim, document);
      }
    } catch (IOException | MalformedJson malformed) {
      throw new AssertionError("a ClaimReview is JSON", malformed);
    }
  }

  private static void imported(String claim, String document) throws MalformedJson {
    LinkedData data = LinkedData.of(JsonReader.read(document));
    Property.holds(
        ClaimReviewReader.read(data, data.items().getFirst())
                instanceof Decoded.Value<ClaimReviewReader.Taken>(ClaimReviewReader.Taken taken)
            && taken.published().claim().equals(SeenText.of(claim)),
        "what is exported can be imported");
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.of(
        "Prices rose by 4% in May\0They rose\0Ana Brandt\0mayor\0Prices\0https://n.example/1\0No."
            + "\0https://s.example\0ana",
        "=HYPERLINK(\"https://e.example\")\0+1\0-2\0@all\0\t\0\r\n\0'x\0\"\"\0,",
        "[Ana Brandt] said that the port of Tarnby, which was closed for 3 months because of the "
            + "fire, would open again in May 🛳️; the council agreed\0x\0\0\0\0\0🛳️\0\0");
  }
}
