package org.checkable.http;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.checkable.text.RuleSource;
import org.checkable.text.Sha256;

/**
 * The dashboard's files, as they are served. Starting at the page, follows each reference to
 * another file, and writes the hash of that file's bytes into its name: a file's address says what
 * is in it, so browsers keep it for ever. Everything is read, hashed and compressed once, when this
 * is made.
 *
 * <p>A file that nothing refers to is not served. References must not go round in a circle.
 */
public final class StaticFiles {
  private static final String FOLDER = "dashboard/";
  private static final String PAGE = "index.html";
  private static final int HASH_BYTES = 8;

  /** A file as one refers to another: {@code "/assets/app.js"} or {@code "./dom.js"}. */
  private static final Pattern REFERENCE =
      Pattern.compile("(?<=[\"'(])(/assets/|\\./)([a-z-]+)\\.(js|css|svg)(?=[\"')])");

  private static final Pattern INLINE_SCRIPT = Pattern.compile("<script[^>]*>([^<]++)</script>");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  /**
   * A file ready to be sent.
   *
   * @param hash of its bytes, in hexadecimal
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, never shared.
  private record Prepared(String type, String hash, String text, byte[] gzip) {}

  private final RuleSource resources;
  private final SignIn signIn;
  private final Map<String, Prepared> byName = new HashMap<>();
  private final Map<String, Prepared> byAddress = new HashMap<>();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Reads all files.
   *
   * @param resources with the files under {@code dashboard/}
   * @param signIn whose servers the page may call
   */
  public StaticFiles(RuleSource resources, SignIn signIn) {
    this.resources = resources;
    this.signIn = signIn;
    prepare(PAGE);
  }

  private Prepared prepare(String name) {
    Prepared known = byName.get(name);
    if (known != null) {
      return known;
    }
    if (open.contains(name)) {
      throw new IllegalStateException(name + " refers to itself by way of " + open);
    }
    open.push(name);
    String text =
        REFERENCE
            .matcher(resources.read(FOLDER + name))
            .replaceAll(
                found ->
                    Matcher.quoteReplacement(
                        found.group(1) + hashed(found.group(2), found.group(3))));
    open.pop();
    Prepared prepared = prepared(name, text);
    byName.put(name, prepared);
    return prepared;
  }

  private String hashed(String stem, String ending) {
    Prepared prepared = prepare(stem + "." + ending);
    String address = stem + "." + prepared.hash() + "." + ending;
    byAddress.put(address, prepared);
    return address;
  }

  private static Prepared prepared(String name, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
    return new Prepared(type, Sha256.hex(text, HASH_BYTES), text, Delivery.gzip(bytes));
  }

  /** {@code GET /}: the page, which is asked for anew each time and mostly known already. */
  Response page(Exchange exchange) {
    Prepared page = page(exchange.request().address().base());
    boolean gzip = takesGzip(exchange);
    return ETag.answer(exchange, gzip ? page.hash() + "-gzip" : page.hash(), () -> sent(page, gzip))
        .withHeader("content-security-policy", policy(page.text()))
        .withHeader("x-frame-options", "DENY")
        .withHeader("cross-origin-opener-policy", "same-origin")
        .withHeader("permissions-policy", "camera=(), geolocation=(), microphone=()");
  }

  /** With the addresses that the page refers to below what stands in front of the API. */
  private Prepared page(String base) {
    Prepared page = prepare(PAGE);
    return base.isEmpty() ? page : prepared(PAGE, page.text().replace("\"/", "\"" + base + "/"));
  }

  /** {@code GET /assets/{name}}: a file that never changes under its name. */
  Response asset(Exchange exchange) {
    Prepared asset = byAddress.get(exchange.path().getOrDefault("name", ""));
    if (asset == null) {
      return exchange.refuse(Problem.notFound("file"));
    }
    return sent(asset, takesGzip(exchange))
        .withHeader("cache-control", "public, max-age=31536000, immutable");
  }

  /** The addresses below {@code /assets/}. */
  List<String> assets() {
    return byAddress.keySet().stream().sorted().toList();
  }

  private String policy(String page) {
    return String.join(
        "; ",
        "default-src 'none'",
        String.join(" ", "script-src 'self'", String.join(" ", inlineScripts(page))).strip(),
        "style-src 'self'",
        String.join(" ", "connect-src 'self'", String.join(" ", signIn.origins())).strip(),
        "img-src 'self' data:",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "form-action 'self'");
  }

  /** The scripts that stand in the page itself, as a policy names them: by their hashes. */
  private static List<String> inlineScripts(String page) {
    return INLINE_SCRIPT
        .matcher(page)
        .results()
        .map(
            script ->
                "'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(script.group(1))) + "'")
        .toList();
  }

  /** A REST API would hand base64 on as it is, unless told of binary types: format 2.0 only. */
  private static boolean takesGzip(Exchange exchange) {
    return exchange.request().format() == Request.Format.V2
        && Delivery.takesGzip(exchange.request().header("accept-encoding").orElse(""));
  }

  private static Response sent(Prepared file, boolean gzip) {
    Response response =
        Response.json(200, file.text())
            .withHeader("content-type", file.type())
            .withHeader("vary", "accept-encoding");
    return gzip
        ? response
            .withBody(new Response.Body.Bytes(file.gzip()))
            .withHeader("content-encoding", "gzip")
        : response;
  }
}
