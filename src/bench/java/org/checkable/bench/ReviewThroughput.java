package org.checkable.bench;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Extraction;
import org.checkable.claim.Rules;
import org.checkable.local.LocalTable;
import org.checkable.review.Command;
import org.checkable.review.Event;
import org.checkable.review.Opinion;
import org.checkable.review.Verdict;
import org.checkable.store.ClaimFile;
import org.checkable.store.Deadline;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.DynamoReviewStore;
import org.checkable.store.History;
import org.checkable.store.NextFilter;
import org.checkable.store.Outcome;
import org.checkable.store.ReviewStore;
import org.checkable.store.StorageBusyException;

/**
 * A newsroom of fifty works one queue as fast as it can: everybody takes the next claim and reviews
 * it, and now and then reaches for one that somebody else may be at, to be refused. Prints how many
 * decisions a second that makes and what was refused, and looks whether anything was decided twice,
 * held by two, or lost. Writes {@code target/review-throughput.json} too.
 *
 * <p>{@code mvn -q test-compile exec:exec@run -Drun=review-throughput}
 */
public final class ReviewThroughput {
  private static final int REVIEWERS = 50;
  private static final int CLAIMS = 2_000;

  /** One in so many decisions is tried on a claim that was not taken first. */
  private static final int GRAB = 10;

  private static final Duration LEASE = Duration.ofMinutes(10);
  private static final Deadline DEADLINE = () -> 60_000;
  private static final Opinion OPINION = new Opinion(Verdict.UNPROVEN, "Open.", List.of(), null);

  /** Somebody had a claim for themselves. */
  private record Held(ClaimId claim, String holder, Instant from, Instant to) {}

  private final Tenant tenant = new Tenant("throughput");
  private final ReviewStore store;
  private final List<ClaimId> claims;
  private final Map<ClaimId, AtomicInteger> decided = new ConcurrentHashMap<>();
  private final Map<String, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<Held> held = new ConcurrentLinkedQueue<>();
  private final AtomicInteger total = new AtomicInteger();

  private ReviewThroughput(LocalTable table) {
    store = new DynamoReviewStore(table.client(), LocalTable.NAME, 4, 1);
    claims = ingest(new DynamoClaimStore(table.client(), LocalTable.NAME, 4, 1));
  }

  public static void main(String[] arguments) throws InterruptedException, IOException {
    try (LocalTable table = LocalTable.inMemory()) {
      System.exit(new ReviewThroughput(table).run() ? 0 : 1);
    }
  }

  private List<ClaimId> ingest(DynamoClaimStore articles) {
    ClassPath resources = new ClassPath();
    ArticleReader reader = new ArticleReader(resources);
    Rules rules = Rules.read(resources);
    List<ClaimId> ids = new ArrayList<>();
    for (int number = 0; ids.size() < CLAIMS; number++) {
      Extraction extraction = Extraction.of(article(reader, number), rules);
      articles.ingest(tenant, extraction, Instant.now(), null, DEADLINE);
      extraction.claims().forEach(claim -> ids.add(claim.id()));
    }
    return List.copyOf(ids);
  }

  private Article article(ArticleReader reader, int number) {
    String text =
        IntStream.range(0, 40)
            .mapToObj(
                plant ->
                    String.format(
                        Locale.ROOT,
                        "Output at plant %d rose by %d%% to %d,000 tonnes in May.",
                        40 * number + plant,
                        plant,
                        number + plant))
            .collect(Collectors.joining(" "));
    Submission submission = new Submission(text, null, null, null, null, null, null);
    return switch (reader.read(tenant, submission)) {
      case Reading.Accepted(Article article) -> article;
      case Reading refused -> throw new IllegalStateException("no article: " + refused);
    };
  }

  private boolean run() throws InterruptedException, IOException {
    CountDownLatch done = new CountDownLatch(REVIEWERS);
    Instant began = Instant.now();
    try (ExecutorService threads = Executors.newFixedThreadPool(REVIEWERS)) {
      for (int number = 0; number < REVIEWERS; number++) {
        String reviewer = "reviewer-" + number;
        threads.execute(
            () -> {
              try {
                work(reviewer);
              } catch (RuntimeException broken) {
                count("FAILED: " + broken);
              } finally {
                done.countDown();
              }
            });
      }
      done.await();
    }
    return verified(Duration.between(began, Instant.now()).toMillis() / 1000.0);
  }

  private void work(String reviewer) {
    Random random = new Random(reviewer.hashCode());
    Set<ClaimId> own = new HashSet<>();
    while (total.get() < claims.size()) {
      try {
        if (random.nextInt(GRAB) == 0) {
          ClaimId any = claims.get(random.nextInt(claims.size()));
          // Who says again what they have said is answered as before, and decides nothing.
          if (own.add(any)) {
            decide(any, 1, reviewer);
          }
        }
        Instant asked = Instant.now();
        Optional<ClaimFile> next =
            store.next(tenant, NextFilter.ANY, LEASE, reviewer, asked, DEADLINE);
        if (next.isEmpty()) {
          count("next: nothing free");
          continue;
        }
        ClaimFile file = next.get();
        own.add(file.state().id());
        decide(file.state().id(), file.state().version(), reviewer);
        held.add(new Held(file.state().id(), reviewer, asked, Instant.now()));
      } catch (StorageBusyException busy) {
        count("storage-busy");
      }
    }
  }

  private void decide(ClaimId id, long version, String reviewer) {
    Command command = new Command.Submit(version, OPINION);
    switch (store.decide(tenant, id, command, reviewer, Instant.now(), DEADLINE)) {
      case Outcome.Done _ -> {
        decided.computeIfAbsent(id, _ -> new AtomicInteger()).incrementAndGet();
        total.incrementAndGet();
      }
      case Outcome.Refused(var refusal) -> count(refusal.getClass().getSimpleName());
      case Outcome.Missing _ -> count("Missing");
    }
  }

  private void count(String kind) {
    refusals.computeIfAbsent(kind, _ -> new AtomicInteger()).incrementAndGet();
  }

  private boolean verified(double seconds) throws IOException {
    long once = decided.values().stream().filter(count -> count.get() == 1).count();
    long lost = claims.stream().filter(this::isLost).count();
    int overlaps = overlaps();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("reviewers", REVIEWERS);
    figures.put("claims", claims.size());
    figures.put("decided exactly once", once);
    figures.put("seconds", rounded(seconds));
    figures.put("decisions a second", rounded(total.get() / seconds));
    figures.put("leases", held.size());
    figures.put("leases that overlap", overlaps);
    figures.put("lost updates", lost);
    new TreeMap<>(refusals).forEach((kind, count) -> figures.put("refused: " + kind, count.get()));
    new Results("A newsroom works one queue", figures).write("review-throughput");
    return once == claims.size() && lost == 0 && overlaps == 0;
  }

  private static double rounded(double figure) {
    return Math.round(figure * 10) / 10.0;
  }

  /** Whether the table does not have the one review that was answered as done, with its event. */
  private boolean isLost(ClaimId id) {
    History history = store.history(tenant, id, DEADLINE).orElseThrow();
    List<Event> events = history.events();
    return history.fault().isPresent()
        || events.size() != 1
        || history.file().state().counting().size() != 1
        || !history.file().state().counting().getFirst().reviewer().equals(events.getFirst().by());
  }

  /** How often a claim was handed out while somebody else still had it. */
  private int overlaps() {
    Map<ClaimId, List<Held>> byClaim = held.stream().collect(Collectors.groupingBy(Held::claim));
    int overlaps = 0;
    for (List<Held> leases : byClaim.values()) {
      leases.sort(Comparator.comparing(Held::from));
      for (int at = 1; at < leases.size(); at++) {
        overlaps += leases.get(at).from().isBefore(leases.get(at - 1).to()) ? 1 : 0;
      }
    }
    return overlaps;
  }
}
