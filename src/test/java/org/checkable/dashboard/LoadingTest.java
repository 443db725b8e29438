package org.checkable.dashboard;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page of which something does not arrive says so, and can be tried again. */
@Tag("gate")
@ExtendWith(Stage.Setter.class)
class LoadingTest {
  private final Page page;

  LoadingTest(Stage stage) {
    page = stage.page;
  }

  /** What the browser does not get from now on. */
  private void lose(String... addresses) {
    page.driver().executeCdpCommand("Network.enable", Map.of());
    page.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of(addresses)));
  }

  @AfterEach
  void loseNothing() {
    lose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*/assets/app.*.js", "*/assets/words.*", "*/v1/config"})
  void partThatDoesNotArriveIsSaidAndAskedForAgain(String address) {
    page.open("queue");
    lose(address);
    page.driver().navigate().refresh();
    page.see("main", "did not arrive");

    lose();
    page.see("main button").click();
    page.see(".view-queue h1");
  }

  @Test
  void viewThatDoesNotArriveIsSaidAndAskedForAgain() {
    page.open("queue");
    lose("*/assets/paste.*");
    page.go("paste");
    page.see("main", "did not arrive");

    lose();
    page.see("main button").click();
    page.see(".view-paste h1");
  }
}
