package org.checkable.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What one kind of request came to, over many of them: medians.
 *
 * @param writeUnits by the published sizes, which DynamoDB Local undercounts
 * @param readUnits as DynamoDB Local reports them
 * @param millis with the database on this machine
 * @param processorMillis of the function's thread alone
 * @param perSecond one caller at a time
 * @param calls of the database
 * @param loggedBytes of log and metrics
 */
record Sample(
    double writeUnits,
    double readUnits,
    double millis,
    double processorMillis,
    double perSecond,
    double calls,
    double loggedBytes) {

  /** Gathers calls. */
  static final class Gathering {
    private final List<Double> writes = new ArrayList<>();
    private final List<Double> reads = new ArrayList<>();
    private final List<Double> nanos = new ArrayList<>();
    private final List<Double> processor = new ArrayList<>();
    private final List<Double> calls = new ArrayList<>();
    private final List<Double> logged = new ArrayList<>();

    /** With its writes by the published sizes, as the meter has them. */
    void add(MeteredFunction.Call call) {
      add(call, (double) call.units().published());
    }

    /**
     * @param writeUnits of it, by the published sizes
     */
    void add(MeteredFunction.Call call, double writeUnits) {
      writes.add(writeUnits);
      reads.add(call.units().read());
      nanos.add((double) call.nanos());
      processor.add((double) call.processor());
      calls.add((double) call.units().calls());
      logged.add((double) call.logged());
    }

    Sample medians() {
      double all = nanos.stream().mapToDouble(Double::doubleValue).sum();
      return new Sample(
          median(writes),
          median(reads),
          median(nanos) / 1e6,
          median(processor) / 1e6,
          nanos.size() / (all / 1e9),
          median(calls),
          median(logged));
    }

    private static double median(List<Double> values) {
      return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
  }
}
