package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.checkable.article.ArticleId;
import org.checkable.article.Tenant;
import org.checkable.claim.ClaimId;
import org.checkable.review.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats are in tables that exist: a change here is a migration. */
class KeysTest {
  private static final Tenant TENANT = new Tenant("gazette");
  private static final ArticleId ARTICLE = new ArticleId("art_2m5x8c1b4n6z0aehjpst7k3v9q");
  private static final ClaimId CLAIM = new ClaimId(ARTICLE, 12, 0);

  @Test
  void keysAreAsTheDesignSays() {
    assertThat(Keys.article(TENANT, ARTICLE)).isEqualTo("A#gazette#2m5x8c1b4n6z0aehjpst7k3v9q");
    assertThat(Keys.claim(CLAIM)).isEqualTo("C#0012#0");
    assertThat(Keys.queue(TENANT, Status.PENDING, 3)).isEqualTo("Q#gazette#PENDING#3");
    assertThat(Keys.mine(TENANT, "ana")).isEqualTo("U#gazette#ana");
    assertThat(Keys.idempotency(TENANT, "k"))
        .isEqualTo("I#gazette#8254c329a92850f6d539dd376f4816ee2764517da5e0235514af433164480d7a");
    assertThat(Keys.piece(Keys.LEDGER, 0)).isEqualTo("LEDGER");
    assertThat(Keys.piece(Keys.LEDGER, 2)).isEqualTo("LEDGER#02");
  }

  @Test
  void placeNamesScoreTimeAndClaim() {
    assertThat(Keys.place(0.83, Instant.parse("2026-03-04T10:11:12Z"), CLAIM))
        .isEqualTo("0170#2026-03-04T10:11:12.000Z#clm_2m5x8c1b4n6z0aehjpst7k3v9q-0012-0");
  }

  @ParameterizedTest
  @CsvSource({"1, 0000", "0.9996, 0000", "0.83, 0170", "0.0004, 1000", "0, 1000"})
  void betterScoreSortsEarlier(double score, String inverted) {
    assertThat(Keys.inverted(score)).isEqualTo(inverted);
  }

  @Test
  void claimsOfOneArticleSpreadOverAllShards() {
    for (int shards : new int[] {1, 4, 16}) {
      long[] counts = new long[shards];
      IntStream.range(0, 400)
          .forEach(sentence -> counts[Keys.shard(new ClaimId(ARTICLE, sentence, 0), shards)]++);
      assertThat(Arrays.stream(counts).min().getAsLong())
          .as("the smallest of %s shards", shards)
          .isGreaterThan(200 / shards);
    }
  }
}
