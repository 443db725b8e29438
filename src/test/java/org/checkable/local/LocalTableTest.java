package org.checkable.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import org.checkable.store.Attributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;

class LocalTableTest {
  private static final Map<String, AttributeValue> ITEM =
      Map.of(
          Attributes.PK, AttributeValue.fromS("A#default#x"),
          Attributes.SK, AttributeValue.fromS("META"));

  @Test
  void tableHasItsIndexes() {
    try (LocalTable table = LocalTable.inMemory()) {
      var described = table.client().describeTable(r -> r.tableName(LocalTable.NAME)).table();
      assertThat(described.globalSecondaryIndexes())
          .extracting(GlobalSecondaryIndexDescription::indexName)
          .containsExactlyInAnyOrder(
              Attributes.QUEUE_INDEX, Attributes.MINE_INDEX, Attributes.TERM_INDEX);
    }
  }

  @Test
  void itemsInFolderSurviveRestart(@TempDir Path directory) throws CannotStart {
    try (LocalTable table = LocalTable.inFolder(DataFolder.take(directory.toString()), 0)) {
      table.client().putItem(r -> r.tableName(LocalTable.NAME).item(ITEM));
    }
    try (LocalTable again = LocalTable.inFolder(DataFolder.take(directory.toString()), 0)) {
      var read = again.client().getItem(r -> r.tableName(LocalTable.NAME).key(ITEM));
      assertThat(read.item()).isEqualTo(ITEM);
    }
  }

  @Test
  void portInUseIsNamed(@TempDir Path directory) throws CannotStart {
    try (LocalTable table = LocalTable.inMemory()) {
      int port = table.endpoint().getPort();
      DataFolder folder = DataFolder.take(directory.toString());
      assertThatThrownBy(() -> LocalTable.inFolder(folder, port))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(String.valueOf(port));
    }
  }

  /** Two tables on the same files would lose each other's claims. */
  @Test
  void folderStaysTakenAcrossCollectionsUntilTheTableIsClosed(@TempDir Path directory)
      throws Exception {
    String name = directory.toString();
    try (LocalTable table =
        LocalTableProgram.open(name, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
      collectForgottenFolders(directory.resolve("forgotten"));
      assertThatThrownBy(() -> DataFolder.take(name))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("another Checkable");
      assertThat(table.endpoint().getPort()).isPositive();
    }
    DataFolder.take(name).close();
  }

  /** Collects until a folder that was taken and forgotten can be taken again. */
  private static void collectForgottenFolders(Path forgotten) throws Exception {
    String name = forgotten.toString();
    var _ = DataFolder.take(name).path();
    for (int attempt = 0; attempt < 1_000; attempt++) {
      System.gc();
      try (DataFolder _ = DataFolder.take(name)) {
        return;
      } catch (CannotStart stillHeld) {
        Thread.onSpinWait();
      }
    }
    throw new AssertionError("nothing was collected");
  }
}
