package org.checkable.store;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** The body of an answer, of which no read begins that could wait until the attempt is over. */
final class TimedBody extends FilterInputStream {
  private final AttemptEnd end;
  private final int longest;
  private long missing;

  /**
   * @param length how many bytes there are; negative if unknown
   * @param longest how long a read may wait, in milliseconds
   */
  TimedBody(InputStream body, long length, AttemptEnd end, int longest) {
    super(body);
    this.missing = length;
    this.end = end;
    this.longest = longest;
  }

  @Override
  public int read() throws IOException {
    beInTime();
    int one = super.read();
    missing -= one < 0 ? 0 : 1;
    return one;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    beInTime();
    int count = super.read(bytes, offset, length);
    missing -= Math.max(0, count);
    return count;
  }

  private void beInTime() throws IOException {
    if (missing != 0 && end.millisLeft() < longest && available() == 0) {
      throw new SocketTimeoutException("the rest of the answer is late");
    }
  }
}
