package org.checkable.http;

import java.util.Optional;
import java.util.stream.Stream;

/** What a caller may do, as the token's scopes say it. */
enum Scope {
  SUBMIT("claims:submit"),
  REVIEW("claims:review"),
  READ("claims:read");

  private final String wire;

  Scope(String wire) {
    this.wire = wire;
  }

  /** Its name in a token. */
  String wire() {
    return wire;
  }

  static Optional<Scope> parse(String wire) {
    return Stream.of(values()).filter(scope -> scope.wire.equals(wire)).findFirst();
  }
}
