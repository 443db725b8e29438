package org.checkable.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.match.Revision.Pair;
import org.checkable.match.Revision.Worded;
import org.junit.jupiter.api.Test;

/** What became of claims from one revision to the next. */
class RevisionTest {
  /** Comparing all pairs takes minutes. */
  private static final Duration HANG = Duration.ofSeconds(30);

  private static final Matcher MATCHER = new Matcher(new ClassPath());
  private static final ArticleId OLD = ArticleId.of(Tenant.DEFAULT, "old");
  private static final ArticleId NEW = ArticleId.of(Tenant.DEFAULT, "new");
  private static final String BRIDGE = "The bridge at Elst cost 40 million euros.";
  private static final String FERRY = "The ferry carried 1,200 passengers to Hamar.";
  private static final String MAYOR = "The mayor of Graz owns three flats.";
  private static final String TUNNEL = "The tunnel under the fjord is 57 kilometres long.";

  private static List<Worded> claims(ArticleId article, String... texts) {
    List<Worded> claims = new ArrayList<>();
    for (String text : texts) {
      claims.add(new Worded(new ClaimId(article, claims.size(), 0), text, text));
    }
    return claims;
  }

  private static Pair pair(int earlier, int now) {
    return new Pair(new ClaimId(OLD, earlier, 0), new ClaimId(NEW, now, 0));
  }

  private static Revision align(List<Worded> earlier, List<Worded> now) {
    return Revision.align(earlier, now, MATCHER);
  }

  @Test
  void unchangedWordsAreKeptThoughOthersCome() {
    Revision revision = align(claims(OLD, BRIDGE, FERRY), claims(NEW, BRIDGE, TUNNEL, FERRY));
    assertThat(revision.kept()).containsExactly(pair(0, 0), pair(1, 2));
    assertThat(revision.added()).containsExactly(new ClaimId(NEW, 1, 0));
    assertThat(revision.moved()).isEmpty();
    assertThat(revision.removed()).isEmpty();
  }

  @Test
  void claimThatChangedPlacesIsMoved() {
    Revision revision = align(claims(OLD, MAYOR, BRIDGE, FERRY), claims(NEW, BRIDGE, FERRY, MAYOR));
    assertThat(revision.kept()).containsExactly(pair(1, 0), pair(2, 1));
    assertThat(revision.moved()).containsExactly(pair(0, 2));
  }

  @Test
  void oneWordChangedIsReworded() {
    Revision revision =
        align(
            claims(OLD, BRIDGE, FERRY),
            claims(NEW, "The bridge at Elst cost 44 million euros.", FERRY));
    assertThat(revision.kept()).containsExactly(pair(1, 1));
    assertThat(revision.reworded())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.earlier()).isEqualTo(new ClaimId(OLD, 0, 0));
              assertThat(one.likeness().relation()).isEqualTo(Relation.DIFFERENT_NUMBER);
            });
  }

  @Test
  void claimThatIsGoneIsRemoved() {
    Revision revision = align(claims(OLD, BRIDGE, MAYOR), claims(NEW, BRIDGE));
    assertThat(revision.removed()).containsExactly(new ClaimId(OLD, 1, 0));
    assertThat(revision.reworded()).isEmpty();
  }

  @Test
  void repeatedWordsBecomeOneAnotherOnce() {
    Revision revision = align(claims(OLD, FERRY), claims(NEW, FERRY, FERRY));
    assertThat(revision.kept()).containsExactly(pair(0, 0));
    assertThat(revision.added()).containsExactly(new ClaimId(NEW, 1, 0));
  }

  /** A table of results, say: all rows share their words, and each has another number now. */
  @Test
  void manyRewordedClaimsThatShareATermBecomeTheirNeighbours() {
    int rows = 6_000;
    List<String> before = new ArrayList<>();
    List<String> after = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      before.add("Plovdiv's plant " + row + " shipped " + (row + 2) + " crates.");
      after.add("Plovdiv's plant " + row + " shipped " + (row + 3) + " crates.");
    }
    Revision[] revision = new Revision[1];

    assertTimeoutPreemptively(
        HANG,
        () ->
            revision[0] =
                align(
                    claims(OLD, before.toArray(String[]::new)),
                    claims(NEW, after.toArray(String[]::new))));

    assertThat(revision[0].reworded()).hasSize(rows);
    assertThat(revision[0].removed()).isEmpty();
  }
}
