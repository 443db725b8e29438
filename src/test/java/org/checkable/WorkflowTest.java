package org.checkable;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What runs elsewhere is the same gate, from actions that nobody can change under us. */
class WorkflowTest {
  @Test
  void actionsAreNamedByCommitAndTheGateIsTheOneHere() throws IOException {
    String workflow = Files.readString(Path.of(".github/workflows/gate.yml"));
    assertThat(workflow.lines().filter(line -> line.contains("uses:")).toList())
        .isNotEmpty()
        .allMatch(line -> line.matches(".*uses: actions/[a-z-]+@[0-9a-f]{40} # v[0-9.]+"));
    assertThat(workflow).contains("run: .ci/run").contains("contents: read");
  }
}
