package org.checkable.http;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.checkable.article.Tenant;

/** Says who is asking, from the claims that the authorizer put beside the request. */
public enum Access {
  /** A JWT authorizer stands in front: its claims say who asks, and without them nobody does. */
  JWT {
    @Override
    Answer caller(Json claims, Set<Scope> granted, String named) {
      return claims.text("sub").filter(Access::isSubject).isEmpty()
          ? new Answer.Nobody()
          : withTenant(claims, granted);
    }
  },

  /**
   * No authorizer: everybody may do everything, and says in a header who they are. Claims can still
   * stand beside a request, such as the schedule's; no client can reach that place in an event.
   */
  NONE {
    @Override
    Answer caller(Json claims, Set<Scope> granted, String named) {
      if (claims.text("sub").filter(Access::isSubject).isPresent()) {
        return withTenant(claims, Caller.ANONYMOUS.scopes());
      }
      if (named.isBlank()) {
        return new Answer.Known(Caller.ANONYMOUS);
      }
      return isSubject(named)
          ? new Answer.Known(Caller.ANONYMOUS.called(named))
          : new Answer.BadName();
    }
  };

  /** Who is asking. */
  sealed interface Answer {
    record Known(Caller caller) implements Answer {}

    record Nobody() implements Answer {}

    /** The token names a tenant that cannot be one. */
    record BadTenant() implements Answer {}

    /** The header {@value #REVIEWER} holds a name that cannot be kept. */
    record BadName() implements Answer {}
  }

  /** Where there is no authorizer, the name that a reviewer goes by. */
  static final String REVIEWER = "x-reviewer";

  private static final int LONGEST_SUBJECT = 255;

  abstract Answer caller(Json claims, Set<Scope> granted, String named);

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
        .flatMap(word -> Scope.parse(word).stream())
        .forEach(granted::add);
    return caller(claims, granted, named);
  }

  private static Answer withTenant(Json claims, Set<Scope> granted) {
    Optional<Json> tenant = claims.member("custom:tenant").or(() -> claims.member("tenant"));
    String name = tenant.map(value -> value.asText().orElse("")).orElse(Tenant.DEFAULT.value());
    if (!Tenant.isValid(name)) {
      return new Answer.BadTenant();
    }
    String subject = claims.text("sub").orElseThrow();
    return new Answer.Known(new Caller(subject, new Tenant(name), granted));
  }

  /** OpenID Connect: at most 255 ASCII characters. */
  private static boolean isSubject(String subject) {
    return !subject.isBlank()
        && subject.length() <= LONGEST_SUBJECT
        && subject.chars().allMatch(character -> character >= 0x20 && character < 0x7f);
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
    return Optional.ofNullable(Map.of("jwt", JWT, "none", NONE).get(name));
  }
}
