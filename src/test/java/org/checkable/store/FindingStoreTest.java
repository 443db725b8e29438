package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.local.LocalTable;
import org.checkable.review.Finding;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Decided claims come out page after page, each once, in the order of the decisions. */
@SuppressWarnings("NullAway.Init") // JUnit sets the fields before any test.
class FindingStoreTest {
  private static final Instant NOW = Instant.parse("2026-03-04T10:11:12.123Z");
  private static final Deadline DEADLINE = () -> 30_000;

  private static LocalTable table;
  private static ClaimStore claims;
  private static FindingStore findings;

  private final Tenant tenant = ClaimStoreContract.newTenant();
  private final Reviews reviews =
      new Reviews(new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1), tenant);

  @BeforeAll
  static void open() {
    table = LocalTable.inMemory();
    claims = Clients.store(table.client());
    findings = new DynamoFindingStore(table.client(), LocalTable.NAME, 4);
  }

  @AfterAll
  static void close() {
    table.close();
  }

  private List<ClaimId> decided(int count) {
    Extraction extraction = Extractions.of(tenant, 7, count + 2);
    claims.ingest(tenant, extraction, NOW, null, DEADLINE);
    List<ClaimId> decided = new ArrayList<>();
    for (int at = 0; at < count; at++) {
      ClaimId id = extraction.claims().get(at).id();
      reviews.review(id, 1, Verdict.MIXED, "ana", NOW.plusSeconds(at));
      decided.add(id);
    }
    return decided;
  }

  private FindingStore.Page page(int limit, Cursor cursor) {
    return findings.findings(tenant, limit, cursor, DEADLINE).orElseThrow();
  }

  @Test
  void everyDecisionIsOnOnePageInItsOrder() {
    List<ClaimId> decided = decided(7);
    List<ClaimId> walked = new ArrayList<>();
    FindingStore.Page page = findings.findings(tenant, 3, null, DEADLINE).orElseThrow();
    page.findings().forEach(one -> walked.add(one.id()));
    while (page.next() != null) {
      page = page(3, page.next());
      page.findings().forEach(one -> walked.add(one.id()));
    }
    assertThat(walked).containsExactlyElementsOf(decided);
  }

  @Test
  void findingHasTheReviewAndTheArticle() {
    decided(1);
    Finding finding =
        findings.findings(tenant, 5, null, DEADLINE).orElseThrow().findings().getFirst();
    assertThat(finding.verdict()).isEqualTo(Verdict.MIXED);
    assertThat(finding.evidence()).hasSize(1);
    assertThat(finding.reviewers()).containsExactly("ana");
    assertThat(finding.decidedAt()).isEqualTo(NOW);
    assertThat(finding.article().url()).isEqualTo("https://news.example/bridge/7");
  }

  /** The ledger of two hundred claims is many times as large as one claim with its event. */
  @Test
  void textAndLedgerOfAnArticleAreReadOnceForAPage() {
    Extraction extraction = Extractions.of(tenant, 8, 200);
    claims.ingest(tenant, extraction, NOW, null, DEADLINE);
    for (int at = 0; at < 20; at++) {
      reviews.review(
          extraction.claims().get(at).id(), 1, Verdict.MIXED, "ana", NOW.plusSeconds(at));
    }
    CapacityMeter meter = new CapacityMeter();
    FindingStore metered =
        new DynamoFindingStore(Clients.open(table.endpoint(), meter), LocalTable.NAME, 4);

    double one = meter.unitsOf(() -> metered.findings(tenant, 1, null, DEADLINE)).read();
    double twenty = meter.unitsOf(() -> metered.findings(tenant, 20, null, DEADLINE)).read();

    assertThat(twenty - one).isLessThanOrEqualTo(19 * 3.0);
  }

  @Test
  void cursorOfAnotherTenantIsRefused() {
    decided(3);
    Cursor cursor = findings.findings(tenant, 1, null, DEADLINE).orElseThrow().next();
    assertThat(findings.findings(ClaimStoreContract.newTenant(), 1, cursor, DEADLINE)).isEmpty();
    assertThat(findings.findings(tenant, 1, new Cursor("forged"), DEADLINE)).isEmpty();
  }
}
