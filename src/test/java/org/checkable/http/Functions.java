package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;
import org.checkable.App;

/**
 * The functions that Lambda calls: those that were compiled or, where the property {@code function}
 * names the folder of its jars, those that ship.
 */
interface Functions {
  void submit(InputStream event, OutputStream answer, Context context) throws IOException;

  void review(InputStream event, OutputStream answer, Context context) throws IOException;

  void ingest(InputStream event, OutputStream answer, Context context) throws IOException;

  static Functions of(
      Map<String, String> environment, Consumer<String> metrics, InstantSource clock) {
    return ShippedFunctions.FOLDER == null
        ? new Compiled(new App(environment, metrics, clock))
        : ShippedFunctions.of(environment, metrics, clock);
  }

  /** As the compiler left them. */
  record Compiled(App app) implements Functions {
    @Override
    public void submit(InputStream event, OutputStream answer, Context context) throws IOException {
      app.submit(event, answer, context);
    }

    @Override
    public void review(InputStream event, OutputStream answer, Context context) throws IOException {
      app.review(event, answer, context);
    }

    @Override
    public void ingest(InputStream event, OutputStream answer, Context context) throws IOException {
      app.ingest(event, answer, context);
    }
  }
}
