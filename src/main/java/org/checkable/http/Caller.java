package org.checkable.http;

import java.util.Set;
import org.checkable.article.Tenant;

/**
 * Who is asking, as the authorizer in front of us found out.
 *
 * @param subject the name that reviews are kept under: the token's {@code sub}, or, without an
 *     authorizer, what the caller goes by
 */
record Caller(String subject, Tenant tenant, Set<Scope> scopes) {
  /** Who asks where there is no authorizer. */
  static final Caller ANONYMOUS = new Caller("anonymous", Tenant.DEFAULT, Set.of(Scope.values()));

  Caller {
    scopes = Set.copyOf(scopes);
  }

  /** The same by another name. */
  Caller called(String name) {
    return new Caller(name, tenant, scopes);
  }

  boolean may(Scope scope) {
    return scopes.contains(scope);
  }
}
