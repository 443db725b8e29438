package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Command;
import org.checkable.review.Evidence;
import org.checkable.review.Opinion;
import org.checkable.review.Refusal;
import org.checkable.review.Stance;
import org.checkable.review.Verdict;

/** Reviewers at work in tests of the store. */
record Reviews(ReviewStore store, Tenant tenant) {
  static final Deadline DEADLINE = () -> 30_000;
  static final Duration LEASE = Duration.ofMinutes(10);

  static Opinion opinion(Verdict verdict) {
    return new Opinion(
        verdict,
        "The office counted again and found another number in the end.",
        List.of(
            new Evidence(
                "https://statistics.example/releases/2026/growth",
                "Growth in 2025",
                "Statistics office",
                "Growth was 1.9% in the year.",
                Stance.REFUTES,
                "2026-03-04",
                null)),
        "Called them twice.");
  }

  Outcome decide(ClaimId id, Command command, String reviewer, Instant now) {
    return store.decide(tenant, id, command, reviewer, now, DEADLINE);
  }

  Outcome review(ClaimId id, long version, Verdict verdict, String reviewer, Instant now) {
    return decide(id, new Command.Submit(version, opinion(verdict)), reviewer, now);
  }

  ClaimFile done(ClaimId id, Command command, String reviewer, Instant now) {
    Outcome outcome = decide(id, command, reviewer, now);
    assertThat(outcome).isInstanceOf(Outcome.Done.class);
    return ((Outcome.Done) outcome).file();
  }

  Refusal refused(ClaimId id, Command command, String reviewer, Instant now) {
    Outcome outcome = decide(id, command, reviewer, now);
    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    return ((Outcome.Refused) outcome).refusal();
  }

  ClaimFile file(ClaimId id) {
    return store.file(tenant, id, DEADLINE).orElseThrow();
  }

  History history(ClaimId id) {
    return store.history(tenant, id, DEADLINE).orElseThrow();
  }
}
