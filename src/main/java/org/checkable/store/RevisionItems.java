package org.checkable.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.checkable.article.ArticleId;
import org.checkable.article.Metadata;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Likeness;
import org.checkable.match.Relation;
import org.checkable.match.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The row of a page's revisions, one item each, and what a revision changed. Whoever puts the item
 * with the next number has added the next revision: two that are posted at once cannot both be it.
 */
final class RevisionItems {
  private static final int LONGEST_TITLE = 300;

  private RevisionItems() {}

  /**
   * A link of the row.
   *
   * @param revised null for the first one
   */
  static Item link(
      Tenant tenant, Edition edition, StoredArticle article, @Nullable Revised revised) {
    Metadata metadata = article.metadata();
    String title = metadata.title();
    Item item =
        Item.at(Keys.page(tenant, edition.page()), Keys.revision(edition.number()))
            .with(Attributes.ARTICLE, article.id().value())
            .with(Attributes.TITLE, title == null ? null : ClaimItems.shorten(title, LONGEST_TITLE))
            .with(
                Attributes.PUBLISHED,
                metadata.published() == null ? null : metadata.published().value())
            .with(Attributes.CREATED, article.createdAt());
    return revised == null
        ? item.with(Attributes.ADDED, article.claims())
        : counted(item, revised.changes());
  }

  private static Item counted(Item item, Revision changes) {
    return item.with(Attributes.KEPT, changes.kept().size())
        .with(Attributes.MOVED, changes.moved().size())
        .with(Attributes.REWORDED, changes.reworded().size())
        .with(Attributes.ADDED, changes.added().size())
        .with(Attributes.REMOVED, changes.removed().size());
  }

  private static ArticleId article(Item item) {
    return new ArticleId(item.text(Attributes.ARTICLE));
  }

  static Posted posted(Item link) {
    return new Posted(
        Integer.parseInt(link.text(Attributes.SK).substring("V#".length())),
        article(link),
        link.textOrNull(Attributes.TITLE),
        link.textOrNull(Attributes.PUBLISHED),
        link.instant(Attributes.CREATED),
        new Posted.Counts(
            count(link, Attributes.KEPT),
            count(link, Attributes.MOVED),
            count(link, Attributes.REWORDED),
            count(link, Attributes.ADDED),
            count(link, Attributes.REMOVED)));
  }

  private static int count(Item link, String name) {
    return (int) link.numberOr(0, name);
  }

  /**
   * What an article changed of the one before it.
   *
   * @param sort {@link Keys#REVISION}, or {@link Keys#returned}
   */
  static Item changes(Tenant tenant, ArticleId article, String sort, Revised revised) {
    Revision changes = revised.changes();
    List<byte[]> parts =
        Packed.parts(
            stream -> {
              try (CellWriter cells = new CellWriter(stream)) {
                cells.open();
                cells.list(changes.kept(), pair -> pair(cells, pair));
                cells.list(changes.moved(), pair -> pair(cells, pair));
                cells.list(changes.reworded(), one -> reworded(cells, one));
                cells.texts(changes.added().stream().map(ClaimId::toString).toList());
                cells.texts(changes.removed().stream().map(ClaimId::toString).toList());
                cells.end();
              }
            });
    if (parts.size() > 1) {
      throw new IllegalStateException("more claims than an article has: " + article);
    }
    return Item.at(Keys.article(tenant, article), sort)
        .with(Attributes.NUMBER, revised.number())
        .with(Attributes.ARTICLE, revised.previous().value())
        .with(Attributes.BYTES, parts.getFirst());
  }

  private static void pair(CellWriter cells, Revision.Pair pair) {
    cells.open().text(pair.earlier().toString()).text(pair.now().toString()).end();
  }

  private static void reworded(CellWriter cells, Revision.Rewording one) {
    cells
        .open()
        .text(one.earlier().toString())
        .text(one.now().toString())
        .text(one.likeness().relation().name())
        .number(one.likeness().similarity())
        .text(one.likeness().detail())
        .end();
  }

  static Revised revised(Item item) {
    return new Revised(
        (int) item.number(Attributes.NUMBER), article(item), changes(item.bytes(Attributes.BYTES)));
  }

  private static Revision changes(byte[] packed) {
    try (InputStream stream = Packed.open(List.of(packed));
        CellReader cells = new CellReader(stream)) {
      cells.open();
      Revision changes =
          new Revision(
              cells.list(() -> pair(cells)),
              cells.list(() -> pair(cells)),
              cells.list(() -> reworded(cells)),
              ids(cells.texts()),
              ids(cells.texts()));
      cells.end();
      return changes;
    } catch (IOException broken) {
      throw new UncheckedIOException("what a revision changed", broken);
    }
  }

  private static Revision.Pair pair(CellReader cells) {
    return inside(cells, () -> new Revision.Pair(id(cells.text()), id(cells.text())));
  }

  private static Revision.Rewording reworded(CellReader cells) {
    return inside(
        cells,
        () ->
            new Revision.Rewording(
                id(cells.text()),
                id(cells.text()),
                new Likeness(Relation.valueOf(cells.text()), cells.decimal(), cells.text())));
  }

  private static <T> T inside(CellReader cells, Supplier<T> content) {
    cells.open();
    T value = content.get();
    cells.end();
    return value;
  }

  private static List<ClaimId> ids(List<String> texts) {
    return texts.stream().map(RevisionItems::id).toList();
  }

  private static ClaimId id(String text) {
    return ClaimId.parse(text).orElseThrow();
  }
}
