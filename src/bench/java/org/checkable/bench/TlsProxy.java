package org.checkable.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * TLS in front of DynamoDB Local: takes connections on the loopback interface and hands on what is
 * inside. Its certificate is made for the run, and stands beside the usual authorities in a list of
 * its own, so that a function reads a list as long as the real one.
 */
final class TlsProxy implements AutoCloseable {
  private static final String PASSWORD = "changeit"; // What the JDK's own list has.

  private final ServerSocket server;
  private final URI behind;
  private final Path trusted;

  private TlsProxy(ServerSocket server, URI behind, Path trusted) {
    this.server = server;
    this.behind = behind;
    this.trusted = trusted;
  }

  static TlsProxy before(URI endpoint) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Jars.WORK);
    Path keys = folder.resolve("tls.p12");
    Path certificate = folder.resolve("tls.crt");
    Path trusted = folder.resolve("trusted");
    Files.deleteIfExists(keys);
    Files.copy(
        Path.of(System.getProperty("java.home"), "lib", "security", "cacerts"),
        trusted,
        StandardCopyOption.REPLACE_EXISTING);
    keytool(
        keys,
        List.of(
            "-genkeypair",
            "-alias",
            "bench",
            "-keyalg",
            "RSA",
            "-keysize",
            "2048",
            "-validity",
            "2",
            "-dname",
            "CN=bench",
            "-ext",
            "SAN=ip:127.0.0.1"));
    keytool(keys, List.of("-exportcert", "-alias", "bench", "-file", certificate.toString()));
    keytool(
        trusted,
        List.of("-importcert", "-noprompt", "-alias", "bench", "-file", certificate.toString()));
    ServerSocket server =
        context(keys)
            .getServerSocketFactory()
            .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    TlsProxy proxy = new TlsProxy(server, endpoint, trusted);
    Thread.ofVirtual().start(proxy::accept);
    return proxy;
  }

  private static void keytool(Path store, List<String> arguments)
      throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    List<String> line =
        new ArrayList<>(List.of(tool, "-keystore", store.toString(), "-storepass", PASSWORD));
    line.addAll(arguments);
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(Jars.log().toFile()))
            .start();
    if (process.waitFor() != 0) {
      throw new IOException("keytool fails; see " + Jars.log());
    }
  }

  private static SSLContext context(Path keys) throws IOException {
    try {
      KeyStore store = KeyStore.getInstance(keys.toFile(), PASSWORD.toCharArray());
      KeyManagerFactory managers =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      managers.init(store, PASSWORD.toCharArray());
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException unusable) {
      throw new IOException("no TLS with " + keys, unusable);
    }
  }

  String address() {
    return "https://127.0.0.1:" + server.getLocalPort();
  }

  /** What makes a JVM trust it. */
  List<String> trust() {
    return List.of(
        "-Djavax.net.ssl.trustStore=" + trusted, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
  }

  private void accept() {
    try {
      while (true) {
        Socket front = server.accept();
        Thread.ofPlatform().daemon().start(() -> join(front));
      }
    } catch (IOException closed) {
      // The benchmark is over.
    }
  }

  private void join(Socket front) {
    try (front;
        Socket back = new Socket(behind.getHost(), behind.getPort())) {
      front.setTcpNoDelay(true);
      back.setTcpNoDelay(true);
      InputStream answers = back.getInputStream();
      OutputStream out = front.getOutputStream();
      Thread.ofPlatform().daemon().start(() -> pump(answers, out));
      front.getInputStream().transferTo(back.getOutputStream());
    } catch (IOException gone) {
      // One of the two has hung up.
    }
  }

  private static void pump(InputStream from, OutputStream to) {
    try {
      from.transferTo(to);
    } catch (IOException gone) {
      // One of the two has hung up.
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
