package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleIdTest {
  private static final Tenant OTHER = new Tenant("other-newsroom");

  @Test
  void sameTextInSameTenantHasSameId() {
    assertThat(ArticleId.of(Tenant.DEFAULT, "A text."))
        .isEqualTo(ArticleId.of(Tenant.DEFAULT, "A text."))
        .isNotEqualTo(ArticleId.of(Tenant.DEFAULT, "A text!"))
        .isNotEqualTo(ArticleId.of(OTHER, "A text."));
  }

  @Test
  void digitsAreTheFirst130BitsOfTheHash() throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest("default\nSchöne 🕊️ text".getBytes(StandardCharsets.UTF_8));
    BigInteger bits = new BigInteger(1, hash).shiftRight(256 - 130);
    BigInteger decoded = BigInteger.ZERO;
    for (char digit : ArticleId.of(Tenant.DEFAULT, "Schöne 🕊️ text").hash().toCharArray()) {
      int value = "0123456789abcdefghjkmnpqrstvwxyz".indexOf(digit);
      decoded = decoded.shiftLeft(5).add(BigInteger.valueOf(value));
    }
    assertThat(decoded).isEqualTo(bits);
  }

  @Test
  void idSurvivesParsing() {
    ArticleId id = ArticleId.of(Tenant.DEFAULT, "A text.");
    assertThat(ArticleId.parse(id.toString())).contains(id);
    assertThat(ArticleId.ofHash(id.hash())).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "art_",
        "clm_2m5x8c1b4n6z0aehjpst7k3v9q",
        "art_2m5x8c1b4n6z0aehjpst7k3v9",
        "art_2m5x8c1b4n6z0aehjpst7k3v9qq",
        "art_2M5X8C1B4N6Z0AEHJPST7K3V9Q",
        "art_2m5x8c1b4n6z0aehjpst7k3v9#",
        "art_2m5x8c1b4n6z0aehjpst7k3vil"
      })
  void whatIsNoIdIsNotParsed(String value) {
    assertThat(ArticleId.parse(value)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a#b", "a b", "ä", "a/b", "a\nb"})
  void tenantCannotBreakOutOfAKey(String value) {
    assertThat(Tenant.isValid(value)).isFalse();
  }
}
