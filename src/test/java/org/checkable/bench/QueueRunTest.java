package org.checkable.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The small version of what {@link IngestQueue} shows. */
@Tag("gate")
class QueueRunTest {

  @Test
  void everyGoodArticleIsStoredOnceAndEveryPoisonMessagePutAsideWithItsProblem()
      throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        QueueRun run = new QueueRun(table.endpoint().toString(), 1, 1)) {
      run.send(200, 25);
      run.work();
      QueueAudit audit = run.audit(table);

      assertThat(audit.holds()).as(audit.toString()).isTrue();
      assertThat(audit.poison()).isEqualTo(8);
      assertThat(run.crashes()).isEqualTo(run.batches() / 10).isPositive();
    }
  }

  @Test
  void auditSeesWhatIsMissing() throws IOException {
    try (LocalTable table = LocalTable.inMemory();
        QueueRun run = new QueueRun(table.endpoint().toString(), 1, 1)) {
      run.send(25, 25);
      QueueAudit audit = run.audit(table);

      assertThat(audit.holds()).isFalse();
      assertThat(audit.storedOnce()).isZero();
      assertThat(audit.withProblem()).isZero();
    }
  }
}
