package org.checkable.priming;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/**
 * Asks the real database over TLS whether it is well, without credentials, so that the machine's
 * list of trusted authorities is read and its kind of certificate was checked once. It runs beside
 * the rehearsal and may fail: a function in a network of its own may reach nobody yet.
 */
final class Ping {
  /** For databases that are not asked over TLS. */
  static final Ping NONE = new Ping();

  private static final int TIMES = 3;
  private static final int TIMEOUT_MILLIS = 1_000;

  private final CountDownLatch done = new CountDownLatch(1);

  private Ping() {}

  static Ping start(URI database) {
    Ping ping = new Ping();
    Thread thread = new Thread(() -> ping.run(database), "priming-ping");
    thread.setDaemon(true);
    thread.start();
    return ping;
  }

  /**
   * Waits for it to be done.
   *
   * @param end of the time that there is, as {@link System#nanoTime} counts it
   */
  void await(long end) {
    if (this == NONE) {
      return;
    }
    try {
      boolean _ = done.await(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interruption) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(URI database) {
    try {
      for (int time = 0; time < TIMES; time++) {
        ask(database.resolve("/ping"));
        forget(SSLContext.getDefault().getClientSessionContext());
      }
    } catch (IOException | NoSuchAlgorithmException unreachable) {
      // The handshakes with the loopback have to do.
    } finally {
      done.countDown();
    }
  }

  private static void ask(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setConnectTimeout(TIMEOUT_MILLIS);
    connection.setReadTimeout(TIMEOUT_MILLIS);
    // Otherwise the JVM keeps the connection, and the first request after a restore finds it dead.
    connection.setRequestProperty("Connection", "close");
    try (InputStream body =
        connection.getResponseCode() < 400
            ? connection.getInputStream()
            : connection.getErrorStream()) {
      if (body != null) {
        body.readAllBytes();
      }
    } finally {
      connection.disconnect();
    }
  }

  /** No copy of the snapshot shall take up a session that another one takes up too. */
  private static void forget(SSLSessionContext sessions) {
    for (byte[] id : Collections.list(sessions.getIds())) {
      SSLSession session = sessions.getSession(id);
      if (session != null) {
        session.invalidate();
      }
    }
  }
}
