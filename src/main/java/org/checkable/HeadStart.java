package org.checkable;

/**
 * Makes a part beside everything else while Lambda starts a function, when it has more of the
 * processor than later: the SDK's client with its TLS takes as long to make as an article's rules
 * and extraction together, and needs nothing of them; and both can begin before the request is
 * there.
 */
final class HeadStart {
  private HeadStart() {}

  /** The thread that makes the part. */
  static Thread of(Runnable maker) {
    Thread thread = new Thread(() -> make(maker), "head-start");
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void make(Runnable maker) {
    try {
      maker.run();
    } catch (RuntimeException broken) {
      // Whoever needs the part tries again, and says what is wrong.
    }
  }
}
