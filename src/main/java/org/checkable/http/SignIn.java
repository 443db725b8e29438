package org.checkable.http;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where people sign in: an OpenID Connect issuer that knows this dashboard as a public client.
 *
 * @param issuer null when nobody signs in, as on the local server
 * @param clientId the dashboard's name there; empty without an issuer
 * @param servers further addresses that the page calls to sign in, such as the token endpoint's
 *     where it is on another host than the issuer
 */
public record SignIn(@Nullable URI issuer, String clientId, List<URI> servers) {
  /** Nobody signs in. */
  public static final SignIn NONE = new SignIn(null, "", List.of());

  public SignIn {
    servers = List.copyOf(servers);
  }

  /** What the content security policy has to let the page call. */
  TreeSet<String> origins() {
    TreeSet<String> origins = new TreeSet<>();
    if (issuer != null) {
      origins.add(origin(issuer));
    }
    servers.forEach(server -> origins.add(origin(server)));
    return origins;
  }

  private static String origin(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority();
  }

  /** {@code GET /v1/config}: what a dashboard has to know before anybody has signed in. */
  String document() {
    return JsonWriter.object(
        writer -> {
          if (issuer == null) {
            writer.nothing("signIn");
          } else {
            writer.object(
                "signIn",
                inner ->
                    inner
                        .field("issuer", issuer.toString())
                        .field("clientId", clientId)
                        .field("scope", "openid claims:submit claims:review claims:read"));
          }
        });
  }
}
