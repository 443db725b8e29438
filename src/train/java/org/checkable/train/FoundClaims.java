package org.checkable.train;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.checkable.text.Span;

/**
 * The claims and the ledger of an extraction document.
 *
 * @param claims those that the ledger knows, in reading order
 */
record FoundClaims(String text, List<FoundSentence> sentences, List<FoundClaim> claims) {

  /**
   * A sentence of the ledger.
   *
   * @param reason why it was left out; empty when it was kept
   */
  record FoundSentence(Span span, double score, boolean kept, String reason, String kind) {}

  static FoundClaims of(JsonNode document) {
    FoundText found = FoundText.of(document);
    List<FoundSentence> sentences = new ArrayList<>();
    Map<String, Span> sentenceOf = new HashMap<>();
    for (JsonNode sentence : document.get("sentences")) {
      Span span = found.span(sentence);
      sentences.add(
          new FoundSentence(
              span,
              sentence.path("score").asDouble(0),
              sentence.get("fate").asText().equals("CLAIM"),
              sentence.path("reason").asText(""),
              sentence.path("kind").asText("")));
      sentence.get("claims").forEach(id -> sentenceOf.put(id.asText(), span));
    }
    List<FoundClaim> claims = new ArrayList<>();
    for (JsonNode claim : document.get("claims")) {
      Span sentence = sentenceOf.get(claim.get("id").asText());
      if (sentence != null) {
        claims.add(FoundClaim.of(claim, found, sentence));
      }
    }
    return new FoundClaims(found.text(), sentences, claims);
  }

  /** The sentences that share characters with a span. */
  List<FoundSentence> sentencesAt(Span span) {
    return sentences.stream().filter(sentence -> sentence.span().overlaps(span)).toList();
  }

  /** The claims that share characters with a span. */
  List<FoundClaim> claimsAt(Span span) {
    return claims.stream().filter(claim -> claim.span().overlaps(span)).toList();
  }
}
