package org.checkable.store;

import java.util.HashMap;
import java.util.List;
import org.checkable.article.Tenant;
import org.checkable.claim.Claim;
import org.checkable.claim.ClaimId;

/**
 * Items of claims that a revision kept. Such an item says where the claim stands now and which
 * earlier claim it is; everything else is that one's, so nothing is copied that could come to
 * differ. It is in no index and not counted: the claim is in the queue, in the export and in the
 * statistics once.
 */
final class References {
  /** What a reference has of its own. */
  static final List<String> OWN =
      List.of(
          Attributes.PK,
          Attributes.SK,
          Attributes.SAME_AS,
          Attributes.START,
          Attributes.END,
          Attributes.SCORE,
          Attributes.CREATED,
          Attributes.EXTRACTOR,
          Attributes.RULES,
          Attributes.PROMOTED);

  private References() {}

  static Item item(Tenant tenant, StoredArticle article, Claim claim, ClaimId origin) {
    return Item.at(Keys.article(tenant, article.id()), Keys.claim(claim.id()))
        .with(Attributes.SAME_AS, origin.toString())
        .with(Attributes.START, claim.span().start())
        .with(Attributes.END, claim.span().end())
        .with(Attributes.SCORE, claim.score().value())
        .with(Attributes.CREATED, article.createdAt())
        .with(Attributes.EXTRACTOR, article.extractor())
        .with(Attributes.RULES, article.rules());
  }

  static boolean isReference(Item item) {
    return item.has(Attributes.SAME_AS);
  }

  /** The claim that people work on: the one referred to, or this one. */
  static ClaimId origin(Item item) {
    String same = item.textOrNull(Attributes.SAME_AS);
    return same == null ? ClaimItems.id(item) : ClaimId.parse(same).orElseThrow();
  }

  /** What a reference shows: the earlier claim at its place in the revision. */
  static Item shown(Item reference, Item origin) {
    Item shown = Item.of(new HashMap<>(origin.attributes()));
    OWN.forEach(name -> shown.put(name, reference.attributes().get(name)));
    return shown;
  }
}
