package org.checkable.priming;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import javax.net.ssl.TrustManager;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The SDK's way onto the network, bent: every request is made up and signed for the real database,
 * and sent to the loopback. So the SDK resolves its endpoint as it will later.
 */
final class LoopbackClient implements SdkHttpClient {
  private static final Duration TIMEOUT = Duration.ofSeconds(2);

  private final SdkHttpClient client;
  private final URI address;

  private LoopbackClient(SdkHttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  static LoopbackClient of(Loopback loopback) throws GeneralSecurityException {
    UrlConnectionHttpClient.Builder builder =
        UrlConnectionHttpClient.builder().connectionTimeout(TIMEOUT).socketTimeout(TIMEOUT);
    LoopbackTls tls = loopback.tls();
    if (tls != null) {
      TrustManager[] trust = tls.trust();
      builder.tlsTrustManagersProvider(() -> trust);
    }
    return new LoopbackClient(builder.build(), loopback.address());
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    SdkHttpRequest bent =
        request.httpRequest().toBuilder()
            .protocol(address.getScheme())
            .host(address.getHost())
            .port(address.getPort())
            .build();
    HttpExecuteRequest.Builder sent = HttpExecuteRequest.builder().request(bent);
    request.contentStreamProvider().ifPresent(sent::contentStreamProvider);
    request.metricCollector().ifPresent(sent::metricCollector);
    return client.prepareRequest(sent.build());
  }

  @Override
  public String clientName() {
    return client.clientName();
  }

  @Override
  public void close() {
    client.close();
  }
}
