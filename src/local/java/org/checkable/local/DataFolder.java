package org.checkable.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The folder that the local table lives in, held by one process at a time: two servers on one
 * database file would lose each other's claims.
 */
final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /** Makes the folder if it is not there, and takes it. */
  static DataFolder take(String name) throws CannotStart {
    try {
      Path path = Files.createDirectories(Path.of(name));
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel) == null) {
        channel.close();
        throw new CannotStart(
            "another Checkable works with the folder "
                + name
                + "; stop it, or choose another folder with -Dfolder=NAME");
      }
      return new DataFolder(path, channel);
    } catch (IOException | InvalidPathException refused) {
      throw new CannotStart(
          "cannot write to the folder "
              + name
              + " ("
              + refused.getClass().getSimpleName()
              + "); choose another with -Dfolder=NAME");
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  /** Gives the folder back; the lock goes with the channel. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
