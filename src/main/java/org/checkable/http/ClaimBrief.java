package org.checkable.http;

import org.checkable.claim.Claim;
import org.checkable.claim.Kind;
import org.checkable.quote.Attribution;
import org.jspecify.annotations.Nullable;

/** Writes a claim in a few words: enough for a list. */
final class ClaimBrief {
  private ClaimBrief() {}

  /**
   * @param text its words now
   * @param positions of the text that it stands in
   */
  static void write(JsonWriter writer, Claim claim, String text, Positions positions) {
    writer
        .field("id", claim.id().toString())
        .field("text", text)
        .field("score", claim.score().value())
        .field("band", claim.score().band().name());
    kind(writer, claim.kind(), speaker(claim));
    positions.bounds(writer, claim.span());
  }

  static void kind(JsonWriter writer, Kind kind, @Nullable String speaker) {
    writer.field("kind", kind.name()).field("speaker", speaker);
  }

  private static @Nullable String speaker(Claim claim) {
    return switch (claim.attribution()) {
      case null -> null;
      case Attribution.Attributed by -> by.speaker();
      case Attribution.Unresolved _ -> null;
    };
  }
}
