package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.claim.Ledger;
import org.checkable.store.StoredArticle.Progress;
import org.checkable.store.Violation.Kind;
import org.jspecify.annotations.Nullable;

/** Looks whether one article's partition is as it must be. */
final class ArticleCheck {
  private final Tenant tenant;
  private final ArticleId id;
  private final int shards;
  private final Instant now;
  private final Elsewhere elsewhere;
  private final List<Item> items;
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, ClaimItemsOfOne> claims = new TreeMap<>();

  ArticleCheck(
      Partition.OfArticle partition,
      int shards,
      Instant now,
      Elsewhere elsewhere,
      List<Item> items) {
    this.tenant = partition.tenant();
    this.id = partition.id();
    this.shards = shards;
    this.now = now;
    this.elsewhere = elsewhere;
    this.items = items;
  }

  /** All that is in the table of one claim. */
  static final class ClaimItemsOfOne {
    @Nullable Item claim;
    final List<Item> events = new ArrayList<>();
    final List<Item> matches = new ArrayList<>();
  }

  List<Violation> violations() {
    StoredArticle article = sorted();
    ArticleContent content = content(article);
    if (article != null && content != null) {
      counts(article, content);
      revision(article);
      claims(article, content);
    }
    return violations;
  }

  private void add(Kind kind, String what) {
    add(kind, id.toString(), what);
  }

  private void add(Kind kind, String where, String what) {
    violations.add(new Violation(kind, where, what));
  }

  /** Puts every item where it belongs; answers META. */
  private @Nullable StoredArticle sorted() {
    @Nullable Item meta = null;
    for (Item item : items) {
      String sort = item.text(Attributes.SK);
      if (sort.equals(Keys.META)) {
        meta = item;
      } else if (!sort.startsWith(Keys.BODY)
          && !sort.startsWith(Keys.LEDGER)
          && !sort.startsWith(Keys.REVISION)) {
        sortOfClaim(item, sort);
      }
    }
    if (meta == null) {
      add(Kind.META_MISSING, "there are " + items.size() + " items without META");
      return null;
    }
    long made =
        claims.values().stream()
            .filter(one -> one.claim != null && one.claim.has(Attributes.PROMOTED))
            .count();
    if (meta.numberOr(0, Attributes.PROMOTIONS) > made) {
      add(Kind.COUNTS_WRONG, "META has more claims that people made than there are");
    }
    try {
      listed(meta);
      if (!ArticleItems.isSealed(meta)) {
        add(Kind.META_DIFFERS, "META has not what it was stored with");
      }
      return ArticleItems.article(id, meta);
    } catch (RuntimeException unreadable) {
      add(Kind.UNREADABLE, "META: " + unreadable.getClass().getSimpleName());
      return null;
    }
  }

  /** Which term is the rarest depends on its day's rules. */
  private void listed(Item meta) {
    String place = Keys.instant(meta.instant(Attributes.CREATED)) + "#" + id;
    boolean right =
        meta.text(Attributes.QUEUE_SK).equals(place)
            && IntStream.rangeClosed(1, shards)
                .mapToObj(count -> Keys.articles(tenant, Keys.articleShard(id, count)))
                .anyMatch(meta.text(Attributes.QUEUE_PK)::equals);
    String term = meta.textOrNull(Attributes.TERM_PK);
    boolean found =
        term == null
            || (term.startsWith(MatchItems.articleTerm(tenant, ""))
                && place.equals(meta.textOrNull(Attributes.TERM_SK)));
    if (!right || !found) {
      add(Kind.INDEX_WRONG, "META is not where the list of articles and its title have it");
    }
  }

  private void sortOfClaim(Item item, String sort) {
    String[] parts = sort.split("#", 4);
    boolean known =
        switch (parts[0]) {
          case "C" -> parts.length == 3;
          case "E", "M" -> parts.length == 4;
          default -> false;
        };
    if (!known || claimId(parts[1] + "-" + parts[2]) == null) {
      add(Kind.UNKNOWN_ITEM, sort);
      return;
    }
    ClaimItemsOfOne one =
        claims.computeIfAbsent(parts[1] + "-" + parts[2], _ -> new ClaimItemsOfOne());
    switch (parts[0]) {
      case "C" -> one.claim = item;
      case "E" -> one.events.add(item);
      default -> one.matches.add(item);
    }
  }

  private @Nullable ClaimId claimId(String local) {
    return ClaimId.parse("clm_" + id.hash() + "-" + local).orElse(null);
  }

  private @Nullable ArticleContent content(@Nullable StoredArticle article) {
    boolean resumable = article == null || article.progress() == Progress.READY;
    try {
      String text = Packed.text(whole(Keys.BODY));
      if (!ArticleId.of(tenant, text).equals(id)) {
        add(Kind.BODY_BROKEN, "its text is not the one that its ID was made of");
        return null;
      }
    } catch (RuntimeException broken) {
      add(resumable ? Kind.BODY_BROKEN : Kind.NOT_RESUMABLE, "BODY: " + reason(broken));
      return null;
    }
    try {
      whole(Keys.LEDGER);
      return ArticleItems.content(id, items);
    } catch (RuntimeException broken) {
      add(resumable ? Kind.LEDGER_BROKEN : Kind.NOT_RESUMABLE, "LEDGER: " + reason(broken));
      return null;
    }
  }

  private List<byte[]> whole(String name) {
    List<byte[]> pieces = ArticleItems.pieces(items, name);
    long wanted =
        items.stream()
            .filter(item -> item.text(Attributes.SK).equals(name))
            .mapToLong(item -> item.number(Attributes.PARTS))
            .findFirst()
            .orElse(-1);
    if (pieces.size() != wanted) {
      throw new IllegalStateException(
          pieces.size() + " pieces" + (wanted < 0 ? " without the first" : " of " + wanted));
    }
    return pieces;
  }

  private static String reason(RuntimeException broken) {
    return broken instanceof IllegalStateException
        ? String.valueOf(broken.getMessage())
        : broken.getClass().getSimpleName();
  }

  private void counts(StoredArticle article, ArticleContent content) {
    try {
      Ledger.of(content.text(), content.ledger().entries());
    } catch (IllegalArgumentException gap) {
      add(Kind.LEDGER_HAS_GAPS, String.valueOf(gap.getMessage()));
    }
    Set<ClaimId> kept = new HashSet<>();
    content
        .ledger()
        .entries()
        .forEach(
            entry -> {
              if (entry.fate() instanceof Ledger.Fate.Kept(List<ClaimId> ids)) {
                kept.addAll(ids);
              }
            });
    if (!kept.equals(found(content).keySet())) {
      add(Kind.LEDGER_HAS_GAPS, "its sentences and its claims name different claims");
    }
    if (article.sentences() != content.ledger().entries().size()
        || article.claims() != content.claims().size()
        || article.warned() > ArticleItems.warned(content.claims())
        || !article.skipped().equals(content.ledger().skipped())) {
      add(
          Kind.COUNTS_WRONG,
          "META has %d sentences and %d claims, the ledger %d and %d"
              .formatted(
                  article.sentences(),
                  article.claims(),
                  content.ledger().entries().size(),
                  content.claims().size()));
    }
  }

  private void revision(StoredArticle article) {
    Edition edition = article.edition();
    boolean revises = edition != null && edition.revises();
    boolean held = article.progress() == Progress.HELD;
    if (held != (edition != null && edition.number() == 0) || (held && !claims.isEmpty())) {
      add(Kind.REVISION_BROKEN, "it is held and has claims or a number, or has neither");
    }
    List<Item> changes =
        items.stream().filter(item -> item.text(Attributes.SK).equals(Keys.REVISION)).toList();
    if (changes.isEmpty() == revises) {
      add(Kind.REVISION_BROKEN, "what it changed is not said, or said though it revises nothing");
    }
    if (edition != null && !held && !elsewhere.hasLink(tenant, id, edition)) {
      add(Kind.REVISION_BROKEN, "it is not in the row of its page");
    }
    items.stream()
        .filter(item -> item.text(Attributes.SK).startsWith(Keys.REVISION + "#"))
        .map(RevisionItems::revised)
        .filter(
            again ->
                edition == null
                    || !elsewhere.hasLink(tenant, id, new Edition(edition.page(), again.number())))
        .forEach(again -> add(Kind.REVISION_BROKEN, "it is not number " + again.number()));
    if (revises) {
      changes.forEach(item -> previous(RevisionItems.revised(item)));
    }
  }

  private void previous(Revised revised) {
    if (!elsewhere.hasArticle(tenant, revised.previous())) {
      add(Kind.REVISION_BROKEN, "there is no " + revised.previous());
    }
  }

  private static Map<ClaimId, Claim> found(ArticleContent content) {
    Map<ClaimId, Claim> found = new HashMap<>();
    content.claims().forEach(claim -> found.put(claim.id(), claim));
    return found;
  }

  private void claims(StoredArticle article, ArticleContent content) {
    Map<ClaimId, Claim> found = found(content);
    if (article.progress() == Progress.READY) {
      found.keySet().stream()
          .filter(claim -> claims.getOrDefault(claim.local(), new ClaimItemsOfOne()).claim == null)
          .forEach(claim -> add(Kind.CLAIM_MISSING, claim.toString(), "the ledger has it"));
    }
    claims.forEach(
        (local, one) -> {
          ClaimId claim = new ClaimId(id, number(local, 0), number(local, 1));
          if (one.claim == null) {
            orphans(claim, one);
          } else {
            new ClaimCheck(tenant, article, content, found, shards, now, elsewhere)
                .run(claim, one.claim, one, violations::add);
          }
        });
  }

  private static int number(String local, int place) {
    return Integer.parseInt(local.split("-", 2)[place]);
  }

  private void orphans(ClaimId claim, ClaimItemsOfOne one) {
    if (!one.events.isEmpty()) {
      add(Kind.EVENT_ORPHANED, claim.toString(), one.events.size() + " events without the claim");
    }
    if (!one.matches.isEmpty()) {
      add(Kind.LINK_DANGLING, claim.toString(), "a decided match without the claim");
    }
  }
}
