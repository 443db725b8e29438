package org.checkable.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
  void itemsInDirectorySurviveRestart(@TempDir Path directory) {
    try (LocalTable table = LocalTable.inDirectory(directory, 0)) {
      table.client().putItem(r -> r.tableName(LocalTable.NAME).item(ITEM));
    }
    try (LocalTable again = LocalTable.inDirectory(directory, 0)) {
      var read = again.client().getItem(r -> r.tableName(LocalTable.NAME).key(ITEM));
      assertThat(read.item()).isEqualTo(ITEM);
    }
  }

  @Test
  void portInUseIsNamed() {
    try (LocalTable table = LocalTable.inMemory()) {
      int port = table.endpoint().getPort();
      assertThatThrownBy(() -> LocalTable.inDirectory(Path.of("target/unused"), port))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(String.valueOf(port));
    }
  }
}
