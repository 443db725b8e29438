package org.checkable.http;

import java.net.URI;
import java.util.List;
import org.checkable.ClassPath;
import org.checkable.fuzz.Property;
import org.checkable.fuzz.Seeds;
import org.checkable.fuzz.Target;
import org.checkable.fuzz.Work;
import org.checkable.match.Bag;
import org.checkable.match.Matcher;
import org.checkable.match.Published;
import org.checkable.match.Search;
import org.checkable.match.Statement;

/** Published reviews: what is taken is within bounds, and can be found and compared. */
public final class LibraryTarget implements Target {
  private static final int LONGEST = 1_000;
  private final Matcher matcher = new Matcher(new ClassPath());
  private final Statement other = matcher.statement("Prices rose by 4% in May, officials said.");

  @Override
  public void run(byte[] input) {
    String text = Property.text(input);
    Work.isBounded(input, matcher::statement);
    try {
      LinkedData data = LinkedData.of(JsonReader.read(text));
      for (LinkedData.Item item : data.items()) {
        if (ClaimReviewReader.read(data, item)
            instanceof Decoded.Value<ClaimReviewReader.Taken>(ClaimReviewReader.Taken taken)) {
          check(taken.published());
          Property.same(
              ClaimReviewReader.read(data, item), Decoded.of(taken), "the same review is the same");
        }
      }
    } catch (MalformedJson refused) {
      compare(text);
    }
  }

  private void check(Published published) {
    Property.holds(published.id().matches("lib_[0-9a-f]{26}"), "an ID: " + published.id());
    Property.holds(
        !published.claim().isBlank()
            && published.claim().length() <= ClaimReviewReader.LONGEST_CLAIM,
        "a claim has its length");
    String scheme = URI.create(published.url()).getScheme();
    Property.holds(
        scheme.equalsIgnoreCase("https") || scheme.equalsIgnoreCase("http"), "a web address");
    for (String text :
        new String[] {
          published.claim(),
          published.url(),
          published.title(),
          published.publisher(),
          published.rating(),
          published.claimant(),
          published.published()
        }) {
      Property.holds(text == null || Surrogates.firstLone(text) < 0, "text that can be stored");
      Property.holds(
          text == null || text.length() <= Math.max(LONGEST, published.claim().length()),
          "a text has its length");
    }
    compare(published.claim());
  }

  private void compare(String text) {
    Statement statement = matcher.statement(text);
    Bag bag = matcher.wording(text).bag();
    List<String> terms = matcher.search().leads(bag, Search.LISTED);
    Property.holds(terms.size() <= Search.LISTED, "so many terms and no more");
    Property.same(
        terms,
        matcher.search().leads(matcher.wording(text).bag(), Search.LISTED),
        "the same terms");
    matcher
        .compare(statement, other)
        .ifPresent(
            likeness ->
                Property.holds(
                    likeness.similarity() >= 0 && likeness.similarity() <= 1,
                    "a similarity is from 0 to 1"));
  }

  @Override
  public List<byte[]> seeds() {
    return Seeds.of(
        "{\"@type\":\"ClaimReview\",\"url\":\"https://checks.example/1\",\"claimReviewed\":"
            + "\"Prices rose by 4% in May\",\"headline\":\"No\",\"author\":{\"name\":\"Desk\"},"
            + "\"datePublished\":\"2026-03-04\",\"reviewRating\":{\"alternateName\":\"False\"},"
            + "\"itemReviewed\":{\"author\":{\"name\":\"Ana Brandt\"}}}",
        "{\"@graph\":[{\"@type\":[\"ClaimReview\",\"X\"],\"url\":\"http://a.example\","
            + "\"claimReviewed\":\"The U.S. never sent 3.5 million \\u00e9\\ud83d\\udea2\"},{},1]}",
        "[{\"@type\":\"ClaimReview\",\"url\":\"javascript:alert(1)\",\"claimReviewed\":\"x\"}]",
        "Officials did not say that prices rose by 4% to 12 million in May 2025, Ms. Hale said.");
  }
}
