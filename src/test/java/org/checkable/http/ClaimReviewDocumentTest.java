package org.checkable.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.checkable.ClassPath;
import org.checkable.review.ClaimReviewed;
import org.checkable.review.Finding;
import org.checkable.review.Findings;
import org.checkable.review.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every ClaimReview against schema.org's own definitions, from an extract of them. */
class ClaimReviewDocumentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ClaimReviewDocument DOCUMENT =
      new ClaimReviewDocument("https://checks.example/reviews/", "Checks Example");

  private final Map<String, Map<String, Set<String>>> ranges = new HashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Set<String>> required = new HashMap<>();

  ClaimReviewDocumentTest() {
    for (String line : new ClassPath().read("schema.org/claimreview.tsv").lines().toList()) {
      String[] cells = line.split("\t", -1);
      if (line.startsWith("#")) {
        continue;
      }
      switch (cells[1]) {
        case "<" -> parents.put(cells[0], cells[2]);
        case "!" -> required.computeIfAbsent(cells[0], _ -> new HashSet<>()).add(cells[2]);
        default ->
            ranges
                .computeIfAbsent(cells[0], _ -> new HashMap<>())
                .put(cells[1], Set.of(cells[2].split("\\|", -1)));
      }
    }
  }

  private static JsonNode review(Verdict verdict) {
    Finding finding = Findings.reviewed("The port hired 40 divers.", verdict);
    try {
      return JSON.readTree(JsonWriter.object(out -> DOCUMENT.write(out, finding, verdict)));
    } catch (IOException broken) {
      throw new AssertionError(broken);
    }
  }

  private List<String> errors(JsonNode object) {
    List<String> errors = new ArrayList<>();
    String type = object.path("@type").asText();
    required
        .getOrDefault(type, Set.of())
        .forEach(
            name -> {
              if (!object.has(name)) {
                errors.add(type + " lacks " + name);
              }
            });
    object
        .properties()
        .forEach(
            property -> {
              if (!property.getKey().startsWith("@")) {
                Set<String> wanted =
                    ranges.getOrDefault(type, Map.of()).getOrDefault(property.getKey(), Set.of());
                List<JsonNode> values = new ArrayList<>();
                if (property.getValue().isArray()) {
                  property.getValue().forEach(values::add);
                } else {
                  values.add(property.getValue());
                }
                for (JsonNode value : values) {
                  if (wanted.stream().noneMatch(range -> fits(value, range))) {
                    errors.add(type + "." + property.getKey() + " may not be " + value);
                  }
                  if (value.isObject()) {
                    errors.addAll(errors(value));
                  }
                }
              }
            });
    return errors;
  }

  private boolean fits(JsonNode value, String range) {
    return switch (range) {
      case "Text" -> value.isTextual() && !value.asText().isBlank();
      case "Number" -> value.isNumber();
      case "URL" -> value.isTextual() && URI.create(value.asText()).isAbsolute();
      case "Date" -> value.isTextual() && value.asText().matches("\\d{4}-\\d{2}-\\d{2}");
      case "DateTime" -> value.isTextual() && value.asText().matches("\\d{4}-\\d{2}-\\d{2}T.+Z");
      default -> value.isObject() && isA(value.path("@type").asText(), range);
    };
  }

  private boolean isA(String type, String wanted) {
    for (String one = type; one != null; one = parents.get(one)) {
      if (one.equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  @Test
  void noWordEndsTheScriptThatItIsCopiedInto() throws IOException {
    String hostile = "The port hired 40 divers.</script><script>alert(1)</script><!--";
    Finding finding = Findings.reviewed(hostile, Verdict.FALSE);
    String written = JsonWriter.object(out -> DOCUMENT.write(out, finding, Verdict.FALSE));

    assertThat(written).doesNotContain("<");
    assertThat(JSON.readTree(written).at("/itemReviewed/text").asText()).isEqualTo(hostile);
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void reviewIsWhatSchemaOrgDefines(Verdict verdict) {
    JsonNode review = review(verdict);
    assertThat(review.path("@context").asText()).isEqualTo("https://schema.org");
    assertThat(review.path("@type").asText()).isEqualTo("ClaimReview");
    assertThat(errors(review)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Verdict.class)
  void boundsAreGivenForScaledVerdictsOnly(Verdict verdict) {
    JsonNode rating = review(verdict).path("reviewRating");
    assertThat(rating.has("ratingValue")).isEqualTo(verdict.isScaled());
    assertThat(rating.has("bestRating")).isEqualTo(verdict.isScaled());
    assertThat(rating.has("worstRating")).isEqualTo(verdict.isScaled());
    assertThat(rating.path("alternateName").asText()).isNotEmpty();
  }

  @Test
  void claimHasItsAuthorAndWhereItAppeared() {
    JsonNode claim = review(Verdict.FALSE).path("itemReviewed");
    assertThat(claim.path("author").path("name").asText()).isEqualTo("Marta Hollins");
    assertThat(claim.path("author").path("jobTitle").asText()).isEqualTo("harbour master");
    assertThat(claim.at("/appearance/url").asText()).isEqualTo("https://news.example/ferries");
    assertThat(claim.path("@id").asText()).startsWith("urn:checkable:claim:clm_");
  }

  @Test
  void addressIsLeftOutWhereNobodySaidTheSite() {
    Finding finding = Findings.reviewed("The port hired 40 divers.", Verdict.TRUE);
    String document =
        JsonWriter.object(
            out -> new ClaimReviewDocument(null, null).write(out, finding, Verdict.TRUE));
    assertThat(document).doesNotContain("\"url\":\"null", "\"author\":null");
  }

  @Test
  void addressAndPublisherThatNobodySaidAreFindings() {
    assertThat(DOCUMENT.lint()).isEmpty();
    assertThat(new ClaimReviewDocument(null, null).lint())
        .extracting(ClaimReviewed.Lint::code)
        .containsExactly("NO_URL", "NO_PUBLISHER");
  }
}
