package org.checkable.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;

/**
 * Dead letters in a queue of SQS, sent by its JSON protocol: one signed POST.
 *
 * <p>Deliberate: not the SDK's client for SQS, which would ship for this one call that few
 * invocations make. The signer and the HTTP client are the ones that the database's client brings.
 */
public final class SqsDeadLetters implements DeadLetters {
  /** What a message may weigh, attributes included: 1 MiB. */
  static final int MOST_BYTES = 1024 * 1024;

  /** How many attributes a message may have. */
  private static final int MOST_ATTRIBUTES = 10;

  private static final AwsV4HttpSigner SIGNER = AwsV4HttpSigner.create();

  private final URI queue;
  private final String region;
  private final AwsCredentialsProvider credentials;
  private final SdkHttpClient http;

  /**
   * @param queue its address: {@code https://sqs.REGION.amazonaws.com/ACCOUNT/NAME}
   * @param http gives up within a few seconds
   */
  public SqsDeadLetters(
      URI queue, String region, AwsCredentialsProvider credentials, SdkHttpClient http) {
    this.queue = queue;
    this.region = region;
    this.credentials = credentials;
    this.http = http;
  }

  @Override
  public boolean take(Letter letter) {
    Map<String, String> attributes = fitting(letter.attributes());
    if (weight(letter.body(), attributes) > MOST_BYTES) {
      return false;
    }
    try {
      HttpExecuteResponse response =
          http.prepareRequest(signed(document(letter.body(), attributes))).call();
      response.responseBody().ifPresent(body -> body.abort());
      if (!response.httpResponse().isSuccessful()) {
        throw new IOException("SQS answers " + response.httpResponse().statusCode());
      }
      return true;
    } catch (IOException broken) {
      throw new UncheckedIOException("the dead-letter queue takes nothing", broken);
    }
  }

  /** Where there are too many, the producer's last ones stay behind, and never the problem. */
  private static Map<String, String> fitting(Map<String, String> attributes) {
    Map<String, String> fitting = new TreeMap<>();
    attributes.entrySet().stream()
        .filter(entry -> !entry.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .sorted((one, other) -> Boolean.compare(isKept(other.getKey()), isKept(one.getKey())))
        .limit(MOST_ATTRIBUTES)
        .forEach(entry -> fitting.put(entry.getKey(), entry.getValue()));
    return fitting;
  }

  private static boolean isKept(String name) {
    return name.equals(IngestQueueHandler.PROBLEM) || name.equals(QueueMessage.TENANT);
  }

  private static int weight(String body, Map<String, String> attributes) {
    return utf8(body).length
        + attributes.entrySet().stream()
            .mapToInt(
                entry ->
                    utf8(entry.getKey()).length + utf8(entry.getValue()).length + "String".length())
            .sum();
  }

  private String document(String body, Map<String, String> attributes) {
    return JsonWriter.object(
        writer ->
            writer
                .field("QueueUrl", queue.toString())
                .field("MessageBody", body)
                .object(
                    "MessageAttributes",
                    all ->
                        attributes.forEach(
                            (name, value) ->
                                all.object(
                                    name,
                                    one ->
                                        one.field("DataType", "String")
                                            .field("StringValue", value)))));
  }

  private HttpExecuteRequest signed(String document) {
    byte[] bytes = utf8(document);
    SdkHttpRequest request =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.POST)
            .uri(queue.resolve(parent(queue.getPath())))
            .putHeader("content-type", "application/x-amz-json-1.0")
            .putHeader("x-amz-target", "AmazonSQS.SendMessage")
            .putHeader("content-length", Integer.toString(bytes.length))
            .build();
    SignedRequest signed =
        SIGNER.sign(
            sign ->
                sign.identity(credentials.resolveCredentials())
                    .request(request)
                    .payload(ContentStreamProvider.fromByteArray(bytes))
                    .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, "sqs")
                    .putProperty(AwsV4HttpSigner.REGION_NAME, region));
    return HttpExecuteRequest.builder()
        .request(signed.request())
        .contentStreamProvider(signed.payload().orElseThrow())
        .build();
  }

  /** The service's own address, which is the queue's without its account and name. */
  private static String parent(String path) {
    String account = path.substring(0, path.lastIndexOf('/'));
    return account.substring(0, account.lastIndexOf('/') + 1);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
