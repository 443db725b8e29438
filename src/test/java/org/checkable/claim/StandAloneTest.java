package org.checkable.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.checkable.ClassPath;
import org.checkable.article.Article;
import org.checkable.article.ArticleReader;
import org.checkable.article.Reading;
import org.checkable.article.Submission;
import org.checkable.article.Tenant;
import org.checkable.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds of the wording of every claim, whatever the article: nothing is written in that the
 * article does not say, and a pronoun that the claim begins with is replaced or left to people.
 */
@Tag("gate")
class StandAloneTest {
  private static final int TEXTS = 2000;
  private static final List<String> SUBJECTS =
      List.of(
          "He",
          "She",
          "It",
          "They",
          "His brother",
          "Their plan",
          "The two countries",
          "Hale",
          "Rachel Molina",
          "James Hale",
          "Mr. Hale",
          "The Port Safety Board (PSB)",
          "The PSB",
          "The mayor",
          "This decision",
          "A ship",
          "Both",
          "Those",
          "I",
          "We",
          "MOLINA",
          "hale");
  private static final List<String> VERBS =
      List.of(
          "sold two ships to them in 2011",
          "said that she had lost $4 million",
          "met him and fined it on Thursday",
          "told Hale that they would leave it to her",
          "was arrested at the border and later charged with forgery",
          "owns the port, which employs 40 people of the town",
          "cut its budget by 4% after he left");
  private static final List<String> ENDS =
      List.of(".", ". ", ".\n\n", "?", "!\n", ", Hale said.", "…", " — ", "\n", "” ", ".) ");
  private static final List<String> STARTS = List.of("", "", "“", "(", "But ", "In May, ", "- ");

  private final ClassPath source = new ClassPath();
  private final ArticleReader reader = new ArticleReader(source);
  private final Rules rules = Rules.read(source);

  @Test
  void claimsSayNothingThatTheArticleDoesNotAndLeaveNoPronounAtTheirBeginning() {
    Random random = new Random(18);
    int claims = 0;
    for (int text = 0; text < TEXTS; text++) {
      claims += check(article(random));
    }
    assertThat(claims).isGreaterThan(TEXTS);
  }

  private static String article(Random random) {
    StringBuilder text = new StringBuilder();
    for (int sentence = random.nextInt(5); sentence >= 0; sentence--) {
      text.append(one(STARTS, random))
          .append(one(SUBJECTS, random))
          .append(' ')
          .append(one(VERBS, random))
          .append(one(ENDS, random));
    }
    return text.toString();
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private int check(String text) {
    if (!(reader.read(Tenant.DEFAULT, Submission.ofText(text))
        instanceof Reading.Accepted(Article article))) {
      return 0;
    }
    List<Claim> claims = Extraction.of(article, rules).claims();
    for (Claim claim : claims) {
      assertThat(letters(outsideOfBrackets(claim)))
          .as("%s of %s", claim, text)
          .isEqualTo(letters(claim.ownWords(article.text())));
      copies(claim, article.text());
      beginning(claim, article.text());
    }
    return claims.size();
  }

  /** The claim's text without its insertions. */
  private static String outsideOfBrackets(Claim claim) {
    StringBuilder words = new StringBuilder(claim.text());
    for (Rewrite rewrite : claim.rewrites().reversed()) {
      words.replace(rewrite.at(), rewrite.at() + rewrite.to().length() + 2, rewrite.from());
    }
    return words.toString();
  }

  private static String letters(String words) {
    return words.replaceAll("\\s+", "");
  }

  private static void copies(Claim claim, String text) {
    for (Rewrite rewrite : claim.rewrites()) {
      if (rewrite.copiedFrom() instanceof CopiedFrom.Text(Span span)) {
        assertThat(span.slice(text)).isEqualTo(rewrite.to());
      }
    }
    for (Unresolved open : claim.unresolved()) {
      assertThat(open.span().slice(text)).isEqualTo(open.token());
      assertThat(open.candidates()).allMatch(text::contains);
    }
  }

  private static void beginning(Claim claim, String text) {
    int start = claim.span().start();
    String first = claim.text().split("\\W+", 2)[0].toLowerCase(Locale.ROOT);
    if (List.of("he", "she", "it", "they", "his", "their").contains(first)) {
      boolean explained =
          claim.rewrites().stream().anyMatch(one -> one.at() <= first.length() + 1)
              || claim.unresolved().stream()
                  .anyMatch(open -> open.span().start() - start <= first.length());
      assertThat(explained).as("%s of %s", claim, text).isTrue();
    }
  }
}
