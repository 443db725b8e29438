package org.checkable.store;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Likeness;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Relation;
import org.checkable.match.Resemblance;
import org.checkable.match.Search;
import org.checkable.match.Suggestion;
import org.checkable.match.Wording;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Looks for what a claim may repeat: claims by the index of their rarest term, the library by its
 * lists. What it reads is bounded, however much there is.
 */
final class MatchSearch {
  /** No more suggestions are worth a person's time. */
  static final int MOST = 10;

  private static final Resemblance NO_LONGER_ALIKE =
      new Resemblance(new Likeness(Relation.RELATED, 0, ""), 0);

  private record Candidate(Suggestion.Earlier earlier, Wording wording) {}

  private record Ranked(Suggestion suggestion, Resemblance resemblance) {}

  private final Table table;
  private final Matcher matcher;
  private final LibraryLists lists;

  MatchSearch(Table table, Matcher matcher) {
    this.table = table;
    this.matcher = matcher;
    this.lists = new LibraryLists(table, matcher.search());
  }

  LibraryLists lists() {
    return lists;
  }

  /** A published claim with its headline. */
  Wording wording(Published published) {
    String title = published.title();
    return matcher.wording(published.claim(), title == null ? "" : title);
  }

  /**
   * The best first.
   *
   * @param decisions by the ID of the earlier one
   */
  List<Suggestion> suggestions(
      Tenant tenant,
      ClaimId claim,
      String text,
      Map<String, Suggestion.Decision> decisions,
      Deadline deadline) {
    Wording here = matcher.wording(text);
    Map<String, Set<String>> read =
        lists.of(tenant, matcher.search().leads(here.bag(), Search.LISTS), deadline);
    Map<String, Candidate> candidates = claims(tenant, here, deadline);
    library(tenant, matcher.search().shortlist(read, Search.LOOKED_AT), deadline)
        .forEach(candidates::put);
    Map<String, Suggestion.Decision> decided = new HashMap<>(decisions);
    decisions.forEach(
        (id, decision) -> {
          if (isConfirmed(decision) && !candidates.containsKey(id)) {
            Map<String, Candidate> confirmed = confirmed(tenant, id, deadline);
            confirmed.keySet().forEach(origin -> decided.putIfAbsent(origin, decision));
            candidates.putAll(confirmed);
          }
        });
    candidates.remove(claim.toString());
    Map<String, Integer> counts = Search.counts(read);
    return candidates.values().stream()
        .flatMap(one -> ranked(here, one, decided.get(one.earlier.id()), counts).stream())
        .sorted(
            Comparator.comparing(Ranked::resemblance, Resemblance.BEST_FIRST)
                .thenComparing(one -> one.suggestion.earlier().id()))
        .map(Ranked::suggestion)
        .limit(MOST)
        .toList();
  }

  private Optional<Ranked> ranked(
      Wording here,
      Candidate there,
      Suggestion.@Nullable Decision decision,
      Map<String, Integer> counts) {
    double least =
        there.earlier instanceof Suggestion.OfLibrary
            ? Matcher.SHARE_OF_PUBLISHED
            : Matcher.SHARE_OF_CLAIM;
    return matcher
        .resemblance(here, there.wording, counts, least)
        .or(() -> isConfirmed(decision) ? Optional.of(NO_LONGER_ALIKE) : Optional.empty())
        .map(one -> new Ranked(new Suggestion(there.earlier, one.likeness(), decision), one));
  }

  /** What a person has confirmed stays, also when the claim was edited and leads elsewhere. */
  private Map<String, Candidate> confirmed(Tenant tenant, String id, Deadline deadline) {
    return ClaimId.parse(id)
        .map(claim -> claim(tenant, claim, deadline))
        .orElseGet(() -> library(tenant, List.of(id), deadline));
  }

  /** Of a claim that revisions kept the one that people's work is in. */
  private Map<String, Candidate> claim(Tenant tenant, ClaimId id, Deadline deadline) {
    return new ArticleReads(table)
        .origin(tenant, id, deadline)
        .map(this::candidate)
        .map(one -> Map.of(one.earlier.id(), one))
        .orElse(Map.of());
  }

  private Candidate candidate(Item item) {
    String text = item.text(Attributes.TEXT);
    return new Candidate(new Suggestion.OfClaim(ClaimItems.id(item), text), matcher.wording(text));
  }

  private static boolean isConfirmed(Suggestion.@Nullable Decision decision) {
    return decision != null && decision.state() == Suggestion.State.CONFIRMED;
  }

  /** The claims whose rarest term is one of the rarest here. */
  private Map<String, Candidate> claims(Tenant tenant, Wording here, Deadline deadline) {
    Map<String, Candidate> found = new HashMap<>();
    for (String term : matcher.rarest(here.statement(), Matcher.PROBES)) {
      for (Map<String, AttributeValue> attributes :
          table.page(MatchItems.under(tenant, term), deadline).items()) {
        Candidate candidate = candidate(Item.of(attributes));
        found.put(candidate.earlier.id(), candidate);
      }
    }
    return found;
  }

  private Map<String, Candidate> library(Tenant tenant, List<String> ids, Deadline deadline) {
    Map<String, Candidate> found = new HashMap<>();
    List<Map<String, AttributeValue>> keys =
        ids.stream().map(id -> MatchItems.libraryKey(tenant, id).attributes()).toList();
    for (Item item : table.recent(keys, deadline)) {
      Published published = MatchItems.published(item);
      found.put(
          published.id(),
          new Candidate(
              new Suggestion.OfLibrary(published.id(), published.claim()), wording(published)));
    }
    return found;
  }
}
