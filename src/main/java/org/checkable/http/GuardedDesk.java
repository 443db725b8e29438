package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.time.InstantSource;
import org.checkable.store.Deadline;

/**
 * The front desk as the entry points stand behind it: whatever breaks there becomes an answer and a
 * line in the log, and each answer is written down.
 */
record GuardedDesk(FrontDesk desk, Journal journal, InstantSource clock) {

  FrontDesk.Served serve(Request request, Instant now, Deadline deadline, Context context) {
    try {
      return desk.serve(request, now, deadline);
    } catch (RuntimeException | StackOverflowError fault) {
      journal.fault(request, fault, clock.millis(), context);
      return desk.broken(request);
    }
  }

  void write(Request request, FrontDesk.Served served, Instant started, Context context) {
    long ended = clock.millis();
    journal.write(
        new Journal.Entry(request, served, ended, ended - started.toEpochMilli()), context);
  }
}
