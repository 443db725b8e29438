package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.checkable.ClassPath;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers send by itself and ask about. */
class LoneStatementTest {
  private static final Rules RULES = Rules.read(new ClassPath());
  private static final ArticleReader READER = new ArticleReader(new ClassPath());

  private static List<Claim> claims(String text) {
    Reading reading = READER.read(Tenant.DEFAULT, Submission.ofText(text));
    assertThat(reading).isInstanceOf(Reading.Accepted.class);
    return Extraction.of(((Reading.Accepted) reading).article(), RULES).claims();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Norland government orders ban on online shops.",
        "Government bans online shops",
        "Vaccines cause baldness.",
        "The moon is hollow",
        "Ardenia has more harbours than any other country",
        "BREAKING: Norland bans all imports from Ardenia #trade #Norland",
        "@harbourwatch the port lost 40 jobs in 2024 #jobs https://x.example/1",
        "The port lost 40 jobs in 2024 🤯 #jobs",
        "Photo shows flooded airport in Norrel after storm",
        "Tidal fever is the most deadly form of the disease.",
        "\"They have sold the pier and the crane, all right?\" Orlan said."
      })
  void statementIsKept(String text) {
    assertThat(claims(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Good morning everyone! Have a great day ☀️",
        "I love this town so much",
        "What a beautiful day",
        "Follow us for more #news",
        "Did you know?",
        "Can't believe what happened 😡",
        "The mayor is a wonderful man",
        "Prices will probably rise"
      })
  void whatOnlyGreetsFeelsOrGuessesIsNot(String text) {
    assertThat(claims(text)).isEmpty();
  }
}
