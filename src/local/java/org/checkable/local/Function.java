package org.checkable.local;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A Lambda function: one of the handlers that the template names. */
@FunctionalInterface
interface Function {
  void handle(InputStream event, OutputStream answer, Context context) throws IOException;
}
