package org.checkable.priming;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.Arrays;

/** Values in the encoding that certificates are written in (X.690, distinguished rules). */
final class Der {
  private Der() {}

  static byte[] of(int tag, byte[] content) {
    return join(new byte[] {(byte) tag}, length(content.length), content);
  }

  static byte[] sequence(byte[]... values) {
    return of(0x30, join(values));
  }

  /**
   * @param bytes of the object identifier, encoded already
   */
  static byte[] oid(int... bytes) {
    byte[] content = new byte[bytes.length];
    for (int at = 0; at < bytes.length; at++) {
      content[at] = (byte) bytes[at];
    }
    return of(0x06, content);
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }

  private static byte[] length(int length) {
    if (length < 0x80) {
      return new byte[] {(byte) length};
    }
    byte[] digits = BigInteger.valueOf(length).toByteArray();
    byte[] bare = digits[0] == 0 ? Arrays.copyOfRange(digits, 1, digits.length) : digits;
    return join(new byte[] {(byte) (0x80 | bare.length)}, bare);
  }
}
