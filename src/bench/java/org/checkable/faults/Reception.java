package org.checkable.faults;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where the server is; whoever asks while there is none waits for the next one. */
final class Reception implements HttpFunctions.Server {
  private @Nullable URI server;

  synchronized void open(URI address) {
    server = address;
    notifyAll();
  }

  synchronized void close() {
    server = null;
  }

  @Override
  public synchronized URI await() throws InterruptedException {
    URI now = server;
    while (now == null) {
      wait();
      now = server;
    }
    return now;
  }
}
