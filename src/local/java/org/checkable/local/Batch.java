package org.checkable.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.checkable.http.Intake;
import org.checkable.http.JsonWriter;
import org.checkable.http.Problem;
import org.checkable.http.ProblemType;

/**
 * Extracts article after article on all processors. The answers come out in the order the requests
 * went in, and only so many are under way at once that memory stays the same however long the file.
 */
final class Batch {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  /** How a refused line begins; an extraction begins with the article's ID. */
  private static final String REFUSAL = "{\"line\":";

  private final Intake intake;
  private final Progress progress;

  Batch(Intake intake, Progress progress) {
    this.intake = intake;
    this.progress = progress;
  }

  /** Writes one line for each line there is. */
  void run(Lines lines, OutputStream out) throws IOException, InterruptedException {
    Deque<Future<Answer>> underWay = new ArrayDeque<>();
    try (ExecutorService workers = Executors.newFixedThreadPool(PROCESSORS)) {
      try {
        int number = 0;
        for (Optional<Lines.Line> next = lines.next(); next.isPresent(); next = lines.next()) {
          number++;
          underWay.add(task(number, next.get(), workers));
          if (underWay.size() > 4 * PROCESSORS) {
            write(underWay.remove(), out);
          }
        }
        while (!underWay.isEmpty()) {
          write(underWay.remove(), out);
        }
      } finally {
        workers.shutdownNow();
      }
    }
  }

  private record Answer(String line, boolean refused) {}

  private Future<Answer> task(int number, Lines.Line line, ExecutorService workers) {
    FutureTask<Answer> task = new FutureTask<>(() -> answer(number, line));
    workers.execute(task);
    return task;
  }

  private Answer answer(int number, Lines.Line line) {
    return switch (line) {
      case Lines.Line.Text(String request) -> extracted(number, request);
      case Lines.Line.Garbled _ ->
          refused(number, ProblemType.MALFORMED_TEXT, "The line is not UTF-8.");
      case Lines.Line.TooLong _ ->
          refused(
              number,
              ProblemType.ARTICLE_TOO_LARGE,
              "The line is longer than " + Gateway.LONGEST_BODY + " bytes.");
    };
  }

  /** A fault of ours in one article must not cost the others. */
  private Answer extracted(int number, String request) {
    try {
      String line = intake.batchLine(number, request);
      return new Answer(line, line.startsWith(REFUSAL));
    } catch (RuntimeException fault) {
      System.err.printf("line %d: %s%n", number, fault);
      return refused(
          number, ProblemType.INTERNAL_ERROR, "This is a fault of ours, not of the article.");
    }
  }

  private static Answer refused(int number, ProblemType type, String detail) {
    Problem problem = Problem.of(type, detail);
    return new Answer(
        JsonWriter.object(
            writer ->
                writer
                    .field("line", number)
                    .object("problem", inner -> problem.write(inner, null))),
        true);
  }

  private void write(Future<Answer> first, OutputStream out)
      throws IOException, InterruptedException {
    try {
      Answer answer = first.get();
      out.write(answer.line().getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      progress.count(answer.refused());
    } catch (ExecutionException fault) {
      throw new IllegalStateException("a line cannot be extracted", fault.getCause());
    }
  }
}
