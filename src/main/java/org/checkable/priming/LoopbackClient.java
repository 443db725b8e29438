package org.checkable.priming;

import java.net.URI;
import java.security.GeneralSecurityException;
import org.checkable.store.DynamoConnection;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpRequest;

/**
 * The real functions' way onto the network, bent: every request is made up and signed for the real
 * database, and sent to the loopback. So the SDK resolves its endpoint as it will later.
 */
final class LoopbackClient implements SdkHttpClient {
  private final SdkHttpClient client;
  private final URI address;

  private LoopbackClient(SdkHttpClient client, URI address) {
    this.client = client;
    this.address = address;
  }

  static LoopbackClient of(Loopback loopback) throws GeneralSecurityException {
    LoopbackTls tls = loopback.tls();
    return new LoopbackClient(
        tls == null ? DynamoConnection.http() : DynamoConnection.http(tls.client()),
        loopback.address());
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
