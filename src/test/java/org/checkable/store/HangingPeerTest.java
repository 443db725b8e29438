package org.checkable.store;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.checkable.local.LocalTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Peers that take a connection and then hang, each in another place. */
@Tag("gate")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingPeerTest {
  @BeforeAll
  static void warmUp() {
    HangingPeer.warmUp();
  }

  @ParameterizedTest
  @EnumSource
  void isGivenUpWithinTheTimeLeft(HangingPeer.Hang hang) throws IOException {
    try (HangingPeer peer = new HangingPeer(new ServerSocket(), hang);
        DynamoDbClient client =
            DynamoConnection.open(
                LocalTable.REGION,
                URI.create("http://127.0.0.1:" + peer.port()),
                LocalTable.CREDENTIALS)) {
      peer.mustBeGivenUpInTime(client);
    }
  }
}
