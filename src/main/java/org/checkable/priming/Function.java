package org.checkable.priming;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function, as the runtime calls it. */
@FunctionalInterface
public interface Function {
  void handle(InputStream event, OutputStream answer, Context context) throws IOException;
}
