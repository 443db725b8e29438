package org.checkable.priming;

import java.io.IOException;
import java.net.ServerSocket;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/**
 * TLS for a {@link Loopback}: an authority and a certificate made on the fly, known to nobody but
 * the rehearsal's own client, and gone with it.
 */
final class LoopbackTls {
  private static final char[] PASSWORD = "loopback".toCharArray();

  private final SSLContext server;
  private final SSLContext client;

  private LoopbackTls(SSLContext server, SSLContext client) {
    this.server = server;
    this.client = client;
  }

  static LoopbackTls until(Instant end) throws GeneralSecurityException, IOException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    KeyPair authority = generator.generateKeyPair();
    KeyPair own = generator.generateKeyPair();
    X509Certificate root = LoopbackCertificate.authority(authority, end);
    X509Certificate leaf = LoopbackCertificate.server(own.getPublic(), authority, end);

    KeyStore keys = empty();
    keys.setKeyEntry("loopback", own.getPrivate(), PASSWORD, new Certificate[] {leaf, root});
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD);
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(managers.getKeyManagers(), null, null);

    KeyStore trusted = empty();
    trusted.setCertificateEntry("authority", root);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(null, trust.getTrustManagers(), null);
    return new LoopbackTls(server, client);
  }

  private static KeyStore empty() throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    return store;
  }

  /** Not bound yet. */
  ServerSocket serverSocket() throws IOException {
    return server.getServerSocketFactory().createServerSocket();
  }

  /** For the one client that shall trust it. */
  SSLSocketFactory client() {
    return client.getSocketFactory();
  }
}
