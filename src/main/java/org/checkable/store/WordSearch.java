package org.checkable.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Sought;
import org.checkable.store.MatchStore.Hit;
import org.checkable.store.MatchStore.SearchPage;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/**
 * Finds claims, articles and published reviews by words, from the lists that matching keeps: a
 * claim is listed under its rarest term, an article under its title's, a published review under all
 * of its terms. Since a claim is listed once, the claims of the articles that the lists lead to are
 * looked through as well.
 *
 * <p>What is read is bounded, however much there is. For {@value #TERMS} terms in read units: lists
 * of claims 28, of articles 4, of reviews 4; articles 12, reviews 6, claims of articles 32, and
 * half a unit for each claim on the page.
 */
final class WordSearch {
  /** How many terms are looked up, the rarest. */
  private static final int TERMS = 8;

  private static final int CLAIMS_OF_TERM = 40;
  private static final int ARTICLES_OF_TERM = 5;
  private static final int REVIEWS = 12;

  /** How many articles are looked through for claims that are listed under other words. */
  private static final int OPENED = 4;

  private static final int CLAIMS_OF_OPENED = 100;

  private static final long LATEST = 9_999_999_999_999L;
  private static final Pattern PLACES =
      Pattern.compile("[01][0-9]{3}#[0-9]{13}#(clm|art|lib)_[0-9a-z-]{1,60}");

  /** A claim, article or review, as far as its place among the found asks for. */
  private record Candidate(String id, double share, Instant at) {
    /** The best first, of equals the newest. */
    String place() {
      return Keys.inverted(share) + "#" + (LATEST - at.toEpochMilli()) + "#" + id;
    }
  }

  private final Table table;
  private final Matcher matcher;
  private final LibraryLists lists;

  WordSearch(Table table, Matcher matcher, LibraryLists lists) {
    this.table = table;
    this.matcher = matcher;
    this.lists = lists;
  }

  SearchPage page(
      Tenant tenant, String words, int limit, @Nullable Cursor cursor, Deadline deadline) {
    PlaceCursor cursors = new PlaceCursor("search\n" + tenant.value() + "\n" + words, PLACES);
    Optional<String> after = cursor == null ? Optional.of("") : cursors.place(cursor);
    return after
        .<SearchPage>map(
            place -> {
              Finding finding = new Finding(tenant, matcher.sought(words, TERMS), deadline);
              finding.look();
              return finding.page(limit, place, cursors);
            })
        .orElseGet(SearchPage.BadCursor::new);
  }

  /** One search. */
  private final class Finding {
    private final Tenant tenant;
    private final Sought sought;
    private final Deadline deadline;
    private final Map<String, Candidate> candidates = new HashMap<>();
    private final Map<String, Published> published = new HashMap<>();
    private final Map<String, Item> metas = new HashMap<>();
    private final Set<ArticleId> led = new LinkedHashSet<>();
    private boolean incomplete;

    Finding(Tenant tenant, Sought sought, Deadline deadline) {
      this.tenant = tenant;
      this.sought = sought;
      this.deadline = deadline;
    }

    void look() {
      claims();
      articles();
      library();
      opened();
    }

    private void add(String id, String text, Instant at) {
      double share = sought.share(matcher.terms(text));
      if (share > 0) {
        candidates.putIfAbsent(id, new Candidate(id, share, at));
      }
    }

    private List<Item> listed(Function<String, String> partition, int most) {
      List<Item> listed = new ArrayList<>();
      for (String term : sought.claimTerms()) {
        QueryResponse page = table.page(MatchItems.newest(partition.apply(term), most), deadline);
        incomplete |= page.hasLastEvaluatedKey();
        page.items().forEach(item -> listed.add(Item.of(item)));
      }
      return listed;
    }

    private void claims() {
      for (Item item : listed(term -> MatchItems.term(tenant, term), CLAIMS_OF_TERM)) {
        add(ClaimItems.id(item).toString(), item.text(Attributes.TEXT), listedAt(item));
      }
    }

    private static Instant listedAt(Item item) {
      String place = item.text(Attributes.TERM_SK);
      return Instant.parse(place.substring(0, place.indexOf('#')));
    }

    private void articles() {
      Set<Map<String, AttributeValue>> keys = new LinkedHashSet<>();
      for (Item item : listed(term -> MatchItems.articleTerm(tenant, term), ARTICLES_OF_TERM)) {
        keys.add(item.key());
        led.add(ArticleList.id(item));
      }
      titles(List.copyOf(keys));
    }

    private void titles(List<Map<String, AttributeValue>> keys) {
      for (Item meta : table.recent(keys, deadline)) {
        String id = ArticleList.id(meta).toString();
        metas.put(id, meta);
        if (meta.has(Attributes.TITLE)) {
          add(id, meta.text(Attributes.TITLE), meta.instant(Attributes.CREATED));
        }
      }
    }

    private void library() {
      Map<String, Set<String>> read = lists.of(tenant, sought.libraryTerms(), deadline);
      List<Map<String, AttributeValue>> keys =
          matcher.search().shortlist(read, REVIEWS).stream()
              .map(id -> MatchItems.libraryKey(tenant, id).attributes())
              .toList();
      for (Item item : table.recent(keys, deadline)) {
        Published one = MatchItems.published(item);
        published.put(one.id(), one);
        String title = one.title() == null ? "" : one.title();
        add(one.id(), one.claim() + "\n" + title, Instant.EPOCH);
      }
    }

    /** Looks through the articles that the best of what was found is in. */
    private void opened() {
      List<ArticleId> articles =
          Stream.concat(ranked().flatMap(one -> articleOf(one.id()).stream()), led.stream())
              .distinct()
              .limit(OPENED)
              .toList();
      titles(
          articles.stream()
              .filter(id -> !metas.containsKey(id.toString()))
              .map(id -> Item.at(Keys.article(tenant, id), Keys.META).attributes())
              .toList());
      articles.forEach(this::open);
    }

    private static Optional<ArticleId> articleOf(String id) {
      return ClaimId.parse(id).map(ClaimId::article).or(() -> ArticleId.parse(id));
    }

    private void open(ArticleId article) {
      QueryResponse page =
          table.page(
              Queries.claims(tenant, article).toBuilder()
                  .consistentRead(false)
                  .limit(CLAIMS_OF_OPENED)
                  .build(),
              deadline);
      incomplete |= page.hasLastEvaluatedKey();
      for (Map<String, AttributeValue> attributes : page.items()) {
        Item item = Item.of(attributes);
        // What a revision kept is found as the claim that it is.
        if (!References.isReference(item)) {
          String speaker = item.has(Attributes.SPEAKER) ? item.text(Attributes.SPEAKER) : "";
          add(
              ClaimItems.id(item).toString(),
              item.text(Attributes.TEXT) + "\n" + speaker,
              item.instant(Attributes.CREATED));
        }
      }
    }

    private Stream<Candidate> ranked() {
      return candidates.values().stream().sorted(Comparator.comparing(Candidate::place));
    }

    SearchPage.Hits page(int limit, String after, PlaceCursor cursors) {
      List<Candidate> behind =
          ranked().filter(one -> one.place().compareTo(after) > 0).limit(limit + 1L).toList();
      List<Candidate> shown = behind.subList(0, Math.min(limit, behind.size()));
      Map<String, QueueRow> rows = rows(shown);
      List<Hit> hits = new ArrayList<>();
      shown.forEach(one -> hit(one, rows).ifPresent(hits::add));
      return new SearchPage.Hits(
          hits, incomplete, behind.size() > limit ? cursors.at(shown.getLast().place()) : null);
    }

    private Map<String, QueueRow> rows(List<Candidate> shown) {
      List<Map<String, AttributeValue>> keys =
          shown.stream()
              .flatMap(one -> ClaimId.parse(one.id()).stream())
              .map(id -> Item.at(Keys.article(tenant, id.article()), Keys.claim(id)).attributes())
              .toList();
      return table.recent(keys, deadline).stream()
          .map(ClaimItems::row)
          .collect(Collectors.toMap(row -> row.id().toString(), Function.identity()));
    }

    private Optional<Hit> hit(Candidate one, Map<String, QueueRow> rows) {
      Item meta = metas.get(one.id());
      Published review = published.get(one.id());
      if (meta != null) {
        return Optional.of(
            new Hit.OfArticle(one.share(), ArticleItems.article(ArticleList.id(meta), meta)));
      }
      return review != null
          ? Optional.of(new Hit.OfLibrary(one.share(), review))
          : Optional.ofNullable(rows.get(one.id())).map(row -> new Hit.OfClaim(one.share(), row));
    }
  }
}
