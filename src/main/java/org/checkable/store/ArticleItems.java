package org.checkable.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Published;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.Extraction;
import org.checkable.claim.SkipReason;
import org.checkable.store.StoredArticle.Progress;
import org.checkable.text.Sha256;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An article's items but its claims: META, BODY and LEDGER. */
final class ArticleItems {
  /** Enough for what happens by mistake; whoever can write the table can write this too. */
  private static final int SEAL_BYTES = 12;

  private static final List<String> SEALED =
      List.of(
          Attributes.TITLE,
          Attributes.URL,
          Attributes.PUBLISHED,
          Attributes.PUBLISHED_DATE,
          Attributes.BYLINE,
          Attributes.LANGUAGE,
          Attributes.CREATED,
          Attributes.EXTRACTOR,
          Attributes.RULES,
          Attributes.PAGE);

  private ArticleItems() {}

  /** What is kept of an article apart from its text. Times have milliseconds. */
  static StoredArticle article(
      Extraction extraction, Progress progress, Instant now, @Nullable Edition edition) {
    return new StoredArticle(
        extraction.article().id(),
        extraction.article().metadata(),
        progress,
        now.truncatedTo(ChronoUnit.MILLIS),
        extraction.ledger().entries().size(),
        extraction.claims().size(),
        warned(extraction.claims()),
        extraction.ledger().skipped(),
        Extraction.VERSION,
        Extraction.RULES,
        edition);
  }

  static int warned(List<Claim> claims) {
    return (int) claims.stream().filter(claim -> !claim.warnings().isEmpty()).count();
  }

  /**
   * META, in the list of the newsroom's articles and found by its title.
   *
   * @param claims the items of its claims
   */
  static Item meta(Tenant tenant, StoredArticle article, List<Item> claims, NewClaims begin) {
    Metadata metadata = article.metadata();
    Published published = metadata.published();
    Map<String, AttributeValue> skipped = new HashMap<>();
    article
        .skipped()
        .forEach((reason, count) -> skipped.put(reason.name(), AttributeValue.fromN("" + count)));
    Edition edition = article.edition();
    Item meta =
        Item.at(Keys.article(tenant, article.id()), Keys.META)
            .with(Attributes.TITLE, metadata.title())
            .with(Attributes.URL, metadata.url())
            .with(Attributes.PUBLISHED, published == null ? null : published.value())
            .with(Attributes.PUBLISHED_DATE, published == null ? null : published.date().toString())
            .with(Attributes.BYLINE, metadata.byline())
            .with(Attributes.LANGUAGE, metadata.language())
            .with(Attributes.PROGRESS, article.progress())
            .with(Attributes.CREATED, article.createdAt())
            .with(Attributes.SENTENCES, article.sentences())
            .with(Attributes.CLAIMS, article.claims())
            .put(Attributes.WARNED, article.warned() == 0 ? null : number(article.warned()))
            .with(Attributes.SKIPPED, AttributeValue.fromM(skipped))
            .with(Attributes.EXTRACTOR, article.extractor())
            .with(Attributes.RULES, article.rules())
            .with(Attributes.PAGE, edition == null ? null : edition.page())
            .put(Attributes.NUMBER, edition == null ? null : number(edition.number()))
            .with(
                Attributes.QUEUE_PK,
                Keys.articles(tenant, Keys.articleShard(article.id(), begin.shards())))
            .with(Attributes.QUEUE_SK, Keys.articlePlace(article.createdAt(), article.id()));
    begin.listArticle(meta, tenant, claims);
    return meta.with(Attributes.HASH, seal(meta));
  }

  /** A hash of what never changes of META, so that a change does not go unseen. */
  static byte[] seal(Item meta) {
    StringBuilder sealed = new StringBuilder(meta.text(Attributes.PK));
    for (String name : SEALED) {
      String value = meta.textOrNull(name);
      sealed.append('\n').append(value == null ? -1 : value.length()).append(' ').append(value);
    }
    return Arrays.copyOf(Sha256.of(sealed.toString()), SEAL_BYTES);
  }

  /** Whether META still has what it was stored with. */
  static boolean isSealed(Item meta) {
    return Arrays.equals(meta.bytes(Attributes.HASH), seal(meta));
  }

  static StoredArticle article(ArticleId id, Item meta) {
    Map<SkipReason, Integer> skipped = new EnumMap<>(SkipReason.class);
    meta.map(Attributes.SKIPPED)
        .forEach((reason, count) -> skipped.put(SkipReason.valueOf(reason), count(count)));
    return new StoredArticle(
        id,
        new Metadata(
            meta.textOrNull(Attributes.TITLE),
            meta.textOrNull(Attributes.URL),
            published(meta),
            meta.textOrNull(Attributes.BYLINE),
            meta.text(Attributes.LANGUAGE)),
        Progress.valueOf(meta.text(Attributes.PROGRESS)),
        meta.instant(Attributes.CREATED),
        (int) meta.number(Attributes.SENTENCES),
        (int) meta.number(Attributes.CLAIMS),
        (int) meta.numberOr(0, Attributes.WARNED),
        skipped,
        meta.text(Attributes.EXTRACTOR),
        meta.text(Attributes.RULES),
        meta.has(Attributes.PAGE)
            ? new Edition(meta.text(Attributes.PAGE), (int) meta.number(Attributes.NUMBER))
            : null);
  }

  private static AttributeValue number(int number) {
    return AttributeValue.fromN(Integer.toString(number));
  }

  private static int count(AttributeValue value) {
    return Integer.parseInt(value.n());
  }

  private static @Nullable Published published(Item meta) {
    String value = meta.textOrNull(Attributes.PUBLISHED);
    return value == null
        ? null
        : new Published(value, LocalDate.parse(meta.text(Attributes.PUBLISHED_DATE)));
  }

  /** BODY and LEDGER. */
  static List<Item> content(Tenant tenant, Extraction extraction) {
    String partition = Keys.article(tenant, extraction.article().id());
    List<Item> items = new ArrayList<>();
    items.addAll(pieces(partition, Keys.BODY, Packed.text(extraction.article().text())));
    items.addAll(
        pieces(
            partition,
            Keys.LEDGER,
            Packed.parts(stream -> LedgerWriter.write(extraction, stream))));
    return items;
  }

  private static List<Item> pieces(String partition, String name, List<byte[]> parts) {
    List<Item> items = new ArrayList<>();
    for (byte[] part : parts) {
      items.add(Item.at(partition, Keys.piece(name, items.size())).with(Attributes.BYTES, part));
    }
    // Whoever gets the first piece alone learns from it that there are others.
    items.getFirst().with(Attributes.PARTS, parts.size());
    return items;
  }

  /**
   * @param items all pieces of BODY and LEDGER, in any order, among others
   */
  static ArticleContent content(ArticleId id, List<Item> items) {
    String text = Packed.text(pieces(items, Keys.BODY));
    try (InputStream ledger = Packed.open(pieces(items, Keys.LEDGER))) {
      return LedgerReader.read(id, text, ledger);
    } catch (IOException broken) {
      throw new UncheckedIOException("the ledger of " + id, broken);
    }
  }

  /** The bytes of BODY or LEDGER, piece by piece. */
  static List<byte[]> pieces(List<Item> items, String name) {
    return items.stream()
        .filter(item -> item.text(Attributes.SK).startsWith(name))
        .sorted(Comparator.comparing(item -> item.text(Attributes.SK)))
        .map(item -> item.bytes(Attributes.BYTES))
        .toList();
  }
}
