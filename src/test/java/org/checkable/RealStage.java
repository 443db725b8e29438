package org.checkable;

import java.util.Map;
import org.checkable.priming.Stage;

/** The real functions as their rehearsal sees them, for the tests of the rehearsal. */
public final class RealStage {
  private RealStage() {}

  public static Stage of(Map<String, String> environment) {
    return SnapStart.register(Parts.of(environment));
  }
}
