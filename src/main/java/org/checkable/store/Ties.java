package org.checkable.store;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.article.ArticleId;
import org.checkable.claim.ClaimId;
import org.checkable.match.Revision;
import org.checkable.review.Successor;

/**
 * How the claims of a revision stand to those that people's work is in: a claim that was kept twice
 * is still the one of the first revision.
 *
 * @param same for claims of the revision, the earlier claim that they are
 * @param reworded for claims of the revision, the earlier claim that became them
 * @param gone for earlier claims whose words the revision no longer has, what came after them
 * @param back earlier claims whose words it has, which may have been told that they are gone
 */
record Ties(
    Map<ClaimId, ClaimId> same,
    Map<ClaimId, ClaimId> reworded,
    Map<ClaimId, Successor> gone,
    Set<ClaimId> back) {
  static final Ties NONE = new Ties(Map.of(), Map.of(), Map.of(), Set.of());

  /**
   * @param revision the article
   * @param origins for each claim of the one before it, the claim that people's work is in
   */
  static Ties of(ArticleId revision, Revision changes, Map<ClaimId, ClaimId> origins) {
    Map<ClaimId, ClaimId> same = new HashMap<>();
    Map<ClaimId, ClaimId> reworded = new HashMap<>();
    Map<ClaimId, Successor> gone = new LinkedHashMap<>();
    changes.kept().forEach(pair -> same.put(pair.now(), origin(origins, pair.earlier())));
    changes.moved().forEach(pair -> same.put(pair.now(), origin(origins, pair.earlier())));
    changes
        .reworded()
        .forEach(
            one -> {
              ClaimId earlier = origin(origins, one.earlier());
              reworded.put(one.now(), earlier);
              gone.put(earlier, Successor.of(one.now()));
            });
    changes.removed().forEach(id -> gone.put(origin(origins, id), new Successor(revision, null)));
    return new Ties(same, reworded, gone, Set.of());
  }

  /**
   * How the claims of a text that is stored stand to those of the newest one, whose place it takes.
   *
   * @param origins for each claim of the newest one, the claim that people's work is in
   * @param own the same for each claim that the text has already; what is not in it is carried on
   */
  static Ties back(
      ArticleId text, Revision changes, Map<ClaimId, ClaimId> origins, Map<ClaimId, ClaimId> own) {
    Set<ClaimId> back = Set.copyOf(own.values());
    Map<ClaimId, ClaimId> same = new HashMap<>();
    Map<ClaimId, Successor> gone = new LinkedHashMap<>();
    Stream.concat(changes.kept().stream(), changes.moved().stream())
        .forEach(
            pair -> {
              ClaimId earlier = origin(origins, pair.earlier());
              if (own.containsKey(pair.now())) {
                gone.put(earlier, Successor.of(pair.now()));
              } else {
                same.put(pair.now(), earlier);
              }
            });
    changes
        .reworded()
        .forEach(one -> gone.put(origin(origins, one.earlier()), Successor.of(one.now())));
    changes.removed().forEach(id -> gone.put(origin(origins, id), new Successor(text, null)));
    gone.keySet().removeAll(back);
    return new Ties(same, Map.of(), gone, back);
  }

  private static ClaimId origin(Map<ClaimId, ClaimId> origins, ClaimId id) {
    return Objects.requireNonNull(origins.get(id), () -> "no item of " + id);
  }
}
