package org.checkable.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How long the first request after a snapshot takes, against the fiftieth, with the rehearsal
 * before the snapshot and without it, over plain HTTP and over TLS. The real runtime interface
 * client runs the real hooks and is held at the point where Lambda would take the snapshot; the
 * process itself goes on, so what a restore of its memory costs is not in these figures.
 *
 * <p>{@code mvn -q package -DskipTests exec:exec@run -Drun=snapshot-first-request}
 */
public final class SnapshotFirstRequest {
  private static final int RUNS = 5;
  private static final int REQUESTS = 55;

  /** The fiftieth and its neighbours, whose median stands for it: one alone is a matter of luck. */
  private static final int FIRST_OF_LATER = 44;

  /** Without this property the hooks silently never run; Lambda's own runtime sets it. */
  private static final String HOOKS = "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac";

  private record Variant(String name, String seconds, boolean tls) {
    boolean isPrimed() {
      return !seconds.equals("0");
    }
  }

  private static final List<Variant> VARIANTS =
      List.of(
          new Variant("not primed", "0", false),
          new Variant("primed", "8", false),
          new Variant("not primed, TLS", "0", true),
          new Variant("primed, TLS", "8", true));

  /** Milliseconds of the first and of the later requests, run by run. */
  private record Times(List<Double> first, List<Double> later) {
    double ratio() {
      return Median.of(first) / Median.of(later);
    }
  }

  private final BenchTable table;
  private final TlsProxy proxy;
  private final Articles articles = new Articles();
  private final Map<String, Times> times = new LinkedHashMap<>();

  private SnapshotFirstRequest(BenchTable table, TlsProxy proxy) throws IOException {
    this.table = table;
    this.proxy = proxy;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : RUNS;
    try (BenchTable table = BenchTable.start();
        TlsProxy proxy = TlsProxy.before(table.endpoint())) {
      new SnapshotFirstRequest(table, proxy).run(runs);
    }
  }

  private void run(int runs) throws IOException, InterruptedException {
    for (int run = 0; run < runs; run++) {
      for (Variant variant : VARIANTS) {
        measure(
            variant,
            times.computeIfAbsent(
                variant.name(), _ -> new Times(new ArrayList<>(), new ArrayList<>())));
      }
    }
    Report report =
        new Report(
            "snapshot-first-request",
            List.of("after a snapshot", "first, ms", "50th, ms", "first / 50th"));
    times.forEach(
        (name, one) ->
            report.row(
                name,
                Report.number(Median.of(one.first()), 1),
                Report.number(Median.of(one.later()), 1),
                Report.number(one.ratio(), 1)));
    report.note("Medians of " + runs + " runs, in turns; the hooks ran in every one of them.");
    expect(report, "primed", 2);
    expect(report, "primed, TLS", 4);
    report.write();
  }

  private void expect(Report report, String name, double most) {
    Times one = times.get(name);
    if (one != null) {
      report.expect(name + ", first / 50th", one.ratio(), most);
    }
  }

  private void measure(Variant variant, Times into) throws IOException, InterruptedException {
    RuntimeApi api = RuntimeApi.open();
    try (CredentialsEndpoint credentials = CredentialsEndpoint.open();
        LambdaProcess process = LambdaProcess.start(command(variant, credentials), api)) {
      if (!api.awaitSnapshot()) {
        throw new IOException("the hooks before the snapshot do not end");
      }
      process.mustHaveLoaded("org.checkable.priming.Rehearsal", variant.isPrimed());
      if (credentials.asked() > 0) {
        throw new IOException("credentials were asked for before the snapshot");
      }
      api.restore();
      List<Double> millis = new ArrayList<>();
      for (int request = 0; request < REQUESTS; request++) {
        RuntimeApi.Answer answer = api.call(articles.next());
        Articles.check(answer);
        millis.add(answer.nanos() / 1e6);
      }
      if (credentials.asked() == 0) {
        throw new IOException("credentials were not asked for after the restore");
      }
      into.first().add(millis.getFirst());
      into.later().add(Median.of(millis.subList(FIRST_OF_LATER, REQUESTS)));
    }
  }

  private LambdaProcess.Command command(Variant variant, CredentialsEndpoint credentials) {
    List<String> flags = new ArrayList<>(LambdaProcess.AS_TEMPLATE);
    flags.add(HOOKS);
    Map<String, String> environment = new HashMap<>(table.environment());
    environment.remove("AWS_ACCESS_KEY_ID");
    environment.remove("AWS_SECRET_ACCESS_KEY");
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", credentials.address());
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    environment.put("PRIMING_SECONDS", variant.seconds());
    if (variant.tls()) {
      flags.addAll(proxy.trust());
      environment.put("DYNAMODB_ENDPOINT", proxy.address());
    }
    return Layouts.zip(Jars.FUNCTION, "org.checkable.App::submit", flags, environment);
  }
}
