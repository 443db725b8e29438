package org.checkable.http;

import java.net.URI;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How people say who they are: at an OpenID Connect issuer that knows this dashboard as a public
 * client, or by a name that they choose.
 *
 * @param issuer null when nobody signs in, as on the local server
 * @param clientId the dashboard's name there; empty without an issuer
 * @param servers further addresses that the page calls to sign in, such as the token endpoint's
 *     where it is on another host than the issuer
 * @param access how callers are known then: by a token, or by a name, which the dashboard has to
 *     ask for where nobody signs in
 */
public record SignIn(@Nullable URI issuer, String clientId, List<URI> servers, Access access) {
  /** Nobody signs in here: tokens come some other way. */
  public static final SignIn NONE = new SignIn(null, "", List.of(), Access.JWT);

  /** Nobody signs in, and everybody chooses a name. */
  public static final SignIn BY_NAME = new SignIn(null, "", List.of(), Access.NONE);

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

  /** What to ask the issuer for. */
  private String scope() {
    return Stream.concat(Stream.of("openid"), Stream.of(Scope.values()).map(access::wire))
        .collect(Collectors.joining(" "));
  }

  /** {@code GET /v1/config}: what a dashboard has to know before anybody has signed in. */
  String document() {
    return JsonWriter.object(
        writer -> {
          writer.field("names", issuer == null && access.isOpen());
          if (issuer == null) {
            writer.nothing("signIn");
          } else {
            writer.object(
                "signIn",
                inner ->
                    inner
                        .field("issuer", issuer.toString())
                        .field("clientId", clientId)
                        .field("scope", scope()));
          }
        });
  }
}
