package org.checkable.local;

/**
 * Who started this process, mostly Maven. Where that is killed, no signal comes here: the port
 * would stay taken, and the table open to the network, with nobody to stop it.
 */
final class Starter {
  private Starter() {}

  /** Ends this process, as Ctrl-C does, when the one that started it has ended. */
  static void endWithIt() {
    ProcessHandle.current()
        .parent()
        .ifPresent(starter -> Thread.ofPlatform().daemon().start(() -> endAfter(starter)));
  }

  private static void endAfter(ProcessHandle starter) {
    var _ = starter.onExit().join();
    System.exit(0);
  }
}
