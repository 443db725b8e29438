package org.checkable.local;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.checkable.store.DynamoClaimStore;
import org.checkable.store.TableCheck;
import org.checkable.store.Violation;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * Looks through a table for what must not be there and writes nothing: after a restore, after an
 * incident, or every night. Ends with 1 when something is wrong.
 *
 * <p>System properties: {@code folder} (of a local table, {@code .checkable}); or, for any other,
 * {@code region} with the usual AWS credentials, or {@code endpoint} of a DynamoDB Local; {@code
 * table} ({@code Checkable}) and {@code shards}, the most that {@code QUEUE_SHARDS} ever was (4).
 */
public final class Verify {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Verify() {}

  public static void main(String[] arguments) {
    try {
      System.exit(run(System.out) ? 0 : 1);
    } catch (CannotStart refusal) {
      System.err.println("Checkable cannot verify: " + refusal.getMessage());
      System.exit(2);
    }
  }

  private static boolean run(PrintStream out) throws CannotStart {
    String region = System.getProperty("region", "");
    String endpoint = System.getProperty("endpoint", "");
    if (!region.isEmpty()) {
      return of(client(region), out);
    }
    if (!endpoint.isEmpty()) {
      return of(client(URI.create(endpoint)), out);
    }
    String folder = System.getProperty("folder", ".checkable");
    if (!Files.isDirectory(Path.of(folder))) {
      throw new CannotStart("there is no folder " + folder);
    }
    try (LocalTable table = LocalTable.inFolder(DataFolder.take(folder), 0)) {
      return of(client(table.endpoint()), out);
    }
  }

  private static DynamoDbClient client(String region) {
    return builder(Region.of(region), DefaultCredentialsProvider.builder().build()).build();
  }

  /** A patient client of a DynamoDB Local. */
  public static DynamoDbClient client(URI endpoint) {
    return builder(LocalTable.REGION, LocalTable.CREDENTIALS).endpointOverride(endpoint).build();
  }

  private static DynamoDbClientBuilder builder(Region region, AwsCredentialsProvider credentials) {
    return DynamoDbClient.builder()
        .region(region)
        .credentialsProvider(credentials)
        .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(PATIENCE));
  }

  private static boolean of(DynamoDbClient client, PrintStream out) {
    String name = System.getProperty("table", LocalTable.NAME);
    int shards = Integer.getInteger("shards", DynamoClaimStore.DEFAULT_SHARDS);
    try (client) {
      return say(TableCheck.run(client, name, shards, Instant.now()), out);
    }
  }

  /** Prints what was found; answers whether all is well. */
  static boolean say(TableCheck.Report report, PrintStream out) {
    report.counts().forEach((what, count) -> out.printf("%9d  %s%n", count, what));
    for (Violation violation : report.violations()) {
      out.println(violation);
    }
    out.printf("violations: %d%n", report.violations().size());
    out.flush();
    return report.violations().isEmpty();
  }
}
