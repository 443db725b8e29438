package org.checkable.priming;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes X.509 certificates (RFC 5280), which the JDK reads but has no public way to make. Two
 * kinds: an authority that signs itself, and what it signs for the address 127.0.0.1.
 */
final class LoopbackCertificate {
  private static final byte[] ECDSA_WITH_SHA256 =
      Der.sequence(Der.oid(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
  private static final byte[] COMMON_NAME = Der.oid(0x55, 0x04, 0x03);
  private static final byte[] BASIC_CONSTRAINTS = Der.oid(0x55, 0x1d, 0x13);
  private static final byte[] ALTERNATIVE_NAME = Der.oid(0x55, 0x1d, 0x11);
  private static final byte[] TRUE = Der.of(0x01, new byte[] {(byte) 0xff});
  private static final byte[] LOOPBACK = {127, 0, 0, 1};
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String AUTHORITY = "priming authority";

  private LoopbackCertificate() {}

  static X509Certificate authority(KeyPair keys, Instant end) throws GeneralSecurityException {
    byte[] mayIssue = extension(BASIC_CONSTRAINTS, Der.join(TRUE, octets(Der.sequence(TRUE))));
    return signed(AUTHORITY, keys.getPublic(), 1, mayIssue, keys, end);
  }

  static X509Certificate server(PublicKey key, KeyPair authority, Instant end)
      throws GeneralSecurityException {
    byte[] address = extension(ALTERNATIVE_NAME, octets(Der.sequence(Der.of(0x87, LOOPBACK))));
    return signed("priming loopback", key, 2, address, authority, end);
  }

  private static byte[] extension(byte[] oid, byte[] value) {
    return Der.of(0xa3, Der.sequence(Der.sequence(oid, value)));
  }

  private static byte[] octets(byte[] value) {
    return Der.of(0x04, value);
  }

  private static X509Certificate signed(
      String subject, PublicKey key, int serial, byte[] extension, KeyPair authority, Instant end)
      throws GeneralSecurityException {
    byte[] content =
        Der.sequence(
            Der.of(0xa0, integer(2)),
            integer(serial),
            ECDSA_WITH_SHA256,
            name(AUTHORITY),
            Der.sequence(time(end.minus(Duration.ofDays(2))), time(end)),
            name(subject),
            key.getEncoded(),
            extension);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(authority.getPrivate());
    signature.update(content);
    byte[] bits = Der.of(0x03, Der.join(new byte[1], signature.sign()));
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(Der.sequence(content, ECDSA_WITH_SHA256, bits)));
  }

  private static byte[] name(String name) {
    byte[] text = Der.of(0x0c, name.getBytes(StandardCharsets.UTF_8));
    return Der.sequence(Der.of(0x31, Der.sequence(COMMON_NAME, text)));
  }

  private static byte[] time(Instant time) {
    return Der.of(0x17, UTC_TIME.format(time).getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] integer(int value) {
    return Der.of(0x02, BigInteger.valueOf(value).toByteArray());
  }
}
