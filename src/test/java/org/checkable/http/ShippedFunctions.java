package org.checkable.http;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The functions out of the jars that are deployed, with classes of their own: as on Lambda, they
 * share with us what its runtime brings, and nothing else.
 */
final class ShippedFunctions implements Functions {
  /** Where the jars are; null when what was compiled is tested. */
  static final @Nullable Path FOLDER =
      System.getProperty("function") == null ? null : Path.of(System.getProperty("function"));

  private static @Nullable ClassLoader loader;

  private final Object app;

  private ShippedFunctions(Object app) {
    this.app = app;
  }

  static ShippedFunctions of(
      Map<String, String> environment, Consumer<String> metrics, InstantSource clock) {
    try {
      return new ShippedFunctions(
          type()
              .getConstructor(Map.class, Consumer.class, InstantSource.class)
              .newInstance(environment, metrics, clock));
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof RuntimeException own) {
        throw own;
      }
      throw new AssertionError(failed);
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("the function has no such method", impossible);
    }
  }

  /** What Lambda calls around a snapshot of a function with that environment. */
  static Object hook(Map<String, String> environment) throws ReflectiveOperationException {
    Object app = of(environment, _ -> {}, InstantSource.system()).app;
    return ((Optional<?>) type().getMethod("snapStart").invoke(app)).orElseThrow();
  }

  /** The class whose methods Lambda calls. */
  static Class<?> type() throws ClassNotFoundException {
    return Class.forName("org.checkable.App", true, loader());
  }

  private static synchronized ClassLoader loader() {
    ClassLoader made = loader;
    if (made == null) {
      made = new URLClassLoader("function", urls(), new LambdaRuntime());
      loader = made;
    }
    return made;
  }

  private static URL[] urls() {
    List<URL> urls = new ArrayList<>();
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(FOLDER, "*.jar")) {
      for (Path jar : jars) {
        urls.add(jar.toUri().toURL());
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return urls.toArray(URL[]::new);
  }

  /** What Lambda's runtime brings, of all that we have. */
  private static final class LambdaRuntime extends ClassLoader {
    LambdaRuntime() {
      super("runtime", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      if (name.startsWith("com.amazonaws.services.lambda.runtime.")
          || name.startsWith("software.amazon.awssdk.utilslite.")) {
        return LambdaRuntime.class.getClassLoader().loadClass(name);
      }
      throw new ClassNotFoundException(name);
    }
  }

  @Override
  public void submit(InputStream event, OutputStream answer, Context context) throws IOException {
    call("submit", event, answer, context);
  }

  @Override
  public void review(InputStream event, OutputStream answer, Context context) throws IOException {
    call("review", event, answer, context);
  }

  @Override
  public void ingest(InputStream event, OutputStream answer, Context context) throws IOException {
    call("ingest", event, answer, context);
  }

  private void call(String name, InputStream event, OutputStream answer, Context context)
      throws IOException {
    try {
      app.getClass()
          .getMethod(name, InputStream.class, OutputStream.class, Context.class)
          .invoke(app, event, answer, context);
    } catch (InvocationTargetException failed) {
      switch (failed.getCause()) {
        case IOException own -> throw own;
        case RuntimeException own -> throw own;
        case null, default -> throw new AssertionError(failed);
      }
    } catch (ReflectiveOperationException impossible) {
      throw new LinkageError("the function has no such method", impossible);
    }
  }
}
