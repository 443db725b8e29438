package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.checkable.ClassPath;
import org.junit.jupiter.api.Test;

/** What a search makes of posts and of its lists. */
class SearchTest {
  private static final Matcher MATCHER = new Matcher(new ClassPath());
  private static final Search SEARCH = MATCHER.search();

  private static Bag bag(String text) {
    return MATCHER.wording(text).bag();
  }

  @Test
  void hashtagsAndHandlesAreCutIntoTheirWords() {
    assertThat(bag("#CloseTheBBCNews_2020 by @TarnHarbour").terms())
        .containsKeys("clos", "bbc", "new", "2020", "tarn", "harbour", "tarnharbour");
  }

  @Test
  void addressesSayNothing() {
    assertThat(bag("Ferries https://t.co/AbCdEf pic.twitter.com/xyz stop").terms().keySet())
        .containsExactlyInAnyOrder("ferry", "stop");
  }

  @Test
  void wordsOfTheAuthorsLineLeadLast() {
    Bag post = bag("Ferries to Calder burn — Quillon Vasey (@qvasey) January 6, 2020");
    assertThat(SEARCH.leads(post, 3)).containsExactly("calder", "ferry", "burn");
    assertThat(SEARCH.leads(post, 20)).contains("quillon", "vasey");
  }

  @Test
  void claimOnMoreOfTheListsIsLookedAtFirst() {
    Map<String, Set<String>> lists =
        Map.of("ferry", Set.of("a", "b"), "calder", Set.of("b"), "burn", Set.of());
    assertThat(SEARCH.shortlist(lists, 5)).containsExactly("b", "a");
    assertThat(SEARCH.shortlist(lists, 1)).containsExactly("b");
  }

  @Test
  void fullListLeadsNowhere() {
    Set<String> all = new HashSet<>();
    IntStream.range(0, Search.FULL_LIST).forEach(number -> all.add("id" + number));
    assertThat(SEARCH.shortlist(Map.of("president", all, "calder", Set.of("b")), 5))
        .containsExactly("b");
  }

  @Test
  void claimThatSharesRarerWordsFitsBetter() {
    Bag post = bag("I saw the ferries to Calder burn this morning");
    Map<String, Integer> counts = Map.of("calder", 2, "ferry", 40, "morning", 200);
    assertThat(
            List.of("Ferries to Calder burned.", "Ferries ran this morning.", "Taxes rose.")
                .stream()
                .map(claim -> SEARCH.relevance(post, bag(claim), counts)))
        .isSortedAccordingTo((one, other) -> Double.compare(other, one))
        .doesNotHaveDuplicates();
  }
}
