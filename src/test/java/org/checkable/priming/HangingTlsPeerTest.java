package org.checkable.priming;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import org.checkable.local.LocalTable;
import org.checkable.store.DynamoConnection;
import org.checkable.store.HangingPeer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Peers that hang within TLS, which has its own reads and writes over those of the socket. */
@SuppressWarnings("NullAway.Init") // JUnit makes it before all tests.
@Tag("gate")
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingTlsPeerTest {
  private static LoopbackTls tls;

  @BeforeAll
  static void warmUp() throws GeneralSecurityException, IOException {
    HangingPeer.warmUp();
    tls = LoopbackTls.until(Instant.now().plus(Duration.ofHours(1)));
  }

  private static DynamoDbClient client(HangingPeer peer) {
    return DynamoConnection.open(
        LocalTable.REGION,
        URI.create("https://127.0.0.1:" + peer.port()),
        LocalTable.CREDENTIALS,
        DynamoConnection.http(tls.client()));
  }

  @ParameterizedTest
  @EnumSource
  void isGivenUpWithinTheTimeLeft(HangingPeer.Hang hang) throws IOException {
    try (HangingPeer peer = new HangingPeer(tls.serverSocket(), hang);
        DynamoDbClient client = client(peer)) {
      peer.mustBeGivenUpInTime(client);
    }
  }

  @Test
  void isGivenUpBeforeItHasShakenHands() throws IOException {
    try (HangingPeer peer = new HangingPeer(new ServerSocket(), HangingPeer.Hang.ANSWER);
        DynamoDbClient client = client(peer)) {
      peer.mustBeGivenUpInTime(client);
    }
  }
}
