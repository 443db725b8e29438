package org.checkable.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.article.Tenant;
import org.checkable.review.ReviewerName;

/**
 * Says who is asking, from the claims that the authorizer put beside the request.
 *
 * @param isOpen whether there is no authorizer: then everybody may do everything, and says in a
 *     header who they are. Claims can still stand beside a request, such as the schedule's; no
 *     client can reach that place in an event
 * @param isSingle whether there is one newsroom, which nobody needs to name
 * @param scopePrefix what the issuer puts before the scopes, as Amazon Cognito does with the name
 *     of a resource server: {@code checkable/}; mostly empty
 */
public record Access(boolean isOpen, boolean isSingle, String scopePrefix) {
  /**
   * A JWT authorizer stands in front: its claims say who asks and for which newsroom, and without
   * them nobody does.
   */
  public static final Access JWT = new Access(false, false, "");

  /** The same where there is one newsroom. */
  public static final Access JWT_SINGLE = new Access(false, true, "");

  /** No authorizer. */
  public static final Access NONE = new Access(true, true, "");

  /** Who is asking. */
  sealed interface Answer {
    record Known(Caller caller) implements Answer {}

    record Nobody() implements Answer {}

    /** The token names no tenant, and there may be several. */
    record NoTenant() implements Answer {}

    /** The token names a tenant that cannot be one. */
    record BadTenant() implements Answer {}

    /** The header {@value #REVIEWER} holds a name that cannot be kept. */
    record BadName() implements Answer {}
  }

  /** Where there is no authorizer, the name that a reviewer goes by. */
  static final String REVIEWER = "x-reviewer";

  private static final Map<String, Access> NAMES =
      Map.of("jwt", JWT, "jwt-single", JWT_SINGLE, "none", NONE);

  /** The same with something before the scopes. */
  public Access withScopePrefix(String prefix) {
    return new Access(isOpen, isSingle, prefix);
  }

  /** How a token names a scope. */
  String wire(Scope scope) {
    return scopePrefix + scope.wire();
  }

  /**
   * Reads {@code requestContext.authorizer}: of an HTTP API ({@code jwt}), or of a REST API.
   *
   * @param named what the header {@value #REVIEWER} says; empty without it
   */
  Answer caller(Json authorizer, String named) {
    Json jwt = authorizer.object("jwt");
    Json claims =
        jwt.member("claims").or(() -> authorizer.member("claims")).orElse(Json.Members.NONE);
    Set<Scope> granted = EnumSet.noneOf(Scope.class);
    Stream.concat(words(claims.text("scope").orElse("")), strings(jwt.object("scopes")))
        .flatMap(word -> scope(word).stream())
        .forEach(granted::add);
    return caller(claims, granted, named);
  }

  private Optional<Scope> scope(String word) {
    return word.startsWith(scopePrefix)
        ? Scope.parse(word.substring(scopePrefix.length()))
        : Optional.empty();
  }

  private Answer caller(Json claims, Set<Scope> granted, String named) {
    if (claims.text("sub").filter(ReviewerName::isOne).isPresent()) {
      return withTenant(claims, isOpen ? Caller.ANONYMOUS.scopes() : granted);
    }
    if (!isOpen) {
      return new Answer.Nobody();
    }
    if (named.isBlank()) {
      return new Answer.Known(Caller.ANONYMOUS);
    }
    return decoded(named)
        .filter(ReviewerName::isOne)
        .<Answer>map(name -> new Answer.Known(Caller.ANONYMOUS.called(name)))
        .orElseGet(Answer.BadName::new);
  }

  /** A header holds ASCII only, so other letters come percent-encoded, in UTF-8, as in a URL. */
  private static Optional<String> decoded(String named) {
    if (!named.chars().allMatch(character -> character >= 0x20 && character < 0x7f)) {
      return Optional.empty();
    }
    try {
      return Optional.of(URLDecoder.decode(named.replace("+", "%2B"), UTF_8));
    } catch (IllegalArgumentException noEncoding) {
      return Optional.of(named); // Its percent sign is meant as it stands.
    }
  }

  private Answer withTenant(Json claims, Set<Scope> granted) {
    Optional<Json> tenant = claims.member("custom:tenant").or(() -> claims.member("tenant"));
    if (tenant.isEmpty() && !isSingle) {
      return new Answer.NoTenant();
    }
    String name = tenant.map(value -> value.asText().orElse("")).orElse(Tenant.DEFAULT.value());
    boolean isAnother = isSingle && !isOpen && !name.equals(Tenant.DEFAULT.value());
    if (!Tenant.isValid(name) || isAnother) {
      return new Answer.BadTenant();
    }
    String subject = claims.text("sub").orElseThrow();
    return new Answer.Known(new Caller(subject, new Tenant(name), granted));
  }

  private static Stream<String> words(String scopes) {
    return Stream.of(scopes.split(" ", -1));
  }

  private static Stream<String> strings(Json array) {
    return array instanceof Json.Elements(var values)
        ? values.stream().flatMap(value -> value.asText().stream())
        : Stream.empty();
  }

  /** What the environment variable AUTH says. */
  public static Optional<Access> parse(String name) {
    return Optional.ofNullable(NAMES.get(name));
  }
}
