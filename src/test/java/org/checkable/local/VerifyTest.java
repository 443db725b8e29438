package org.checkable.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.checkable.store.TableCheck;
import org.checkable.store.Violation;
import org.junit.jupiter.api.Test;

class VerifyTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tableThatIsRightIsSaidToBe() {
    assertThat(Verify.say(new TableCheck.Report(Map.of("claims", 20L), List.of()), out)).isTrue();
    assertThat(printed()).isEqualTo("       20  claims\nviolations: 0\n");
  }

  @Test
  void whatIsWrongIsListed() {
    Violation violation = new Violation(Violation.Kind.CLAIM_MISSING, "clm_1", "the ledger has it");

    assertThat(Verify.say(new TableCheck.Report(Map.of(), List.of(violation)), out)).isFalse();
    assertThat(printed()).isEqualTo("CLAIM_MISSING clm_1: the ledger has it\nviolations: 1\n");
  }
}
