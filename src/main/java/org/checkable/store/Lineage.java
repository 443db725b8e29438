package org.checkable.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;
import org.checkable.match.Likeness;
import org.checkable.match.Matcher;
import org.checkable.match.Revision;
import org.checkable.match.Revision.Worded;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Reads which articles are revisions of one another, and finds what a new one changed. */
final class Lineage {
  /** Hexadecimal digits of the hash that stands for a page. */
  private static final int PAGE_DIGITS = 32;

  private static final Edition ALONE = new Edition("", 1);

  private final Table table;
  private final ArticleReads articles;
  private final Tenant tenant;
  private final Deadline deadline;

  /** What was read. Of that, only promotions change, and these are seen to when it is revised. */
  private final Map<ArticleId, Earlier> read = new HashMap<>();

  Lineage(Table table, ArticleReads articles, Tenant tenant, Deadline deadline) {
    this.table = table;
    this.articles = articles;
    this.tenant = tenant;
    this.deadline = deadline;
  }

  /**
   * Where a new article comes in the row of a page.
   *
   * @param previous the article before it; null when there is none
   */
  record Place(Edition edition, @Nullable ArticleId previous) {}

  /**
   * @param address the one form of all addresses of the page
   */
  Place place(String address) {
    String page = Sha256.hex(address).substring(0, PAGE_DIGITS);
    return newest(page)
        .map(link -> new Place(new Edition(page, link.number() + 1), link.article()))
        .orElseGet(() -> new Place(new Edition(page, 1), null));
  }

  /** The newest revision of a page. */
  Optional<Posted> newest(String page) {
    return table.page(Queries.newestRevision(tenant, page), deadline).items().stream()
        .map(item -> RevisionItems.posted(Item.of(item)))
        .findFirst();
  }

  /** An article that was posted without an address is alone. */
  ClaimStore.Revisions revisions(StoredArticle article) {
    Edition edition = article.edition();
    if (edition == null) {
      Posted only = RevisionItems.posted(RevisionItems.link(tenant, ALONE, article, null));
      return new ClaimStore.Revisions(article, List.of(only), null);
    }
    List<Posted> posted =
        table.all(Queries.revisions(tenant, edition.page()), deadline).stream()
            .map(RevisionItems::posted)
            .toList();
    return new ClaimStore.Revisions(article, posted, latest(article, edition, posted));
  }

  /** What an article changed when it became the newest last; null when it revised none. */
  private @Nullable Revised latest(StoredArticle article, Edition edition, List<Posted> posted) {
    int number =
        posted.stream()
            .filter(one -> one.article().equals(article.id()))
            .mapToInt(Posted::number)
            .max()
            .orElse(0);
    if (number > edition.number()) {
      return returned(article.id(), number);
    }
    return edition.revises() ? revised(article.id()).orElseThrow() : null;
  }

  /** Under which number an article that was posted earlier is the newest again. */
  OptionalInt returned(StoredArticle article) {
    Edition edition = article.edition();
    return edition == null
        ? OptionalInt.empty()
        : newest(edition.page())
            .filter(one -> one.article().equals(article.id()) && one.number() > edition.number())
            .map(one -> OptionalInt.of(one.number()))
            .orElseGet(OptionalInt::empty);
  }

  /** What an article changed of the newest one when it took its place under that number. */
  Revised returned(ArticleId article, int number) {
    return table
        .item(Keys.article(tenant, article), Keys.returned(number), deadline)
        .map(RevisionItems::revised)
        .orElseThrow();
  }

  /** What an article changed, as it was found when it was stored. */
  Optional<Revised> revised(ArticleId article) {
    return table
        .item(Keys.article(tenant, article), Keys.REVISION, deadline)
        .map(RevisionItems::revised);
  }

  /** How much a claim is like the one that became it; nothing when none did. */
  Optional<Likeness> reworded(ClaimId claim) {
    return revised(claim.article()).stream()
        .flatMap(revised -> revised.changes().reworded().stream())
        .filter(one -> one.now().equals(claim))
        .map(Revision.Rewording::likeness)
        .findFirst();
  }

  /**
   * The article that is revised.
   *
   * @param promotions how many there were before the claims were read
   * @param items of its claims
   */
  private record Earlier(long promotions, ArticleContent content, List<Item> items) {
    List<Claim> promoted() {
      return items.stream()
          .filter(item -> item.has(Attributes.PROMOTED))
          .map(item -> ArticleReads.promoted(item, ClaimItems.id(item), content))
          .toList();
    }
  }

  private Earlier earlier(ArticleId id) {
    Earlier known = read.get(id);
    if (known == null) {
      long promotions = promotions(id);
      ArticleContent content =
          articles
              .content(tenant, id, deadline)
              .orElseThrow(() -> new IllegalStateException("no content of " + id));
      known = new Earlier(promotions, content, articles.claimItems(tenant, id, deadline));
      read.put(id, known);
    }
    return known;
  }

  private long promotions(ArticleId id) {
    return table
        .item(Keys.article(tenant, id), Keys.META, deadline)
        .orElseThrow(() -> new IllegalStateException("there is no " + id))
        .numberOr(0, Attributes.PROMOTIONS);
  }

  /** A condition that nobody has made another claim of an article since it was read. */
  TransactWriteItem unchanged(ArticleId id) {
    long promotions = earlier(id).promotions();
    ConditionCheck.Builder check =
        ConditionCheck.builder()
            .tableName(table.name())
            .key(Item.at(Keys.article(tenant, id), Keys.META).attributes())
            .expressionAttributeNames(Map.of("#promotions", Attributes.PROMOTIONS));
    return TransactWriteItem.builder()
        .conditionCheck(
            promotions == 0
                ? check.conditionExpression("attribute_not_exists(#promotions)").build()
                : check
                    .conditionExpression("#promotions = :seen")
                    .expressionAttributeValues(
                        Map.of(":seen", AttributeValue.fromN(Long.toString(promotions))))
                    .build())
        .build();
  }

  /** An article with what people made of it besides. */
  ArticleContent whole(ArticleId id) {
    ArticleContent content = earlier(id).content();
    return new ArticleContent(
        content.text(),
        content.ledger(),
        content.quotes(),
        Stream.concat(content.claims().stream(), earlier(id).promoted().stream()).toList());
  }

  /** Reads an article again when it is asked for next. */
  void forget(ArticleId id) {
    read.remove(id);
  }

  /** What a new article changes of the one before it. */
  Revised compare(
      int number, ArticleId previous, ArticleId id, ArticleContent now, Matcher matcher) {
    Earlier earlier = earlier(previous);
    List<Claim> promoted = earlier.promoted();
    List<Claim> carried = Carried.of(promoted, earlier.content(), id, now);
    return new Revised(
        number,
        previous,
        Revision.align(
            worded(earlier.content().claims(), promoted, earlier.content().text()),
            worded(now.claims(), carried, now.text()),
            matcher));
  }

  private static List<Worded> worded(List<Claim> found, List<Claim> promoted, String text) {
    return Stream.concat(found.stream(), promoted.stream())
        .sorted(Comparator.comparing(Claim::id, ArticleReads.READING_ORDER))
        .map(claim -> Worded.of(claim, text))
        .toList();
  }

  /** Claims of a revision that people made of the article before it. */
  List<Claim> carried(ArticleId id, ArticleContent now, @Nullable Revised revised) {
    if (revised == null) {
      return List.of();
    }
    Earlier earlier = earlier(revised.previous());
    // What was promoted since the two were compared was not there to be carried.
    Set<ClaimId> known =
        Stream.concat(revised.changes().kept().stream(), revised.changes().moved().stream())
            .map(Revision.Pair::now)
            .collect(Collectors.toSet());
    return Carried.of(earlier.promoted(), earlier.content(), id, now).stream()
        .filter(claim -> known.contains(claim.id()))
        .toList();
  }

  /**
   * How the claims of a revision stand to those that people's work is in.
   *
   * @param article the revision
   * @param revised null for an article that revises none
   */
  Ties ties(ArticleId article, @Nullable Revised revised) {
    if (revised == null) {
      return Ties.NONE;
    }
    return Ties.of(article, revised.changes(), origins(revised.previous()));
  }

  /** The same for one that takes the place of the newest one. */
  Ties back(ArticleId article, Revised revised) {
    return Ties.back(article, revised.changes(), origins(revised.previous()), origins(article));
  }

  private Map<ClaimId, ClaimId> origins(ArticleId article) {
    Map<ClaimId, ClaimId> origins = new HashMap<>();
    earlier(article)
        .items()
        .forEach(item -> origins.put(ClaimItems.id(item), References.origin(item)));
    return origins;
  }
}
